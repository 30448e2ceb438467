package httpapi

import (
	"context"

	"github.com/oapi-codegen/runtime/types"

	"mogna/api"
	"mogna/internal/survey"
)

// ListMunicipalities lists the country's.
func (s *server) ListMunicipalities(ctx context.Context, r api.ListMunicipalitiesRequestObject) (api.ListMunicipalitiesResponseObject, error) {
	list, err := s.app.Participants.Municipalities(actorOf(ctx), orZero(r.Params.County))
	offset, rows := paging(r.Params.Limit, r.Params.Page)
	return api.ListMunicipalities200JSONResponse{Total: len(list), Items: each(page(list, offset, rows), func(p survey.Place) api.Municipality {
		return api.Municipality{Code: p.Code, Name: p.Name, County: p.County}
	})}, err
}

// page is the part of a list that was asked for.
func page[T any](list []T, offset, rows int) []T {
	return list[min(offset, len(list)):min(offset+rows, len(list))]
}

// AddOrganisations takes organisations into a round.
func (s *server) AddOrganisations(ctx context.Context, r api.AddOrganisationsRequestObject) (api.AddOrganisationsResponseObject, error) {
	bodies := each(orZero(r.Body.JointBodies), func(b api.NewJointBody) survey.Organisation {
		return survey.Organisation{Code: b.Code, Name: b.Name, Members: b.Members}
	})
	view, err := s.app.Participants.AddOrganisations(ctx, actorOf(ctx), r.RoundID, orZero(r.Body.Codes), bodies)
	return api.AddOrganisations200JSONResponse(round(orZero(view))), err
}

// RemoveOrganisation takes an organisation out of a draft.
func (s *server) RemoveOrganisation(ctx context.Context, r api.RemoveOrganisationRequestObject) (api.RemoveOrganisationResponseObject, error) {
	return api.RemoveOrganisation204Response{}, s.app.Participants.RemoveOrganisation(ctx, actorOf(ctx), r.RoundID, r.OrganisationCode)
}

// PutExemption lets an organisation off a questionnaire.
func (s *server) PutExemption(ctx context.Context, r api.PutExemptionRequestObject) (api.PutExemptionResponseObject, error) {
	e := survey.Exemption{Organisation: r.OrganisationCode, Questionnaire: r.QuestionnaireID, Reason: r.Body.Reason}
	return api.PutExemption204Response{}, s.app.FollowUp.Exempt(ctx, actorOf(ctx), r.RoundID, e)
}

// DeleteExemption asks an organisation again.
func (s *server) DeleteExemption(ctx context.Context, r api.DeleteExemptionRequestObject) (api.DeleteExemptionResponseObject, error) {
	return api.DeleteExemption204Response{}, s.app.FollowUp.EndExemption(ctx, actorOf(ctx), r.RoundID, r.OrganisationCode, r.QuestionnaireID)
}

// ListWorkshops lists a round's workshops.
func (s *server) ListWorkshops(ctx context.Context, r api.ListWorkshopsRequestObject) (api.ListWorkshopsResponseObject, error) {
	list, err := s.app.Workshops.Workshops(ctx, actorOf(ctx), r.RoundID)
	offset, rows := paging(r.Params.Limit, r.Params.Page)
	return api.ListWorkshops200JSONResponse{Total: len(list), Items: each(page(list, offset, rows), workshop)}, err
}

// AddWorkshop enters a workshop.
func (s *server) AddWorkshop(ctx context.Context, r api.AddWorkshopRequestObject) (api.AddWorkshopResponseObject, error) {
	w, err := s.app.Workshops.PutWorkshop(ctx, actorOf(ctx), r.RoundID, 0, newWorkshop(*r.Body), orZero(r.Body.Table))
	return api.AddWorkshop201JSONResponse(workshop(orZero(w))), err
}

// PutWorkshop enters a workshop anew.
func (s *server) PutWorkshop(ctx context.Context, r api.PutWorkshopRequestObject) (api.PutWorkshopResponseObject, error) {
	b := r.Body
	given := newWorkshop(api.NewWorkshop{Title: b.Title, Date: b.Date, Participation: b.Participation})
	given.ID = r.WorkshopID
	w, err := s.app.Workshops.PutWorkshop(ctx, actorOf(ctx), r.RoundID, b.Revision, given, orZero(b.Table))
	return api.PutWorkshop200JSONResponse(workshop(orZero(w))), err
}

// DeleteWorkshop removes a workshop.
func (s *server) DeleteWorkshop(ctx context.Context, r api.DeleteWorkshopRequestObject) (api.DeleteWorkshopResponseObject, error) {
	return api.DeleteWorkshop204Response{}, s.app.Workshops.DeleteWorkshop(ctx, actorOf(ctx), r.RoundID, r.WorkshopID, r.Params.Revision)
}

func newWorkshop(b api.NewWorkshop) survey.Workshop {
	return survey.Workshop{Title: b.Title, Date: b.Date.Time, Participation: each(orZero(b.Participation), func(p api.Participation) survey.Participation {
		return survey.Participation{Organisation: p.Organisation, Role: survey.Role(orZero(p.Role)), People: p.People}
	})}
}

func workshop(w survey.Workshop) api.Workshop {
	return api.Workshop{ID: w.ID, Revision: survey.RevisionOf(w), Title: w.Title, Date: types.Date{Time: w.Date}, Participation: each(w.Participation, func(p survey.Participation) api.Participation {
		return api.Participation{Organisation: p.Organisation, Role: filled(string(p.Role)), People: p.People}
	})}
}
