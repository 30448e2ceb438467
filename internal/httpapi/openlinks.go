package httpapi

import (
	"context"

	"mogna/api"
	"mogna/internal/app/openlinks"
	"mogna/internal/survey"
)

// ListOpenLinks lists the open links that work.
func (s *server) ListOpenLinks(ctx context.Context, r api.ListOpenLinksRequestObject) (api.ListOpenLinksResponseObject, error) {
	list, err := s.app.OpenLinks.OpenLinks(ctx, actorOf(ctx), r.RoundID)
	offset, rows := paging(r.Params.Limit, r.Params.Page)
	return api.ListOpenLinks200JSONResponse{Total: len(list), Items: each(page(list, offset, rows), func(l openlinks.OpenLink) api.OpenLink {
		return api.OpenLink{ID: l.ID, Organisation: l.Organisation, Role: l.Role.Title(), At: l.Created}
	})}, err
}

// CreateOpenLinks makes open links.
func (s *server) CreateOpenLinks(ctx context.Context, r api.CreateOpenLinksRequestObject) (api.CreateOpenLinksResponseObject, error) {
	made, err := s.app.OpenLinks.CreateOpenLinks(ctx, actorOf(ctx), r.RoundID)
	return api.CreateOpenLinks201JSONResponse(each(made, func(l openlinks.MadeOpenLink) api.MadeOpenLink {
		return api.MadeOpenLink{ID: l.ID, Organisation: l.Organisation, Role: l.Role.Title(), URL: s.link("svara", l.Token)}
	})), err
}

// RevokeOpenLink ends an open link.
func (s *server) RevokeOpenLink(ctx context.Context, r api.RevokeOpenLinkRequestObject) (api.RevokeOpenLinkResponseObject, error) {
	return api.RevokeOpenLink204Response{}, s.app.OpenLinks.RevokeOpenLink(ctx, actorOf(ctx), r.RoundID, r.OpenLinkID)
}

// UseOpenLink makes a respondent of whoever comes by an open link.
func (s *server) UseOpenLink(ctx context.Context, r api.UseOpenLinkRequestObject) (api.UseOpenLinkResponseObject, error) {
	own, err := s.app.OpenLinks.UseOpenLink(ctx, r.Body.Token, orZero(r.Body.Organisation), networkOf(ctx))
	return api.UseOpenLink201JSONResponse{URL: s.link("svara", own)}, err
}

func openInvitation(i openlinks.Invitation) *api.OpenInvitation {
	among := each(i.Organisations, func(o survey.Organisation) api.OrganisationName {
		return api.OrganisationName{Code: o.Code, Name: o.Name}
	})
	return &api.OpenInvitation{Round: roundBrief(i.Round), Organisation: filled(i.Organisation), Organisations: &among, Role: i.Role.Title(),
		Questionnaires: each(i.Questionnaires, func(q *survey.Questionnaire) api.OpenQuestionnaire {
			return api.OpenQuestionnaire{ID: q.ID, Title: q.Title, Minutes: q.Progress(i.Role, nil).MinutesLeft, Shared: !q.Personal()}
		})}
}
