package httpapi

import (
	"context"

	"mogna/api"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// GetTargets tells the levels to reach.
func (s *server) GetTargets(ctx context.Context, r api.GetTargetsRequestObject) (api.GetTargetsResponseObject, error) {
	t, err := s.app.Scenarios.Targets(ctx, actorOf(ctx), r.RoundID)
	return api.GetTargets200JSONResponse{Revision: survey.RevisionOf(t), Capabilities: t.Capability, Organisations: t.Organisation}, err
}

// PutTargets sets the levels to reach.
func (s *server) PutTargets(ctx context.Context, r api.PutTargetsRequestObject) (api.PutTargetsResponseObject, error) {
	return api.PutTargets204Response{}, s.app.Scenarios.PutTargets(ctx, actorOf(ctx), r.RoundID, r.Body.Revision,
		survey.Targets{Capability: orZero(r.Body.Capabilities), Organisation: orZero(r.Body.Organisations)})
}

// ListScenarios lists the round's scenarios.
func (s *server) ListScenarios(ctx context.Context, r api.ListScenariosRequestObject) (api.ListScenariosResponseObject, error) {
	list, err := s.app.Scenarios.Scenarios(ctx, actorOf(ctx), r.RoundID)
	offset, rows := paging(r.Params.Limit, r.Params.Page)
	return api.ListScenarios200JSONResponse{Total: len(list), Items: append([]scoring.Scenario{}, page(list, offset, rows)...)}, err
}

// AddScenario makes a scenario.
func (s *server) AddScenario(ctx context.Context, r api.AddScenarioRequestObject) (api.AddScenarioResponseObject, error) {
	b := r.Body
	made, err := s.app.Scenarios.AddScenario(ctx, actorOf(ctx), r.RoundID,
		survey.ScenarioContent{Title: b.Title, Description: orZero(b.Description), InReport: orZero(b.InReport), Measures: orZero(b.Measures),
			ScenarioTerms: survey.ScenarioTerms{FirstYear: orZero(b.FirstYear), Horizon: orZero(b.Horizon), Interest: b.Interest, Zero: orZero(b.Zero)}})
	if err != nil {
		return nil, err
	}
	return api.AddScenario201JSONResponse(*made), nil
}

// OrderScenarios puts the scenarios in another order.
func (s *server) OrderScenarios(ctx context.Context, r api.OrderScenariosRequestObject) (api.OrderScenariosResponseObject, error) {
	return api.OrderScenarios204Response{}, s.app.Scenarios.OrderScenarios(ctx, actorOf(ctx), r.RoundID, r.Body.Scenarios)
}

// GetScenario tells a scenario and what it comes to.
func (s *server) GetScenario(ctx context.Context, r api.GetScenarioRequestObject) (api.GetScenarioResponseObject, error) {
	found, err := s.app.Scenarios.Scenario(ctx, actorOf(ctx), r.RoundID, r.ScenarioID)
	return api.GetScenario200JSONResponse(orZero(found)), err
}

// PutScenario enters a scenario anew.
func (s *server) PutScenario(ctx context.Context, r api.PutScenarioRequestObject) (api.PutScenarioResponseObject, error) {
	b := r.Body
	changed, err := s.app.Scenarios.ChangeScenario(ctx, actorOf(ctx), r.RoundID, survey.Scenario{ID: r.ScenarioID, Revision: b.Revision, Position: orZero(b.Position),
		ScenarioContent: survey.ScenarioContent{Title: b.Title, Description: orZero(b.Description), InReport: orZero(b.InReport), Measures: orZero(b.Measures),
			ScenarioTerms: survey.ScenarioTerms{FirstYear: orZero(b.FirstYear), Horizon: orZero(b.Horizon), Interest: b.Interest, Zero: orZero(b.Zero)}}})
	if err != nil {
		return nil, err
	}
	return api.PutScenario200JSONResponse(*changed), nil
}

// DeleteScenario removes a scenario.
func (s *server) DeleteScenario(ctx context.Context, r api.DeleteScenarioRequestObject) (api.DeleteScenarioResponseObject, error) {
	return api.DeleteScenario204Response{}, s.app.Scenarios.DeleteScenario(ctx, actorOf(ctx), r.RoundID, r.ScenarioID, r.Params.Revision)
}

// GetScenarioDerivation explains a scenario's figure.
func (s *server) GetScenarioDerivation(ctx context.Context, r api.GetScenarioDerivationRequestObject) (api.GetScenarioDerivationResponseObject, error) {
	d, err := s.app.Scenarios.ScenarioDerivation(ctx, actorOf(ctx), r.RoundID, r.ScenarioID, orZero(r.Params.Snapshot), string(r.Params.Figure), orZero(r.Params.Organisation))
	return api.GetScenarioDerivation200JSONResponse(orZero(d)), err
}
