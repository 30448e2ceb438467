package report

import (
	"reflect"
	"strconv"
	"strings"
	"testing"

	"mogna/internal/report/model"
	"mogna/internal/scenario"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// choices has two scenarios in the report, one with a name that a spreadsheet would run, and targets of its own.
func choices(t testing.TB) Model {
	m := standard(t)
	m.Comparison.Targets = &survey.Targets{Capability: map[string]float64{"F-01": 4}, Organisation: map[string]float64{"1435": 2}}
	m.Comparison.Scenarios = scenario.On(&m.Comparison, m.Questionnaires).Report([]survey.Scenario{
		{ID: 4, Position: 1, Revision: 3, ScenarioContent: survey.ScenarioContent{Title: "Tillsammans", Description: "Delad tjänst", InReport: true, Measures: []survey.Measure{
			{Title: "Samordnare", Capabilities: []string{"F-01", "F-02"}, Organisations: []string{"1435", "1438"}, ToLevel: 4, Shared: true, YearlyCost: 1_000_001, YearlySaving: 1, Key: survey.SplitAsAgreed,
				Shares: []survey.SplitShare{{Organisation: "1435", Weight: 2}, {Organisation: "1438", Weight: 1}}},
			{Capabilities: []string{"F-03", "F-04", "F-05"}, Organisations: []string{"SML-IT"}, ToLevel: 4, YearlyCost: 90_000}}}},
		{ID: 5, Position: 2, Revision: 1, ScenarioContent: survey.ScenarioContent{Title: "=HYPERLINK(1)", InReport: true, Measures: []survey.Measure{
			{Capabilities: []string{"F-01"}, Organisations: []string{"1421"}, ToLevel: 1, YearlyCost: 5}}}},
		{ID: 6, Position: 3, Revision: 1, ScenarioContent: survey.ScenarioContent{Title: "Inte i rapporten"}},
	})
	return m
}

// The CSV gives the scenarios back whole, and the workbook holds every figure of theirs.
func TestScenariosInEveryForm(t *testing.T) {
	m := choices(t)
	list := m.Comparison.Scenarios
	if len(list) != 2 || len(list[0].Organisations) != 15 || list[0].Region.Attainment.After == nil {
		t.Fatalf("%+v", list)
	}
	eachBook(t, m, func(t *testing.T, b openedBook, lang string) {
		got := rebuilt(t, readCSV(t, m, lang))
		if got.Scenarios[1].Title != "'=HYPERLINK(1)" {
			t.Errorf("a text that a spreadsheet would run: %s", got.Scenarios[1].Title)
		}
		got.Scenarios[1].Title = list[1].Title
		for n := range list {
			if !reflect.DeepEqual(got.Scenarios[n], withoutGrouping(list[n])) {
				t.Errorf("the CSV gives\n%+v, want\n%+v", got.Scenarios[n], list[n])
			}
		}
		if !reflect.DeepEqual(got.Targets, m.Comparison.Targets) {
			t.Errorf("the CSV gives %+v", got.Targets)
		}
		side := b.sheet(t, pick(lang, "Scenarier", "Scenarios"))
		top := side.row(0, pick(lang, "Mått", "Metric"), 0) + 1
		for f, figure := range model.ScenarioFigures {
			for k := range 1 + len(list[0].Organisations) {
				row := top + f*(1+len(list[0].Organisations)) + k
				for n, x := range list {
					value, _ := figure.With(outcomeAt(x, k))
					side.holds(row, 3+n, value)
				}
				if figure.Now != nil {
					side.holds(row, 2, figure.Now(outcomeAt(list[0], k)))
				}
			}
		}
		for n, x := range list {
			s := b.sheet(t, model.ScenarioName(n+1))
			row := s.row(1, pick(lang, "Hela regionen", "The whole region"), 0)
			net, _ := model.ScenarioFigures[4].With(x.Region)
			s.holds(row, 8, net)
			s.holds(row-len(x.Organisations), 8, x.Organisations[0].Amounts.Net)
			s.holds(s.row(0, pick(lang, "Åtgärd", "Measure"), 0)+1, 5, ptr(float64(x.Measures[0].YearlyCost)))
		}
	})
}

func ptr[T any](x T) *T { return &x }

func outcomeAt(x scoring.Scenario, k int) scoring.ScenarioOutcome {
	if k == 0 {
		return x.Region
	}
	return x.Organisations[k-1]
}

// withoutGrouping has a note for each organisation, as rows tell them.
func withoutGrouping(x scoring.Scenario) scoring.Scenario {
	var notes []scoring.ScenarioNote
	for _, note := range x.Notes {
		for _, code := range note.Organisations {
			notes = append(notes, scoring.ScenarioNote{Code: note.Code, Measure: note.Measure, Capability: note.Capability, Organisations: []string{code}})
		}
	}
	x.Notes = notes
	return x
}

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
		must(b.t, err)
		x.Notes = append(x.Notes, scoring.ScenarioNote{Code: v, Measure: number, Capability: b.row["title"], Organisations: []string{b.row["organisation"]}})
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
