package scenario

import (
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Compute works out what a scenario comes to.
func (r *Round) Compute(s survey.Scenario) scoring.Scenario {
	p := r.plan(s)
	out := scoring.Scenario{ID: s.ID, Position: s.Position, Revision: s.Revision, Title: s.Title, Description: s.Description, InReport: s.InReport,
		Measures: append([]survey.Measure{}, s.Measures...), Notes: p.notes(s.Measures), Organisations: []scoring.ScenarioOutcome{}, Zero: s.Zero, Years: p.years(s.ScenarioTerms)}
	for o := range r.c.Organisations {
		out.Organisations = append(out.Organisations, p.outcome(o))
	}
	compared(&out.Region, p.region(false), p.region(true), scoring.ReasonNoAnswers)
	known, of, sum := p.residents()
	out.Region.Amounts, out.Region.CostPerResident = p.all(), sum.compared()
	out.Region.N, out.Region.Of = len(known), of
	return out
}

func (p *plan) outcome(o int) scoring.ScenarioOutcome {
	x := scoring.ScenarioOutcome{Organisation: p.c.Organisations[o].Code, Raised: p.list(o), Amounts: p.amounts(o)}
	compared(&x, p.standing(o, false), p.standing(o, true), p.without(o))
	r := p.resident(o)
	x.CostPerResident = r.compared()
	if len(r.parts) > 0 {
		x.Received = &r.received
	}
	return x
}

// Report computes the scenarios that are in the report, in their order.
func (r *Round) Report(list []survey.Scenario) (told []scoring.Scenario) {
	for _, s := range list {
		if s.InReport {
			told = append(told, r.Compute(s))
		}
	}
	return told
}
