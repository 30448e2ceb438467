package httpapi

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"time"

	"github.com/oapi-codegen/nullable"
	"github.com/oapi-codegen/runtime/types"

	"mogna/api"
	"mogna/internal/app/actionplans"
	"mogna/internal/planning"
	"mogna/internal/report"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// GetActionPlan gives an organisation's plan with what the results speak for beside it.
func (s *server) GetActionPlan(ctx context.Context, r api.GetActionPlanRequestObject) (api.GetActionPlanResponseObject, error) {
	p, err := s.app.ActionPlans.ActionPlan(ctx, actorOf(ctx), r.RoundID, r.OrganisationCode)
	if err != nil {
		return nil, err
	}
	return api.GetActionPlan200JSONResponse{Organisation: p.Name(), Writable: p.Writable(), EraseOn: types.Date{Time: p.ErasesOn},
		Actions: each(p.Actions, action), Proposals: each(proposals(p, chosenLanguage(ctx, r.Params.Language)), proposal)}, nil
}

// proposals are for a plan that can be changed, from results that the reader may see.
func proposals(p *actionplans.ActionPlan, lang string) []planning.Proposal {
	if p.Results == nil || !p.Writable() {
		return nil
	}
	return planning.Propose(p.Results.Comparison, p.Results.Questionnaires, p.Organisation, p.Actions, lang)
}

// AddAction adds an action.
func (s *server) AddAction(ctx context.Context, r api.AddActionRequestObject) (api.AddActionResponseObject, error) {
	b := r.Body
	made, err := s.app.ActionPlans.AddAction(ctx, actorOf(ctx), r.RoundID, r.OrganisationCode, survey.Action{What: b.What, Aim: orZero(b.Aim), Subject: subject(orZero(b.Subject)),
		From: b.From, To: b.To, Responsible: orZero(b.Responsible), Teacher: orZero(b.Teacher), Due: day(b.Due), Status: survey.ActionStatus(orZero(b.Status)),
		Proposal: orZero(b.Proposal)})
	if err != nil {
		return nil, err
	}
	return api.AddAction201JSONResponse(action(*made)), nil
}

// ChangeAction changes an action, or moves it.
func (s *server) ChangeAction(ctx context.Context, r api.ChangeActionRequestObject) (api.ChangeActionResponseObject, error) {
	b := r.Body
	change := survey.ActionChange{What: b.What, Aim: b.Aim, Responsible: b.Responsible, Teacher: b.Teacher, Status: (*survey.ActionStatus)(b.Status),
		From: level(b.From), To: level(b.To), Due: date(b.Due)}
	if b.Subject != nil {
		about := subject(*b.Subject)
		change.Subject = &about
	}
	next, err := s.app.ActionPlans.ChangeAction(ctx, actorOf(ctx), r.RoundID, r.OrganisationCode, r.ActionID, b.Revision, change, orZero(b.Position))
	return api.ChangeAction200JSONResponse(action(orZero(next))), err
}

// level is nil where it stays as it is, and points at nil where it is taken away.
func level(n nullable.Nullable[float64]) **float64 {
	if !n.IsSpecified() {
		return nil
	}
	var to *float64
	if x, err := n.Get(); err == nil {
		to = &x
	}
	return &to
}

// date is nil where it stays as it is, and zero where it is taken away.
func date(n nullable.Nullable[types.Date]) *time.Time {
	if !n.IsSpecified() {
		return nil
	}
	d, _ := n.Get()
	return &d.Time
}

// RemoveAction removes an action.
func (s *server) RemoveAction(ctx context.Context, r api.RemoveActionRequestObject) (api.RemoveActionResponseObject, error) {
	return api.RemoveAction204Response{}, s.app.ActionPlans.RemoveAction(ctx, actorOf(ctx), r.RoundID, r.OrganisationCode, r.ActionID, r.Params.Revision)
}

// GetActionPlanFile gives a plan as a file.
func (s *server) GetActionPlanFile(ctx context.Context, r api.GetActionPlanFileRequestObject) (api.GetActionPlanFileResponseObject, error) {
	p, err := s.app.ActionPlans.ActionPlan(ctx, actorOf(ctx), r.RoundID, r.OrganisationCode)
	if err != nil {
		return nil, err
	}
	file := planFile(p.Round, p.At, p.Organisations, p.Questionnaires)
	file.Plans = []report.OrganisationPlan{{Organisation: p.Name(), Actions: p.Actions}}
	name, body, size, err := planBody(file, "mogna-handlingsplan", r.Format, chosenLanguage(ctx, r.Params.Language))
	if err != nil {
		return nil, err
	}
	head := api.GetActionPlanFile200ResponseHeaders{ContentDisposition: &name}
	if r.Format == "csv" {
		return api.GetActionPlanFile200TextCsvResponse{Body: body, Headers: head, ContentLength: size}, nil
	}
	return api.GetActionPlanFile200ApplicationVndOpenxmlformatsOfficedocumentSpreadsheetmlSheetResponse{Body: body, Headers: head, ContentLength: size}, nil
}

// GetActionPlansFile gives all plans of a round as one file.
func (s *server) GetActionPlansFile(ctx context.Context, r api.GetActionPlansFileRequestObject) (api.GetActionPlansFileResponseObject, error) {
	all, err := s.app.ActionPlans.ActionPlans(ctx, actorOf(ctx), r.RoundID)
	if err != nil {
		return nil, err
	}
	file := planFile(all.Round, all.At, all.Organisations, all.Questionnaires)
	file.All = true
	for _, o := range all.Organisations {
		file.Plans = append(file.Plans, report.OrganisationPlan{Organisation: o.Name, Actions: all.Plans[o.Code]})
	}
	name, body, size, err := planBody(file, "mogna-handlingsplaner", string(r.Format), chosenLanguage(ctx, r.Params.Language))
	if err != nil {
		return nil, err
	}
	head := api.GetActionPlansFile200ResponseHeaders{ContentDisposition: &name}
	if r.Format == "csv" {
		return api.GetActionPlansFile200TextCsvResponse{Body: body, Headers: head, ContentLength: size}, nil
	}
	return api.GetActionPlansFile200ApplicationVndOpenxmlformatsOfficedocumentSpreadsheetmlSheetResponse{Body: body, Headers: head, ContentLength: size}, nil
}

// planBody writes the file, under a name that says what and of when.
func planBody(file report.ActionPlan, what, format, lang string) (disposition string, body io.Reader, size int64, err error) {
	var b bytes.Buffer
	if err := report.WriteActionPlan(&b, file, format, lang); err != nil {
		return "", nil, 0, err
	}
	disposition = fmt.Sprintf(`attachment; filename="%s-%d-%s.%s"`, what, file.Round.ID, file.Round.AsOf.Format(time.DateOnly), format)
	return disposition, &b, int64(b.Len()), nil
}

// planFile is what the files of one plan and of all have in common.
func planFile(r survey.Round, at time.Time, organisations []survey.Organisation, questionnaires []*survey.Questionnaire) report.ActionPlan {
	return report.ActionPlan{Questionnaires: questionnaires, Round: scoring.RoundInfo{ID: r.ID, Title: r.Title, MadeUp: r.MadeUp, AsOf: at},
		Organisations: each(organisations, func(o survey.Organisation) scoring.OrganisationInfo {
			return scoring.OrganisationInfo{Code: o.Code, Name: o.Name, Kind: o.Kind}
		})}
}

func subject(s api.ActionSubject) survey.Subject {
	return survey.Subject{Questionnaire: s.Questionnaire, ID: s.ID}
}

func about(s survey.Subject) *api.ActionSubject {
	return filled(api.ActionSubject{Questionnaire: s.Questionnaire, ID: s.ID})
}

func action(a survey.Action) api.Action {
	out := api.Action{ID: a.ID, Revision: a.Revision, What: a.What, Aim: filled(a.Aim), Subject: about(a.Subject), From: a.From, To: a.To,
		Responsible: filled(a.Responsible), Teacher: filled(a.Teacher), Status: api.ActionStatus(a.Status), Proposal: filled(a.Proposal)}
	if !a.Due.IsZero() {
		out.Due = &types.Date{Time: a.Due}
	}
	return out
}

func proposal(p planning.Proposal) api.ActionProposal {
	return api.ActionProposal{Key: p.Key, What: p.What, Why: p.Why, Subject: about(p.Subject), From: p.From, To: p.To, Teacher: filled(p.Teacher)}
}
