package httpapi

import (
	"context"

	"mogna/api"
	"mogna/internal/app/staff"
	"mogna/internal/survey"
)

// ListStaff lists those who work with the service.
func (s *server) ListStaff(ctx context.Context, r api.ListStaffRequestObject) (api.ListStaffResponseObject, error) {
	offset, rows := paging(r.Params.Limit, r.Params.Page)
	list, err := s.app.Staff.Staff(ctx, actorOf(ctx), offset, rows)
	return api.ListStaff200JSONResponse{Total: list.Total, Items: each(list.Items, staffOf)}, err
}

// AddStaff gives somebody access.
func (s *server) AddStaff(ctx context.Context, r api.AddStaffRequestObject) (api.AddStaffResponseObject, error) {
	add := s.app.Staff.AddStaff
	if orZero(r.Body.Invite) {
		add = s.app.Staff.AddAndInviteStaff
	}
	who, err := add(ctx, actorOf(ctx), survey.Staff{Name: r.Body.Name, Email: r.Body.Email, Role: survey.StaffRole(r.Body.Role), Organisation: orZero(r.Body.Organisation)})
	return api.AddStaff201JSONResponse(staffOf(orZero(who))), err
}

// UpdateStaff corrects a member of staff.
func (s *server) UpdateStaff(ctx context.Context, r api.UpdateStaffRequestObject) (api.UpdateStaffResponseObject, error) {
	who, err := s.app.Staff.UpdateStaff(ctx, actorOf(ctx), r.StaffID, staff.Change{Seen: r.Body.Revision, Name: r.Body.Name, Email: r.Body.Email,
		Role: (*survey.StaffRole)(r.Body.Role), Organisation: r.Body.Organisation})
	return api.UpdateStaff200JSONResponse(staffOf(orZero(who))), err
}

// InviteStaff sends a member of staff a letter with a sign-in link.
func (s *server) InviteStaff(ctx context.Context, r api.InviteStaffRequestObject) (api.InviteStaffResponseObject, error) {
	return api.InviteStaff202Response{}, s.app.Staff.InviteStaff(ctx, actorOf(ctx), r.StaffID)
}

// EndStaff ends somebody's access.
func (s *server) EndStaff(ctx context.Context, r api.EndStaffRequestObject) (api.EndStaffResponseObject, error) {
	return api.EndStaff204Response{}, s.app.Staff.EndStaff(ctx, actorOf(ctx), r.StaffID)
}

// CreateStaffLink makes a link that signs a member of staff in once.
func (s *server) CreateStaffLink(ctx context.Context, r api.CreateStaffLinkRequestObject) (api.CreateStaffLinkResponseObject, error) {
	token, expires, err := s.app.Staff.CreateStaffLink(ctx, actorOf(ctx), r.StaffID)
	if err != nil {
		return nil, err
	}
	return api.CreateStaffLink201JSONResponse{URL: s.link("logga-in", token), Expires: expires}, nil
}

func staffOf(v survey.Staff) api.Staff {
	return api.Staff{ID: v.ID, Revision: survey.RevisionOf(v.ReadAs()), FromDirectory: v.FromDirectory, Name: v.Name, Email: v.Email, Role: api.StaffRole(v.Role), Organisation: filled(v.Organisation)}
}
