package httpapi

import (
	"context"

	"mogna/api"
	"mogna/internal/app/access"
	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
)

// PreviewLink tells where a link leads. It changes nothing.
func (s *server) PreviewLink(ctx context.Context, r api.PreviewLinkRequestObject) (api.PreviewLinkResponseObject, error) {
	p, err := s.app.Answering.PreviewLink(ctx, permission.Actor{Identities: actorOf(ctx).Identities}, r.Body.Token)
	if err != nil {
		return nil, err
	}
	out := api.PreviewLink200JSONResponse{Purpose: api.LinkPreviewPurpose(p.Purpose)}
	if p.Respondent != nil {
		v := respondentSession(*p.Respondent)
		out.Respondent = &v
	}
	if p.Open != nil {
		out.Open = openInvitation(*p.Open)
	}
	return out, nil
}

// StartSession widens the browser's session with what a link gives.
func (s *server) StartSession(ctx context.Context, r api.StartSessionRequestObject) (api.StartSessionResponseObject, error) {
	credentials, begun, err := s.app.Access.StartSession(ctx, s.credentials(ctx), r.Body.Token)
	if err != nil {
		return nil, err
	}
	if err := s.remember(ctx, credentials); err != nil {
		return nil, err
	}
	actor, err := s.app.Access.Identify(ctx, credentials)
	if err != nil {
		return nil, err
	}
	views, err := s.app.Answering.Session(ctx, actor)
	if err != nil {
		return nil, err
	}
	out := session(actor, views)
	if err := s.addMemberships(ctx, &out, actor, credentials); err != nil {
		return nil, err
	}
	for n := range out.Respondents {
		if out.Respondents[n].ID == begun.Respondent {
			out.Respondents[n].Code = filled(begun.Code)
		}
	}
	return api.StartSession201JSONResponse(out), nil
}

// addMemberships tells whom a user works for, where there are several organisers.
func (s *server) addMemberships(ctx context.Context, out *api.Session, actor permission.Actor, c access.Credentials) error {
	if out.Staff == nil {
		return nil
	}
	list, err := s.app.Access.Memberships(ctx, actor, c)
	if err == nil && len(list) > 0 {
		theirs := each(list, func(m access.Membership) api.Membership {
			return api.Membership{ID: m.ID, Name: m.Name, Role: api.StaffRole(m.Role), Current: m.ID == actor.Organiser}
		})
		out.Staff.Organisers = &theirs
	}
	return err
}

// SwitchOrganiser has the session show another organiser's rounds.
func (s *server) SwitchOrganiser(ctx context.Context, r api.SwitchOrganiserRequestObject) (api.SwitchOrganiserResponseObject, error) {
	credentials, err := s.app.Access.SwitchOrganiser(usecase.ForOrganiser(ctx, 0), actorOf(ctx), s.credentials(ctx), r.Body.Organiser)
	if err != nil {
		return nil, err
	}
	return api.SwitchOrganiser204Response{}, s.remember(ctx, credentials)
}

// GetSession tells what the browser's session gives.
func (s *server) GetSession(ctx context.Context, _ api.GetSessionRequestObject) (api.GetSessionResponseObject, error) {
	actor := actorOf(ctx)
	views, err := s.app.Answering.Session(ctx, actor)
	if err != nil {
		return nil, err
	}
	out := session(actor, views)
	return api.GetSession200JSONResponse(out), s.addMemberships(ctx, &out, actor, s.credentials(ctx))
}

// EnterCode uncovers what was written by whoever was shown a code.
func (s *server) EnterCode(ctx context.Context, r api.EnterCodeRequestObject) (api.EnterCodeResponseObject, error) {
	credentials, err := s.app.Access.EnterCode(ctx, s.credentials(ctx), r.Body.Respondent, r.Body.Code)
	if err != nil {
		return nil, err
	}
	return api.EnterCode204Response{}, s.remember(ctx, credentials)
}

// EndSession signs out. The browser is to forget the pages that it keeps for its back button, but no answers that wait in it to be sent:
// so only its cache. Cookies are left alone too, since clearing them would reach other sites of the same domain.
func (s *server) EndSession(ctx context.Context, _ api.EndSessionRequestObject) (api.EndSessionResponseObject, error) {
	if err := s.app.Access.SignOut(ctx, s.credentials(ctx)); err != nil {
		return nil, err
	}
	cache := `"cache"`
	return api.EndSession204Response{Headers: api.EndSession204ResponseHeaders{ClearSiteData: &cache}}, s.sessions.Destroy(ctx)
}
