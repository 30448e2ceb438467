package store

import (
	"database/sql"
	"errors"
	"time"

	"mogna/internal/survey"
)

func (t *Tx) RoundAs(id int64, organisation string) (*survey.Round, error) {
	r, err := t.Round(id)
	if err != nil || organisation == "" {
		return r, err
	}
	var own *time.Time
	err = t.db.Raw("SELECT closes FROM round_organisations WHERE round_id = ? AND organisation = ?", id, organisation).Row().Scan(&own)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return nil, err
	}
	return r.As(orZero(own).UTC()), nil
}

func (t *Tx) OwnDeadlines(round int64) (map[string]time.Time, error) {
	var rows []roundOrganisationRow
	err := t.db.Where("round_id = ? AND closes IS NOT NULL", round).Find(&rows).Error
	own := make(map[string]time.Time, len(rows))
	for _, r := range rows {
		own[r.Organisation] = r.Closes.UTC()
	}
	return own, err
}

func (t *Tx) AddExtensions(list []survey.Extension) error {
	rows := make([]extensionRow, len(list))
	for n, e := range list {
		rows[n] = extensionRow{RoundID: e.RoundID, FromCloses: e.From, ToCloses: e.To, Reason: e.Reason, StaffID: optionalID(e.StaffID), At: e.At}
		if e.Organisation != "" {
			rows[n].Organisation = &e.Organisation
		}
	}
	if err := t.db.CreateInBatches(&rows, batch).Error; err != nil {
		return err
	}
	for n, row := range rows {
		list[n].ID = row.ID
		if err := t.moveDeadline(list[n]); err != nil {
			return err
		}
	}
	return nil
}

func (t *Tx) moveDeadline(e survey.Extension) error {
	if e.Organisation == "" {
		return t.db.Exec("UPDATE rounds SET closes = ? WHERE id = ?", e.To, e.RoundID).Error
	}
	return t.db.Exec("UPDATE round_organisations SET closes = ? WHERE round_id = ? AND organisation = ?", e.To, e.RoundID, e.Organisation).Error
}

func (t *Tx) Extensions(round int64) (list []survey.Extension, err error) {
	var rows []struct {
		Extension extensionRow `gorm:"embedded"`
		By        *string
	}
	err = t.db.Table("extensions e").Select("e.*, s.name AS by").Joins("LEFT JOIN staff s ON s.id = e.staff_id").
		Where("e.round_id = ?", round).Order("e.id").Find(&rows).Error
	for _, r := range rows {
		e := r.Extension.extension()
		e.By = orZero(r.By)
		list = append(list, e)
	}
	return list, err
}

func (t *Tx) Extension(id int64) (*survey.Extension, error) {
	var row extensionRow
	if err := t.db.Take(&row, id).Error; err != nil {
		return nil, notFound(err, "Förlängningen finns inte.", "There is no such extension.")
	}
	e := row.extension()
	return &e, nil
}

func (r extensionRow) extension() survey.Extension {
	return survey.Extension{ID: r.ID, RoundID: r.RoundID, Organisation: orZero(r.Organisation), From: r.FromCloses.UTC(), To: r.ToCloses.UTC(),
		Reason: r.Reason, StaffID: orZero(r.StaffID), At: r.At.UTC()}
}
