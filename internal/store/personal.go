package store

import (
	"mogna/internal/app"
	"mogna/internal/survey"
)

func (t *tx) AnswersBy(respondent int64) ([]app.GivenAnswer, error) {
	var rows []historyRow
	if err := t.db.Where("author = ?", respondent).Order("at, id").Find(&rows).Error; err != nil {
		return nil, err
	}
	list := make([]app.GivenAnswer, len(rows))
	for n, r := range rows {
		v, err := r.Value.value()
		if err != nil {
			return nil, err
		}
		list[n] = app.GivenAnswer{Assignment: r.AssignmentID, Answer: survey.Answer{Item: r.Item, Value: v, Author: r.Author, At: r.At.UTC(), Revision: r.Revision, Writer: r.Writer, Hand: orZero(r.HandID)}}
	}
	return list, nil
}

func (t *tx) SubmissionsBy(respondent int64) ([]app.Submission, error) {
	var rows []submissionRow
	if err := t.db.Where("author = ?", respondent).Order("at, assignment_id, number").Find(&rows).Error; err != nil {
		return nil, err
	}
	list := make([]app.Submission, len(rows))
	for n, r := range rows {
		s, err := r.submission()
		if err != nil {
			return nil, err
		}
		list[n] = *s
	}
	return list, nil
}

func (t *tx) LinksOf(respondent, staff int64) ([]app.Link, error) {
	var rows []linkRow
	err := t.db.Where("respondent_id = ? OR staff_id = ?", optionalID(respondent), optionalID(staff)).Order("created_at, hash").Find(&rows).Error
	list := make([]app.Link, len(rows))
	for n, r := range rows {
		list[n] = r.link()
	}
	return list, err
}

func (t *tx) HandOversOf(respondent int64) ([]app.HandOver, error) {
	var rows []handOverRow
	err := t.db.Where("from_respondent = ? OR to_respondent = ?", respondent, respondent).Order("id").Find(&rows).Error
	list := make([]app.HandOver, len(rows))
	for n, r := range rows {
		list[n] = app.HandOver{Assignment: r.AssignmentID, From: r.FromRespondent, To: r.ToRespondent, At: r.At.UTC()}
	}
	return list, err
}

func (t *tx) AuditOf(names []string) ([]app.Entry, error) {
	var rows []auditRow
	err := t.db.Where("actor IN ? OR object IN ?", names, names).Order("id").Find(&rows).Error
	list := make([]app.Entry, len(rows))
	for n, r := range rows {
		list[n] = app.Entry{At: r.At.UTC(), Actor: r.Actor, Action: r.Action, Object: r.Object, Detail: r.Detail}
	}
	return list, err
}
