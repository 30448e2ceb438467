package store

import (
	"time"

	"mogna/internal/survey"
)

type actionRow struct {
	ID            int64  `gorm:"primaryKey"`
	RoundID       int64  `gorm:"<-:create"`
	Organisation  string `gorm:"<-:create"`
	Position      int    `gorm:"<-:create"`
	Revision      int64
	What          string
	Aim           string
	Questionnaire string
	Subject       string
	FromLevel     *float64
	ToLevel       *float64
	Responsible   string
	Teacher       string
	Due           *time.Time
	Status        string
	Proposal      string
}

func (actionRow) TableName() string { return "actions" }

func (r actionRow) action() survey.Action {
	a := survey.Action{ID: r.ID, Revision: r.Revision, What: r.What, Aim: r.Aim, Subject: survey.Subject{Questionnaire: r.Questionnaire, ID: r.Subject},
		From: r.FromLevel, To: r.ToLevel, Responsible: r.Responsible, Teacher: r.Teacher, Status: survey.ActionStatus(r.Status), Proposal: r.Proposal}
	if r.Due != nil {
		a.Due = survey.Day(*r.Due)
	}
	return a
}

func newActionRow(round int64, organisation string, a survey.Action) actionRow {
	return actionRow{ID: a.ID, RoundID: round, Organisation: organisation, Revision: a.Revision, What: a.What, Aim: a.Aim, Questionnaire: a.Subject.Questionnaire,
		Subject: a.Subject.ID, FromLevel: a.From, ToLevel: a.To, Responsible: a.Responsible, Teacher: a.Teacher, Due: optionalTime(a.Due),
		Status: string(a.Status), Proposal: a.Proposal}
}

const ofPlan = "round_id = ? AND organisation = ?"

func (t *Tx) Actions(round int64, organisation string) ([]survey.Action, error) {
	var rows []actionRow
	err := t.db.Where(ofPlan, round, organisation).Order("position, id").Find(&rows).Error
	list := make([]survey.Action, len(rows))
	for n, r := range rows {
		list[n] = r.action()
	}
	return list, err
}

func (t *Tx) AddAction(round int64, organisation string, a *survey.Action) error {
	row := newActionRow(round, organisation, *a)
	last := t.db.Model(&actionRow{}).Where(ofPlan, round, organisation).Select("coalesce(max(position), 0) + 1")
	if err := last.Scan(&row.Position).Error; err != nil {
		return err
	}
	err := t.db.Create(&row).Error
	a.ID = row.ID
	return err
}

func (t *Tx) UpdateAction(round int64, organisation string, a survey.Action) error {
	row := newActionRow(round, organisation, a)
	return t.db.Where(ofPlan, round, organisation).Select("*").Updates(&row).Error
}

func (t *Tx) PlaceActions(round int64, organisation string, ids []int64) error {
	for n, id := range ids {
		err := t.db.Exec("UPDATE actions SET position = ? WHERE id = ? AND position <> ? AND "+ofPlan, n+1, id, n+1, round, organisation).Error
		if err != nil {
			return err
		}
	}
	return nil
}

func (t *Tx) DeleteAction(round int64, organisation string, id int64) error {
	return t.db.Where(ofPlan, round, organisation).Delete(&actionRow{ID: id}).Error
}
