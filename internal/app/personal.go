package app

import (
	"context"

	"mogna/internal/survey"
)

// PersonalData is everything that is kept about a respondent.
type PersonalData struct {
	survey.Respondent
	RoundTitle  string
	Assignments []survey.Assignment
	Answers     []GivenAnswer
	Submissions []Submission
	Links       []Link
	Letters     []survey.Letter
	HandOvers   []HandOver
	Log         []Entry
}

// PersonalData gathers what is kept about a respondent, for the person who asks for it.
func (s *Service) PersonalData(ctx context.Context, actor Actor, respondent int64) (d *PersonalData, err error) {
	if err := actor.mustCoordinate(); err != nil {
		return nil, err
	}
	err = s.store.Write(ctx, func(tx Tx) error {
		if d, err = personalData(tx, respondent); err != nil {
			return err
		}
		return s.audit(tx, actor.name(), "read-personal-data", respondentActor(respondent), "")
	})
	return d, err
}

func personalData(tx Tx, id int64) (*PersonalData, error) {
	p, err := tx.Respondent(id)
	if err != nil {
		return nil, err
	}
	r, err := tx.Round(p.RoundID)
	if err != nil {
		return nil, err
	}
	d := &PersonalData{Respondent: *p, RoundTitle: r.Title}
	views, err := openAssignments(tx, p)
	if err != nil {
		return nil, err
	}
	names := []string{respondentActor(id)}
	for _, a := range views {
		d.Assignments = append(d.Assignments, a)
		if a.RespondentID == id {
			names = append(names, assignmentObject(a.ID))
		}
	}
	if d.Answers, err = tx.AnswersBy(id); err != nil {
		return nil, err
	}
	if d.Submissions, err = tx.SubmissionsBy(id); err != nil {
		return nil, err
	}
	if d.Links, err = tx.LinksOf(id, 0); err != nil {
		return nil, err
	}
	if d.Letters, err = tx.LettersOf(id); err != nil {
		return nil, err
	}
	if d.HandOvers, err = tx.HandOversOf(id); err != nil {
		return nil, err
	}
	d.Log, err = tx.AuditOf(names)
	return d, err
}

// openAssignments lists what a respondent may write in.
func openAssignments(tx Tx, p *survey.Respondent) (list []survey.Assignment, err error) {
	questionnaires, err := tx.RoundQuestionnaires(p.RoundID)
	if err != nil {
		return nil, err
	}
	all, err := tx.AssignmentsFor(p)
	for _, q := range questionnaires {
		for _, a := range all {
			if a.Questionnaire == q.ID && a.OpenTo(q, p) {
				list = append(list, a)
			}
		}
	}
	return list, err
}

// ErasePerson erases a respondent now: name and address go, links end, what is not handed in is removed. What is handed in
// stays, without a name and without free text.
func (s *Service) ErasePerson(ctx context.Context, actor Actor, respondent int64) error {
	if err := actor.mustCoordinate(); err != nil {
		return err
	}
	return s.store.Write(ctx, func(tx Tx) error {
		p, err := tx.Respondent(respondent)
		if err != nil {
			return err
		}
		r, err := tx.LockRound(p.RoundID)
		if err != nil {
			return err
		}
		if err := r.Status.Allows(survey.ErasePerson); err != nil {
			return err
		}
		if err := tx.ErasePerson(respondent, s.clock()); err != nil {
			return err
		}
		if err := tx.TouchStructure(r.ID); err != nil { // fewer may be asked
			return err
		}
		return s.audit(tx, actor.name(), "erase-person", respondentActor(respondent), "")
	})
}
