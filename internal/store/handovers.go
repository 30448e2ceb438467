package store

import (
	"time"

	"mogna/internal/app"
)

func (t *tx) AddHandOver(h app.HandOver) error {
	return t.db.Create(&handOverRow{AssignmentID: h.Assignment, FromRespondent: h.From, ToRespondent: h.To, At: h.At}).Error
}

func (t *tx) HandOversFrom(respondent int64) ([]app.HandOver, error) {
	return t.handOvers("h.from_respondent = ?", respondent)
}

func (t *tx) HandOversIn(round int64) ([]app.HandOver, error) {
	return t.handOvers("a.round_id = ?", round)
}

// handOvers leaves out what has come back to whoever handed it over.
func (t *tx) handOvers(where string, parameter any) ([]app.HandOver, error) {
	var rows []struct {
		AssignmentID   int64
		Questionnaire  string
		FromRespondent int64
		ToRespondent   int64
		Name           string
		At             time.Time
	}
	err := t.db.Table("hand_overs h").Select("h.assignment_id, a.questionnaire, h.from_respondent, h.to_respondent, r.name, h.at").
		Joins("JOIN assignments a ON a.id = h.assignment_id AND a.respondent_id <> h.from_respondent").
		Joins("JOIN respondents r ON r.id = h.to_respondent").
		Where(where, parameter).
		Where("h.id = (SELECT max(l.id) FROM hand_overs l WHERE l.assignment_id = h.assignment_id AND l.from_respondent = h.from_respondent)").
		Order("h.id").Find(&rows).Error
	list := make([]app.HandOver, len(rows))
	for n, r := range rows {
		list[n] = app.HandOver{Assignment: r.AssignmentID, Questionnaire: r.Questionnaire, From: r.FromRespondent, To: r.ToRespondent, ToName: r.Name, At: r.At.UTC()}
	}
	return list, err
}
