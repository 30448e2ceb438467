package store

import (
	"mogna/internal/app/access"
	"mogna/internal/app/answering"
	"mogna/internal/app/audit"
	"mogna/internal/survey"
)

func (t *Tx) AnswersBy(respondent int64) ([]answering.GivenAnswer, error) {
	var rows []historyRow
	if err := t.db.Where("author = ?", respondent).Order("at, id").Find(&rows).Error; err != nil {
		return nil, err
	}
	list := make([]answering.GivenAnswer, len(rows))
	for n, r := range rows {
		v, err := r.Value.value()
		if err != nil {
			return nil, err
		}
		list[n] = answering.GivenAnswer{Assignment: r.AssignmentID, Answer: survey.Answer{Item: r.Item, Value: v, Author: r.Author, At: r.At.UTC(), Revision: r.Revision, Writer: r.Writer, Identity: orZero(r.HandID)}}
	}
	return list, nil
}

func (t *Tx) SubmissionsBy(respondent int64) ([]answering.Submission, error) {
	var rows []submissionRow
	if err := t.db.Where("author = ?", respondent).Order("at, assignment_id, number").Find(&rows).Error; err != nil {
		return nil, err
	}
	list := make([]answering.Submission, len(rows))
	for n, r := range rows {
		s, err := r.submission()
		if err != nil {
			return nil, err
		}
		list[n] = *s
	}
	return list, nil
}

func (t *Tx) LinksOf(respondent, staff int64) ([]access.Link, error) {
	var rows []linkRow
	err := t.db.Where("respondent_id = ? OR staff_id = ?", optionalID(respondent), optionalID(staff)).Order("created_at, hash").Find(&rows).Error
	list := make([]access.Link, len(rows))
	for n, r := range rows {
		list[n] = r.link()
	}
	return list, err
}

func (t *Tx) HandOversOf(respondent int64) ([]answering.HandOver, error) {
	var rows []handOverRow
	err := t.db.Where("from_respondent = ? OR to_respondent = ?", respondent, respondent).Order("id").Find(&rows).Error
	list := make([]answering.HandOver, len(rows))
	for n, r := range rows {
		list[n] = answering.HandOver{Assignment: r.AssignmentID, From: r.FromRespondent, To: r.ToRespondent, At: r.At.UTC()}
	}
	return list, err
}

func (t *Tx) AuditOf(names []string) ([]audit.Entry, error) {
	var rows []auditRow
	err := t.db.Where("actor IN ? OR object IN ?", names, names).Order("id").Find(&rows).Error
	list := make([]audit.Entry, len(rows))
	for n, r := range rows {
		list[n] = audit.Entry{At: r.At.UTC(), Actor: r.Actor, Action: r.Action, Object: r.Object, Detail: r.Detail}
	}
	return list, err
}
