package httpapi

import (
	"context"

	"mogna/api"
	"mogna/internal/survey"
)

// ListRisks lists the risk register.
func (s *server) ListRisks(ctx context.Context, r api.ListRisksRequestObject) (api.ListRisksResponseObject, error) {
	list, err := s.app.Risks.Risks(ctx, actorOf(ctx), r.RoundID)
	offset, rows := paging(r.Params.Limit, r.Params.Page)
	return api.ListRisks200JSONResponse{Total: len(list), Items: each(page(list, offset, rows), risk)}, err
}

// AddRisk enters a risk.
func (s *server) AddRisk(ctx context.Context, r api.AddRiskRequestObject) (api.AddRiskResponseObject, error) {
	made, err := s.app.Risks.AddRisk(ctx, actorOf(ctx), r.RoundID, riskContent(*r.Body))
	return api.AddRisk201JSONResponse(risk(orZero(made))), err
}

// PutRisk enters a risk anew.
func (s *server) PutRisk(ctx context.Context, r api.PutRiskRequestObject) (api.PutRiskResponseObject, error) {
	b := r.Body
	c := riskContent(api.NewRisk{Threat: b.Threat, Vulnerability: b.Vulnerability, Consequence: b.Consequence, Likelihood: b.Likelihood, Impact: b.Impact,
		Action: b.Action, Owner: b.Owner, Status: b.Status})
	changed, err := s.app.Risks.ChangeRisk(ctx, actorOf(ctx), r.RoundID, r.RiskID, b.Revision, c, orZero(b.Note))
	return api.PutRisk200JSONResponse(risk(orZero(changed))), err
}

// GetRiskHistory lists a risk's versions.
func (s *server) GetRiskHistory(ctx context.Context, r api.GetRiskHistoryRequestObject) (api.GetRiskHistoryResponseObject, error) {
	list, err := s.app.Risks.RiskHistory(ctx, actorOf(ctx), r.RoundID, r.RiskID)
	return api.GetRiskHistory200JSONResponse(each(list, riskVersion)), err
}

func riskContent(b api.NewRisk) survey.RiskContent {
	return survey.RiskContent{Threat: b.Threat, Vulnerability: orZero(b.Vulnerability), Consequence: b.Consequence, Likelihood: b.Likelihood, Impact: b.Impact,
		Action: orZero(b.Action), Owner: orZero(b.Owner), Status: survey.RiskStatus(orZero(b.Status))}
}

func risk(r survey.Risk) api.Risk {
	return api.Risk{ID: r.ID, Number: r.Number, Revision: r.Revision, At: r.At, Threat: r.Threat, Vulnerability: r.Vulnerability, Consequence: r.Consequence,
		Likelihood: r.Likelihood, Impact: r.Impact, Value: r.Value(), Band: api.RiskBand(survey.BandOf(r.Value())), Action: r.Action, Owner: r.Owner,
		Status: api.RiskStatus(r.Status)}
}

func riskVersion(v survey.RiskVersion) api.RiskVersion {
	return api.RiskVersion{Revision: v.Revision, At: v.At, By: v.Actor, Note: v.Note, Threat: v.Threat, Vulnerability: v.Vulnerability, Consequence: v.Consequence,
		Likelihood: v.Likelihood, Impact: v.Impact, Value: v.Value(), Band: api.RiskVersionBand(survey.BandOf(v.Value())), Action: v.Action, Owner: v.Owner,
		Status: api.RiskStatus(v.Status)}
}
