package httpapi

import (
	"context"

	"mogna/api"
	"mogna/internal/app/participants"
	"mogna/internal/survey"
)

// ListRoundOrganisations lists what a round knows of its organisations.
func (s *server) ListRoundOrganisations(ctx context.Context, r api.ListRoundOrganisationsRequestObject) (api.ListRoundOrganisationsResponseObject, error) {
	list, err := s.app.Participants.Facts(ctx, actorOf(ctx), r.RoundID)
	offset, rows := paging(r.Params.Limit, r.Params.Page)
	return api.ListRoundOrganisations200JSONResponse{Total: len(list), Items: each(page(list, offset, rows), roundOrganisation)}, err
}

// CorrectOrganisation corrects what a round knows of an organisation.
func (s *server) CorrectOrganisation(ctx context.Context, r api.CorrectOrganisationRequestObject) (api.CorrectOrganisationResponseObject, error) {
	b := r.Body
	f := survey.Facts{Name: b.Name, Kind: survey.OrganisationKind(orZero(b.Kind)), Population: b.Population, PopulationDate: orZero(b.PopulationDate), Source: orZero(b.Source), Members: orZero(b.Members)}
	view, err := s.app.Participants.CorrectFacts(ctx, actorOf(ctx), r.RoundID, r.OrganisationCode, b.Version, f, orZero(b.Reason))
	return api.CorrectOrganisation200JSONResponse(roundOrganisation(orZero(view))), err
}

func roundOrganisation(v participants.FactsView) api.RoundOrganisation {
	o := api.RoundOrganisation{Code: v.Code, Name: v.Name, Kind: api.RoundOrganisationKind(v.Kind), Population: v.Population, PopulationDate: filled(v.PopulationDate),
		Source: filled(v.Source), Version: v.Version, Corrections: each(v.Corrections, func(c survey.Correction) api.OrganisationCorrection {
			return api.OrganisationCorrection{At: c.At, Reason: c.Reason, Was: c.Was, Became: c.Became}
		})}
	if len(v.Members) > 0 {
		o.Members = &v.Members
	}
	return o
}
