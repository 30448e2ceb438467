package app

import (
	"context"
	"slices"
	"time"

	"mogna/internal/survey"
)

// Preview is what a link leads to.
type Preview struct {
	Purpose    LinkPurpose
	Respondent *RespondentView // for a respondent's link
}

// RespondentView is a respondent, the round, and what is put to them.
type RespondentView struct {
	survey.Respondent
	OrganisationName string
	Round            survey.Round
	Assignments      []AssignmentView
}

// AssignmentView is an assignment with its questionnaire and progress. Changed says that answers have changed since it was
// handed in.
type AssignmentView struct {
	survey.Assignment
	Questionnaire *survey.Questionnaire
	Progress      survey.Progress
	Changed       bool
}

// PreviewLink tells where a link leads and changes nothing.
func (s *Service) PreviewLink(ctx context.Context, token string) (p Preview, err error) {
	err = s.store.Read(ctx, func(tx Tx) error {
		l, err := s.findLink(tx, token)
		if err != nil {
			return err
		}
		p.Purpose = l.Purpose
		if l.Purpose == RespondentLink {
			p.Respondent, err = respondentView(tx, l.Respondent)
		}
		return err
	})
	return p, err
}

// Begin widens what a session gives with what a link gives.
func (s *Service) Begin(ctx context.Context, actor Actor, token string) (Actor, error) {
	err := s.store.Read(ctx, func(tx Tx) error {
		l, err := s.findLink(tx, token)
		if err != nil {
			return err
		}
		if l.Purpose == CoordinatorLink {
			actor.Coordinator = true
		} else if !slices.Contains(actor.Respondents, l.Respondent) {
			actor.Respondents = append(slices.Clone(actor.Respondents), l.Respondent)
		}
		return nil
	})
	return actor, err
}

// Session tells what a session gives.
func (s *Service) Session(ctx context.Context, actor Actor) (views []RespondentView, err error) {
	err = s.store.Read(ctx, func(tx Tx) error {
		for _, id := range actor.Respondents {
			v, err := respondentView(tx, id)
			if err != nil {
				return err
			}
			views = append(views, *v)
		}
		return nil
	})
	return views, err
}

func respondentView(tx Tx, id int64) (*RespondentView, error) {
	p, err := tx.Respondent(id)
	if err != nil {
		return nil, err
	}
	r, err := tx.Round(p.RoundID)
	if err != nil {
		return nil, err
	}
	v := &RespondentView{Respondent: *p, Round: *r}
	if v.OrganisationName, err = organisationName(tx, p.RoundID, p.Organisation); err != nil {
		return nil, err
	}
	v.Assignments, err = assignmentViews(tx, p)
	return v, err
}

func organisationName(tx organisations, round int64, code string) (string, error) {
	list, err := tx.RoundOrganisations(round)
	for _, o := range list {
		if o.Code == code {
			return o.Name, err
		}
	}
	return code, err
}

func assignmentViews(tx Tx, p *survey.Respondent) (views []AssignmentView, err error) {
	questionnaires, err := tx.RoundQuestionnaires(p.RoundID)
	if err != nil {
		return nil, err
	}
	list, err := tx.AssignmentsFor(p)
	if err != nil {
		return nil, err
	}
	for _, q := range questionnaires {
		for _, a := range list {
			if a.Questionnaire != q.ID || !a.OpenTo(q, p) {
				continue
			}
			v, err := assignmentView(tx, a, q, p.Role)
			if err != nil {
				return nil, err
			}
			views = append(views, *v)
		}
	}
	return views, nil
}

func assignmentView(tx answers, a survey.Assignment, q *survey.Questionnaire, role survey.Role) (*AssignmentView, error) {
	saved, err := tx.Answers(a.ID)
	if err != nil {
		return nil, err
	}
	v := &AssignmentView{Assignment: a, Questionnaire: q, Progress: q.Progress(role, values(saved))}
	if a.State == survey.Submitted {
		last, err := tx.LastSubmission(a.ID)
		if err != nil {
			return nil, err
		}
		v.Changed = last.Revision < a.Revision
	}
	return v, nil
}

func values(saved []survey.Answer) survey.Answers {
	m := make(survey.Answers, len(saved))
	for _, a := range saved {
		m[a.Item] = a.Value
	}
	return m
}

// SessionLife is how long a session lasts without signing in again; a respondent's link begins a new one.
const SessionLife = 12 * time.Hour
