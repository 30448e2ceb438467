package store

import (
	"time"

	"gorm.io/gorm/clause"

	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

type handRow struct {
	ID             int64 `gorm:"primaryKey"`
	RespondentID   int64
	AddressVersion int64
	Mailed         bool
	CodeHash       string
	CreatedAt      time.Time
}

func (handRow) TableName() string { return "hands" }

func (t *Tx) AddIdentity(h *permission.Identity) error {
	row := handRow{RespondentID: h.Respondent, AddressVersion: h.AddressVersion, Mailed: h.Mailed, CreatedAt: h.Created}
	if h.Mailed { // there is one
		if err := t.db.Clauses(clause.OnConflict{DoNothing: true}).Create(&row).Error; err != nil {
			return err
		}
		row = handRow{}
		if err := t.db.Where("respondent_id = ? AND address_version = ? AND mailed", h.Respondent, h.AddressVersion).Take(&row).Error; err != nil {
			return err
		}
	} else if err := t.db.Create(&row).Error; err != nil {
		return err
	}
	h.ID, h.CodeHash = row.ID, row.CodeHash
	return nil
}

func (t *Tx) IdentitiesOf(respondent int64) ([]permission.Identity, error) {
	var rows []handRow
	err := t.db.Where("respondent_id = ?", respondent).Order("id").Find(&rows).Error
	list := make([]permission.Identity, len(rows))
	for n, r := range rows {
		list[n] = permission.Identity{ID: r.ID, Respondent: r.RespondentID, AddressVersion: r.AddressVersion, Mailed: r.Mailed, CodeHash: r.CodeHash, Created: r.CreatedAt.UTC()}
	}
	return list, err
}

func (t *Tx) GiveCode(identity int64, hash string) (given bool, err error) {
	done := t.db.Exec("UPDATE hands SET code_hash = ? WHERE id = ? AND code_hash = ''", hash, identity)
	return done.RowsAffected > 0, done.Error
}

func (t *Tx) CodeTries(respondent int64) (*survey.CodeTries, error) {
	var tries int
	var until *time.Time
	err := t.db.Raw("SELECT code_tries, code_locked_until FROM respondents WHERE id = ?"+t.forUpdate(), respondent).Row().Scan(&tries, &until)
	return &survey.CodeTries{Tries: tries, Until: orZero(until).UTC()}, err
}

func (t *Tx) PutCodeTries(respondent int64, c survey.CodeTries) error {
	return t.db.Exec("UPDATE respondents SET code_tries = ?, code_locked_until = ? WHERE id = ?", c.Tries, optionalTime(c.Until), respondent).Error
}

func (t *Tx) MoveIdentities(assignment int64, from []int64, to int64) error {
	return t.db.Exec("UPDATE answers SET hand_id = ? WHERE assignment_id = ? AND hand_id IN ?", to, assignment, from).Error
}

func (t *Tx) DropAnswers(assignment int64) error {
	return t.db.Exec("DELETE FROM answers WHERE assignment_id = ?", assignment).Error
}
