package store

import (
	"time"

	"gorm.io/gorm/clause"

	"mogna/internal/survey"
)

type wrongPersonRow struct {
	RespondentID   int64 `gorm:"primaryKey"`
	At             time.Time
	AddressVersion int64
	Message        string
}

func (wrongPersonRow) TableName() string { return "wrong_persons" }

func (t *Tx) PutWrongPerson(w survey.WrongPerson) error {
	return t.db.Clauses(clause.OnConflict{UpdateAll: true}).Create(&wrongPersonRow{w.Respondent, w.At, w.AddressVersion, w.Message}).Error
}

func (t *Tx) DropWrongPerson(respondent int64) error {
	return t.db.Delete(&wrongPersonRow{}, respondent).Error
}

// saysWrong are those of a round who have said so of the address that they have now.
const saysWrong = "FROM wrong_persons w JOIN respondents r ON r.id = w.respondent_id AND r.address_version = w.address_version"

func (t *Tx) WrongPersons(round int64) (map[int64]survey.WrongPerson, error) {
	var rows []wrongPersonRow
	err := t.db.Raw("SELECT w.* "+saysWrong+" WHERE r.round_id = ?", round).Scan(&rows).Error
	by := make(map[int64]survey.WrongPerson, len(rows))
	for _, r := range rows {
		by[r.RespondentID] = survey.WrongPerson{Respondent: r.RespondentID, At: r.At.UTC(), AddressVersion: r.AddressVersion, Message: r.Message}
	}
	return by, err
}
