package store

import (
	"time"

	"gorm.io/gorm/clause"

	"mogna/internal/survey"
)

type exemptionRow struct {
	RoundID       int64  `gorm:"primaryKey"`
	Organisation  string `gorm:"primaryKey"`
	Questionnaire string `gorm:"primaryKey"`
	Reason        string
}

func (exemptionRow) TableName() string { return "exemptions" }

type workshopRow struct {
	ID      int64 `gorm:"primaryKey"`
	RoundID int64
	Title   string
	HeldOn  time.Time
}

func (workshopRow) TableName() string { return "workshops" }

type participationRow struct {
	WorkshopID   int64  `gorm:"primaryKey"`
	Organisation string `gorm:"primaryKey"`
	Role         string `gorm:"primaryKey"`
	People       int
}

func (participationRow) TableName() string { return "participation" }

func (t *Tx) Exemptions(round int64) ([]survey.Exemption, error) {
	rows, err := t.db.Raw("SELECT organisation, questionnaire, reason FROM exemptions WHERE round_id = ? ORDER BY organisation, questionnaire", round).Rows()
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []survey.Exemption
	for rows.Next() {
		var e survey.Exemption
		if err := rows.Scan(&e.Organisation, &e.Questionnaire, &e.Reason); err != nil {
			return nil, err
		}
		list = append(list, e)
	}
	return list, rows.Err()
}

func (t *Tx) PutExemption(round int64, e survey.Exemption) error {
	return t.db.Clauses(clause.OnConflict{UpdateAll: true}).
		Create(&exemptionRow{RoundID: round, Organisation: e.Organisation, Questionnaire: e.Questionnaire, Reason: e.Reason}).Error
}

func (t *Tx) DeleteExemption(round int64, organisation, questionnaire string) error {
	return t.db.Where("round_id = ? AND organisation = ? AND questionnaire = ?", round, organisation, questionnaire).Delete(&exemptionRow{}).Error
}

func (t *Tx) Workshops(round int64) ([]survey.Workshop, error) {
	var rows []workshopRow
	if err := t.db.Where("round_id = ?", round).Order("held_on, id").Find(&rows).Error; err != nil {
		return nil, err
	}
	var took []participationRow
	err := t.db.Where("workshop_id IN (SELECT id FROM workshops WHERE round_id = ?)", round).Order("organisation, role").Find(&took).Error
	list := make([]survey.Workshop, len(rows))
	for n, r := range rows {
		list[n] = survey.Workshop{ID: r.ID, Title: r.Title, Date: survey.Day(r.HeldOn)}
		for _, p := range took {
			if p.WorkshopID == r.ID {
				list[n].Participation = append(list[n].Participation, survey.Participation{Organisation: p.Organisation, Role: survey.Role(p.Role), People: p.People})
			}
		}
	}
	return list, err
}

var errNoWorkshop = survey.Fail(survey.NotFound, "Arbetsmötet finns inte längre.", "The workshop is no longer there.")

func (t *Tx) PutWorkshop(round int64, w *survey.Workshop) error {
	row := workshopRow{ID: w.ID, RoundID: round, Title: w.Title, HeldOn: w.Date}
	if w.ID == 0 {
		if err := t.db.Create(&row).Error; err != nil {
			return err
		}
		w.ID = row.ID
	} else {
		changed := t.db.Where("round_id = ?", round).Select("*").Updates(&row)
		if changed.Error != nil || changed.RowsAffected == 0 {
			return orElse(changed.Error, errNoWorkshop)
		}
	}
	if err := t.db.Where("workshop_id = ?", w.ID).Delete(&participationRow{}).Error; err != nil || len(w.Participation) == 0 {
		return err
	}
	rows := make([]participationRow, len(w.Participation))
	for n, p := range w.Participation {
		rows[n] = participationRow{WorkshopID: w.ID, Organisation: p.Organisation, Role: string(p.Role), People: p.People}
	}
	return t.db.CreateInBatches(&rows, batch).Error
}

func (t *Tx) DeleteWorkshop(round, id int64) error {
	gone := t.db.Where("id = ? AND round_id = ?", id, round).Delete(&workshopRow{})
	if gone.Error != nil || gone.RowsAffected == 0 {
		return orElse(gone.Error, errNoWorkshop)
	}
	return nil
}

// orElse is the first error there is.
func orElse(err error, other error) error {
	if err != nil {
		return err
	}
	return other
}

func (t *Tx) StartedAssignments(round int64) ([]survey.Assignment, error) {
	var rows []assignmentRow
	err := t.db.Where("round_id = ? AND state = ?", round, string(survey.Started)).Order("questionnaire, organisation, id").Find(&rows).Error
	list := make([]survey.Assignment, len(rows))
	for n, r := range rows {
		list[n] = r.assignment()
	}
	return list, err
}
