package reporttest

import (
	"strconv"
	"strings"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func (b *rebuilder) target() {
	if b.c.Targets == nil {
		b.c.Targets = &survey.Targets{Capability: map[string]float64{}, Organisation: map[string]float64{}}
	}
	if code := b.row["organisation"]; code != "" {
		b.c.Targets.Organisation[code] = *b.number()
		return
	}
	b.c.Targets.Capability[b.row["construct_or_item"]] = *b.number()
}

func (b *rebuilder) scenario() {
	id, measure, v := b.row["construct_or_item"], b.row["measure"], b.row["value"]
	if measure == "scenario_id" {
		b.c.Scenarios = append(b.c.Scenarios, scoring.Scenario{ID: int64(b.whole()), Title: b.row["title"], InReport: true})
		return
	}
	x := &b.c.Scenarios[len(b.c.Scenarios)-1]
	switch {
	case measure == "scenario_position":
		x.Position = b.whole()
	case measure == "scenario_revision":
		x.Revision = int64(b.whole())
	case measure == "scenario_description":
		x.Description = v
	case measure == "scenario_note":
		_, n, _ := strings.Cut(id, ".")
		number, err := strconv.Atoi(n)
		Must(b.t, err)
		x.Notes = append(x.Notes, scoring.ScenarioNote{Code: v, Measure: number, Capability: b.row["title"], Organisations: []string{b.row["organisation"]}})
	case measure == "scenario_zero":
		x.Zero = v
	case overYears(measure):
		b.years(x)
	case strings.HasPrefix(measure, "measure_"):
		b.measure(x)
	default:
		b.outcome(x)
	}
}

func (b *rebuilder) measure(x *scoring.Scenario) {
	measure, v := b.row["measure"], b.row["value"]
	if measure == "measure_to_level" {
		x.Measures = append(x.Measures, survey.Measure{Title: b.row["title"], ToLevel: *b.number()})
		return
	}
	switch m := &x.Measures[len(x.Measures)-1]; measure {
	case "measure_shared":
		m.Shared = v == "true"
	case "measure_cost":
		m.YearlyCost = int64(b.whole())
	case "measure_saving":
		m.YearlySaving = int64(b.whole())
	case "measure_key":
		m.Key = survey.SplitKey(v)
	case "measure_capability":
		m.Capabilities = append(m.Capabilities, v)
	case "measure_organisation":
		m.Organisations = append(m.Organisations, v)
	case "measure_share":
		m.Shares = append(m.Shares, survey.SplitShare{Organisation: b.row["organisation"], Weight: *b.number()})
	default:
		b.plan(m)
	}
}

func (b *rebuilder) outcome(x *scoring.Scenario) {
	code, measure := b.row["organisation"], b.row["measure"]
	o := &x.Region
	if code != "" {
		if n := len(x.Organisations); n == 0 || x.Organisations[n-1].Organisation != code {
			x.Organisations = append(x.Organisations, scoring.ScenarioOutcome{Organisation: code})
		}
		o = &x.Organisations[len(x.Organisations)-1]
	}
	switch measure {
	case "scenario_levels":
		o.Levels = b.whole()
	case "scenario_attainment_before":
		o.Attainment.Before = b.either(&o.Attainment.Reason)
	case "scenario_attainment_after":
		o.Attainment.After = b.either(&o.Attainment.Reason)
	case "scenario_gap_before":
		o.Gap.Before = b.either(&o.Gap.Reason)
	case "scenario_gap_after":
		o.Gap.After = b.either(&o.Gap.Reason)
	case "scenario_cost":
		o.Amounts.Cost = b.either(&o.Amounts.Reason)
	case "scenario_saving":
		o.Amounts.Saving = b.either(&o.Amounts.Reason)
	case "scenario_net":
		o.Amounts.Net = b.either(&o.Amounts.Reason)
	case "scenario_received":
		o.Received = b.number()
	case "scenario_cost_per_resident_before":
		o.CostPerResident.Before = b.either(&o.CostPerResident.Reason)
	case "scenario_cost_per_resident_after":
		o.CostPerResident.After = b.either(&o.CostPerResident.Reason)
	case "scenario_municipalities":
		o.N = b.whole()
	case "scenario_municipalities_asked":
		o.Of = b.whole()
	default:
		b.raise(o)
	}
}

func (b *rebuilder) raise(o *scoring.ScenarioOutcome) {
	if b.row["measure"] == "scenario_level_from" {
		o.Raised = append(o.Raised, scoring.RaisedTo{Capability: b.row["title"], From: *b.number()})
		return
	}
	switch r := &o.Raised[len(o.Raised)-1]; b.row["measure"] {
	case "scenario_level_to":
		r.To = *b.number()
	case "scenario_level_measure":
		r.Measure = b.whole()
	case "scenario_level_through":
		r.Through = b.row["value"]
	}
}
