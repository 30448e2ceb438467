package store

import (
	"errors"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"mogna/internal/survey"
)

type organiserRow struct {
	ID        int64 `gorm:"primaryKey"`
	Name      string
	CreatedAt time.Time
}

func (organiserRow) TableName() string { return "organisers" }

func (t *Tx) Organisers() ([]survey.Organiser, error) {
	var rows []organiserRow
	err := t.db.Order("id").Find(&rows).Error
	var list []survey.Organiser
	if len(rows) == 0 || rows[0].ID != survey.FirstOrganiser { // it has a row when it has a name
		list = append(list, survey.Organiser{ID: survey.FirstOrganiser})
	}
	for _, r := range rows {
		list = append(list, survey.Organiser{ID: r.ID, Name: r.Name})
	}
	return list, err
}

func (t *Tx) AddOrganiser(o *survey.Organiser, now time.Time) error {
	err := t.db.Raw("SELECT coalesce(max(id), ?) + 1 FROM organisers", survey.FirstOrganiser).Row().Scan(&o.ID)
	if err != nil {
		return err
	}
	return nameTaken(o, t.db.Create(&organiserRow{ID: o.ID, Name: o.Name, CreatedAt: now}).Error)
}

func (t *Tx) RenameOrganiser(o survey.Organiser, now time.Time) error {
	if o.ID == survey.FirstOrganiser {
		first := t.db.Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "id"}}, DoUpdates: clause.AssignmentColumns([]string{"name"})})
		return nameTaken(&o, first.Create(&organiserRow{ID: o.ID, Name: o.Name, CreatedAt: now}).Error)
	}
	done := t.db.Model(&organiserRow{}).Where("id = ?", o.ID).Update("name", o.Name)
	if done.Error == nil && done.RowsAffected == 0 {
		return survey.Fail(survey.NotFound, "Det finns ingen ansvarig organisation med det numret. mogna admin organisers visar vilka som finns.",
			"There is no organiser with that number. mogna admin organisers shows which there are.")
	}
	return nameTaken(&o, done.Error)
}

func nameTaken(o *survey.Organiser, err error) error {
	if errors.Is(err, gorm.ErrDuplicatedKey) {
		return survey.Fail(survey.Conflict, "Det finns redan en ansvarig organisation som heter %s.", "There is already an organiser called %s.", o.Name)
	}
	return err
}

func (t *Tx) Memberships(staff int64) ([]survey.Staff, error) {
	var rows []staffRow
	err := t.db.Where("ended_at IS NULL AND lower(email) = (SELECT lower(email) FROM staff WHERE id = ?)", staff).Order("organiser_id").Find(&rows).Error
	list := make([]survey.Staff, len(rows))
	for n, r := range rows {
		list[n] = r.staff()
	}
	return list, err
}
