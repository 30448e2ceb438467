package app

import (
	"context"
	"time"

	"mogna/internal/survey"
)

// Preview is what a link leads to.
type Preview struct {
	Purpose    LinkPurpose
	Respondent *RespondentView // for a respondent's link
	Open       *OpenInvitation // for an open one
}

// RespondentView is a respondent, the round, and what is put to them.
type RespondentView struct {
	survey.Respondent
	OrganisationName string
	Round            survey.Round
	Assignments      []AssignmentView
	HandedOver       []HandedOverView
}

// HandedOverView is an assignment that a respondent has handed over.
type HandedOverView struct {
	Title survey.Text
	To    string
	At    time.Time
}

// AssignmentView is an assignment with its questionnaire and progress. Changed says that answers have changed since it was
// handed in.
type AssignmentView struct {
	survey.Assignment
	Questionnaire *survey.Questionnaire
	Progress      survey.Progress
	Changed       bool
}

// openPurpose is what an open link gives; it begins no session by itself.
const openPurpose LinkPurpose = "open"

// PreviewLink tells where a link leads and changes nothing.
func (s *Service) PreviewLink(ctx context.Context, token string) (p Preview, err error) {
	err = s.store.Read(ctx, func(tx Tx) error {
		l, err := s.findLink(tx, token)
		if isNotFound(err) {
			p.Purpose = openPurpose
			p.Open, err = s.openInvitation(tx, token)
			return err
		}
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
	r, err := tx.RoundAs(p.RoundID, p.Organisation)
	if err != nil {
		return nil, err
	}
	v := &RespondentView{Respondent: *p, Round: *r}
	if v.OrganisationName, err = tx.OrganisationName(p.RoundID, p.Organisation); err != nil {
		return nil, err
	}
	if v.Assignments, err = assignmentViews(tx, p); err != nil {
		return nil, err
	}
	v.HandedOver, err = handedOverViews(tx, p)
	return v, err
}

func handedOverViews(tx Tx, p *survey.Respondent) (views []HandedOverView, err error) {
	list, err := tx.HandOversFrom(p.ID)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	questionnaires, err := tx.RoundQuestionnaires(p.RoundID)
	for _, h := range list {
		for _, q := range questionnaires {
			if q.ID == h.Questionnaire {
				views = append(views, HandedOverView{Title: q.Title, To: h.ToName, At: h.At})
			}
		}
	}
	return views, err
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
	exempt, err := tx.Exemptions(p.RoundID)
	if err != nil {
		return nil, err
	}
	for _, q := range questionnaires {
		for _, a := range list {
			if a.Questionnaire != q.ID || !a.OpenTo(q, p) || survey.Exempts(exempt, a.Organisation, q.ID) {
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
	v := &AssignmentView{Assignment: a, Questionnaire: q, Progress: q.Progress(role, survey.ValuesOf(saved))}
	if a.State == survey.Submitted {
		last, err := tx.LastSubmission(a.ID)
		if err != nil {
			return nil, err
		}
		v.Changed = last.Revision < a.Revision
	}
	return v, nil
}
