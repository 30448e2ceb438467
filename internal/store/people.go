package store

import (
	"errors"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"mogna/internal/survey"
)

func (t *Tx) Respondent(id int64) (*survey.Respondent, error) {
	var row respondentRow
	err := t.db.Raw("SELECT id, round_id, organisation, name, email, role, erased, address_version FROM respondents WHERE id = ?", id).Row().
		Scan(&row.ID, &row.RoundID, &row.Organisation, &row.Name, &row.Email, &row.Role, &row.Erased, &row.AddressVersion)
	if err != nil {
		return nil, notFound(err, "Respondenten finns inte längre.", "The respondent is no longer there.")
	}
	p := row.respondent()
	return &p, nil
}

func (r respondentRow) respondent() survey.Respondent {
	return survey.Respondent{ID: r.ID, RoundID: r.RoundID, Organisation: r.Organisation, Name: r.Name, Email: r.Email, Role: survey.Role(r.Role), Erased: r.Erased,
		AddressVersion: r.AddressVersion}
}

func (t *Tx) Respondents(round int64) ([]survey.Respondent, error) {
	var rows []respondentRow
	if err := t.db.Where("round_id = ?", round).Order("organisation, id").Find(&rows).Error; err != nil {
		return nil, err
	}
	list := make([]survey.Respondent, len(rows))
	for n, r := range rows {
		list[n] = r.respondent()
	}
	return list, nil
}

func (t *Tx) RespondentByEmail(round int64, email string) (*survey.Respondent, error) {
	var row respondentRow
	if err := t.db.Where("round_id = ? AND lower(email) = lower(?)", round, email).Take(&row).Error; err != nil {
		return nil, notFound(err, "Respondenten finns inte.", "There is no such respondent.")
	}
	p := row.respondent()
	return &p, nil
}

func (t *Tx) Names(ids []int64) (map[int64]string, error) {
	var rows []respondentRow
	err := t.db.Select("id", "name").Where("id IN ?", ids).Find(&rows).Error
	names := make(map[int64]string, len(rows))
	for _, r := range rows {
		names[r.ID] = r.Name
	}
	return names, err
}

func (t *Tx) PutRespondents(list []survey.Respondent) error {
	var fresh, known []respondentRow
	var where []int
	for n, p := range list {
		row := respondentRow{ID: p.ID, RoundID: p.RoundID, Organisation: p.Organisation, Name: p.Name, Email: p.Email, Role: string(p.Role), Erased: p.Erased,
			AddressVersion: p.AddressVersion}
		if p.ID == 0 {
			fresh, where = append(fresh, row), append(where, n)
		} else {
			known = append(known, row)
		}
	}
	if len(known) > 0 {
		if err := t.db.Clauses(clause.OnConflict{UpdateAll: true}).CreateInBatches(&known, batch).Error; err != nil {
			return err
		}
	}
	if len(fresh) == 0 {
		return nil
	}
	if err := t.db.CreateInBatches(&fresh, batch).Error; errors.Is(err, gorm.ErrDuplicatedKey) {
		return survey.Fail(survey.Conflict, "Någon annan har just lagt in en av adresserna. Läs in sidan igen och se vilka som finns.",
			"Somebody else has just entered one of the addresses. Load the page again and see who is there.")
	} else if err != nil {
		return err
	}
	for n, row := range fresh {
		list[where[n]].ID = row.ID
	}
	return nil
}
