package answering

import (
	"context"
	"slices"

	"mogna/internal/app/access"
	"mogna/internal/app/openlinks"
	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// Preview is what a link leads to.
type Preview struct {
	Purpose    access.LinkPurpose
	Respondent *RespondentView       // for a respondent's link
	Open       *openlinks.Invitation // for an open one
}

// RespondentView is a respondent, the round, and what is put to them.
type RespondentView struct {
	survey.Respondent
	OrganisationName string
	Round            survey.Round
	Assignments      []AssignmentView
	HandedOver       []HandedOverView
	Covered          bool // somebody has answered, and whoever looks may not see it
	Notices          []NoticeView
}

// openPurpose is what an open link gives; it begins no session by itself.
const openPurpose access.LinkPurpose = "open"

// PreviewLink tells where a link leads and changes nothing.
func (s *Service) PreviewLink(ctx context.Context, actor permission.Actor, token string) (Preview, error) {
	return usecase.Read(ctx, s.store, func(tx Tx) (p Preview, err error) {
		l, err := access.FindLink(tx, token, s.clock())
		if usecase.IsNotFound(err) {
			p.Purpose = openPurpose
			p.Open, err = openlinks.ReadInvitation(tx, token)
			return p, err
		}
		if err != nil {
			return p, err
		}
		p.Purpose = l.Purpose
		if l.Purpose == access.RespondentLink {
			actor.AddLink(l.Respondent, l.Own, l.AddressVersion)
			p.Respondent, err = s.respondentView(tx, actor, l.Respondent)
		}
		return p, err
	})
}

// Session tells what a session gives.
func (s *Service) Session(ctx context.Context, actor permission.Actor) ([]RespondentView, error) {
	return usecase.Read(ctx, s.store, func(tx Tx) (views []RespondentView, err error) {
		for _, id := range actor.Respondents {
			v, err := s.respondentView(tx, actor, id)
			if err != nil {
				return nil, err
			}
			views = append(views, *v)
		}
		return views, nil
	})
}

func (s *Service) respondentView(tx Tx, actor permission.Actor, id int64) (*RespondentView, error) {
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
	if v.Assignments, err = assignmentViews(tx, actor, p); err != nil {
		return nil, err
	}
	v.Covered = slices.ContainsFunc(v.Assignments, func(a AssignmentView) bool { return a.Covered > 0 })
	if v.Notices, err = noticeViews(tx, p); err != nil {
		return nil, err
	}
	v.HandedOver, err = handedOverViews(tx, v, s.clock())
	return v, err
}
