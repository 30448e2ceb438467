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
func (s *Service) PreviewLink(ctx context.Context, actor permission.Actor, token string) (p Preview, err error) {
	err = s.store.Read(ctx, func(tx Tx) error {
		l, err := access.FindLink(tx, token, s.clock())
		if usecase.IsNotFound(err) {
			p.Purpose = openPurpose
			p.Open, err = openlinks.ReadInvitation(tx, token)
			return err
		}
		if err != nil {
			return err
		}
		p.Purpose = l.Purpose
		if l.Purpose == access.RespondentLink {
			actor.AddLink(l.Respondent, l.Own, l.AddressVersion)
			p.Respondent, err = s.respondentView(tx, actor, l.Respondent)
		}
		return err
	})
	return p, err
}

// Session tells what a session gives.
func (s *Service) Session(ctx context.Context, actor permission.Actor) (views []RespondentView, err error) {
	err = s.store.Read(ctx, func(tx Tx) error {
		for _, id := range actor.Respondents {
			v, err := s.respondentView(tx, actor, id)
			if err != nil {
				return err
			}
			views = append(views, *v)
		}
		return nil
	})
	return views, err
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
