package store

import (
	"mogna/internal/app"
	"mogna/internal/survey"
)

func (t *tx) Respondent(id int64) (*survey.Respondent, error) {
	var row respondentRow
	if err := t.db.Take(&row, id).Error; err != nil {
		return nil, notFound(err, "Respondenten finns inte längre.", "The respondent is no longer there.")
	}
	p := row.respondent()
	return &p, nil
}

func (r respondentRow) respondent() survey.Respondent {
	return survey.Respondent{ID: r.ID, RoundID: r.RoundID, Organisation: r.Organisation, Name: r.Name, Email: r.Email, Role: survey.Role(r.Role)}
}

func (t *tx) Respondents(round int64) ([]survey.Respondent, error) {
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

func (t *tx) RespondentPage(round int64, offset, limit int) ([]app.RespondentRow, int, error) {
	var total int64
	if err := t.db.Model(&respondentRow{}).Where("round_id = ?", round).Count(&total).Error; err != nil {
		return nil, 0, err
	}
	var rows []struct {
		Person    respondentRow `gorm:"embedded"`
		Assigned  int
		Submitted int
	}
	err := t.db.Table("respondents r").Select(`r.*,
		(SELECT count(*) FROM assignments a WHERE a.respondent_id = r.id) AS assigned,
		(SELECT count(*) FROM assignments a WHERE a.respondent_id = r.id AND a.state = 'submitted') AS submitted`).
		Where("r.round_id = ?", round).Order("r.organisation, r.role, r.name, r.id").Offset(offset).Limit(limit).Find(&rows).Error
	list := make([]app.RespondentRow, len(rows))
	for n, r := range rows {
		list[n] = app.RespondentRow{Respondent: r.Person.respondent(), Assigned: r.Assigned, Submitted: r.Submitted}
	}
	return list, int(total), err
}

func (t *tx) PutRespondents(list []survey.Respondent) error {
	var fresh []respondentRow
	var where []int
	for n, p := range list {
		row := respondentRow{ID: p.ID, RoundID: p.RoundID, Organisation: p.Organisation, Name: p.Name, Email: p.Email, Role: string(p.Role)}
		if p.ID == 0 {
			fresh, where = append(fresh, row), append(where, n)
		} else if err := t.db.Select("*").Updates(&row).Error; err != nil {
			return err
		}
	}
	if len(fresh) == 0 {
		return nil
	}
	if err := t.db.CreateInBatches(&fresh, batch).Error; err != nil {
		return err
	}
	for n, row := range fresh {
		list[where[n]].ID = row.ID
	}
	return nil
}
