package report

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// targets writes the levels to reach that are others than the usual.
func (c *csvWriter) targets() {
	t := c.model.Comparison.Targets
	if t == nil {
		return
	}
	for _, id := range slices.Sorted(maps.Keys(t.Capability)) {
		c.number(subject{id: id}, "target_level", t.Capability[id])
	}
	for _, code := range slices.Sorted(maps.Keys(t.Organisation)) {
		c.number(subject{organisation: code}, "target_level", t.Organisation[code])
	}
}

// scenarios writes each scenario under its place in the report, such as S2, and its measures under theirs, such as S2.1.
func (c *csvWriter) scenarios() {
	for n, x := range c.model.Comparison.Scenarios {
		s := subject{id: fmt.Sprintf("S%d", n+1), title: x.Title}
		c.row(s, "scenario_id", strconv.FormatInt(x.ID, 10), "")
		c.whole(s, "scenario_position", x.Position)
		c.row(s, "scenario_revision", strconv.FormatInt(x.Revision, 10), "")
		c.text(s, "scenario_description", x.Description)
		for k, m := range x.Measures {
			c.measure(subject{id: fmt.Sprintf("%s.%d", s.id, k+1), title: m.Title}, m)
		}
		for _, note := range x.Notes {
			c.note(s.id, note)
		}
		for _, o := range x.Organisations {
			c.outcome(subject{o.Organisation, s.id, s.title}, o)
		}
		c.outcome(s, x.Region)
	}
}

func (c *csvWriter) measure(s subject, m survey.Measure) {
	c.number(s, "measure_to_level", m.ToLevel)
	c.row(s, "measure_shared", strconv.FormatBool(m.Shared), "")
	c.row(s, "measure_cost", strconv.FormatInt(m.YearlyCost, 10), "")
	c.row(s, "measure_saving", strconv.FormatInt(m.YearlySaving, 10), "")
	c.text(s, "measure_key", string(m.Key))
	for _, id := range m.Capabilities {
		c.text(s, "measure_capability", id)
	}
	for _, code := range m.Organisations {
		c.text(subject{code, s.id, s.title}, "measure_organisation", code)
	}
	for _, x := range m.Shares {
		c.number(subject{x.Organisation, s.id, s.title}, "measure_share", x.Weight)
	}
}

// note writes what a measure does not change, a row for each organisation.
func (c *csvWriter) note(scenario string, n scoring.ScenarioNote) {
	for _, code := range n.Organisations {
		c.text(subject{code, fmt.Sprintf("%s.%d", scenario, n.Measure), n.Capability}, "scenario_note", n.Code)
	}
}

func (c *csvWriter) outcome(s subject, o scoring.ScenarioOutcome) {
	c.whole(s, "scenario_levels", o.Levels)
	c.beforeAfter(s, "scenario_attainment", o.Attainment)
	c.beforeAfter(s, "scenario_gap", o.Gap)
	c.either(s, "scenario_cost", o.Amounts.Cost, o.Amounts.Reason)
	c.either(s, "scenario_saving", o.Amounts.Saving, o.Amounts.Reason)
	c.either(s, "scenario_net", o.Amounts.Net, o.Amounts.Reason)
	c.given(s, "scenario_received", o.Received)
	c.beforeAfter(s, "scenario_cost_per_resident", o.CostPerResident)
	if o.N > 0 {
		c.whole(s, "scenario_municipalities", o.N)
	}
	if o.Of > 0 {
		c.whole(s, "scenario_municipalities_asked", o.Of)
	}
	for _, r := range o.Raised {
		level := subject{s.organisation, s.id + "/" + r.Capability, r.Capability}
		c.number(level, "scenario_level_from", r.From)
		c.number(level, "scenario_level_to", r.To)
		c.whole(level, "scenario_level_measure", r.Measure)
		c.text(level, "scenario_level_through", r.Through)
	}
}

func (c *csvWriter) beforeAfter(s subject, measure string, x scoring.BeforeAfter) {
	c.either(s, measure+"_before", x.Before, x.Reason)
	c.either(s, measure+"_after", x.After, x.Reason)
}
