package report_test

import (
	"reflect"
	"testing"

	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/scoring"
)

// The CSV gives the scenarios back whole, and the workbook holds every figure of theirs.
func TestScenariosInEveryForm(t *testing.T) {
	m := reporttest.Choices(t)
	list := m.Comparison.Scenarios
	if len(list) != 2 || len(list[0].Organisations) != 15 || list[0].Region.Attainment.After == nil {
		t.Fatalf("%+v", list)
	}
	reporttest.EachBook(t, m, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		got := reporttest.Rebuilt(t, reporttest.ReadCSV(t, m, lang))
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
		side := b.Sheet(t, reporttest.Pick(lang, "Scenarier", "Scenarios"))
		top := side.Row(0, reporttest.Pick(lang, "Mått", "Metric"), 0) + 1
		for f, figure := range outcomes {
			for k := range 1 + len(list[0].Organisations) {
				row := top + f*(1+len(list[0].Organisations)) + k
				for n, x := range list {
					side.Holds(row, 3+n, figure(outcomeAt(x, k)).After)
				}
				if f > 0 && f < 3 || f == 7 {
					side.Holds(row, 2, figure(outcomeAt(list[0], k)).Before)
				}
			}
		}
		for n, x := range list {
			s := b.Sheet(t, model.ScenarioName(n+1))
			row := s.Row(1, reporttest.Pick(lang, "Hela regionen", "The whole region"), 0)
			s.Holds(row, 9, x.Region.Amounts.Net)
			s.Holds(row-len(x.Organisations), 9, x.Organisations[0].Amounts.Net)
			s.Holds(s.Row(0, reporttest.Pick(lang, "Åtgärd", "Measure"), 0)+1, 5, ptr(float64(x.Measures[0].YearlyCost)))
		}
	})
}

// outcomes are the figures that stand side by side, in order.
var outcomes = []func(scoring.ScenarioOutcome) scoring.BeforeAfter{
	func(o scoring.ScenarioOutcome) scoring.BeforeAfter {
		return scoring.BeforeAfter{After: ptr(float64(o.Levels))}
	},
	func(o scoring.ScenarioOutcome) scoring.BeforeAfter { return o.Attainment },
	func(o scoring.ScenarioOutcome) scoring.BeforeAfter { return o.Gap },
	func(o scoring.ScenarioOutcome) scoring.BeforeAfter { return scoring.BeforeAfter{After: o.Amounts.Cost} },
	func(o scoring.ScenarioOutcome) scoring.BeforeAfter {
		return scoring.BeforeAfter{After: o.Amounts.Saving}
	},
	func(o scoring.ScenarioOutcome) scoring.BeforeAfter { return scoring.BeforeAfter{After: o.Amounts.Net} },
	func(o scoring.ScenarioOutcome) scoring.BeforeAfter { return scoring.BeforeAfter{After: o.Received} },
	func(o scoring.ScenarioOutcome) scoring.BeforeAfter { return o.CostPerResident },
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
