package report

import (
	"fmt"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// scenarios adds the scenarios side by side, and a sheet of each.
func (b *book) scenarios() {
	list := b.model.Comparison.Scenarios
	if len(list) == 0 {
		return
	}
	b.sideBySide(list)
	for n, x := range list {
		b.scenario(n+1, x)
	}
}

// compared is a figure of an outcome: as it is today, where that is told, and with a scenario.
type compared struct {
	title survey.Text
	look  look
	now   func(scoring.ScenarioOutcome) *float64
	with  func(scoring.ScenarioOutcome) (*float64, string)
}

var scenarioFigures = []compared{
	{survey.Say("Måluppfyllelse", "Targets met"), shareLook, func(o scoring.ScenarioOutcome) *float64 { return o.Attainment.Before },
		func(o scoring.ScenarioOutcome) (*float64, string) { return o.Attainment.After, o.Attainment.Reason }},
	{survey.Say("Avstånd till målet, nivåer", "Gap to target, levels"), importanceLook, func(o scoring.ScenarioOutcome) *float64 { return o.Gap.Before },
		func(o scoring.ScenarioOutcome) (*float64, string) { return o.Gap.After, o.Gap.Reason }},
	{survey.Say("Kostnad per år, kr", "Annual cost, SEK"), wholeLook, nil, func(o scoring.ScenarioOutcome) (*float64, string) { return o.Amounts.Cost, o.Amounts.Reason }},
	{survey.Say("Besparing per år, kr", "Annual saving, SEK"), wholeLook, nil, func(o scoring.ScenarioOutcome) (*float64, string) { return o.Amounts.Saving, o.Amounts.Reason }},
	{survey.Say("Netto per år, kr", "Annual net cost, SEK"), wholeLook, nil, func(o scoring.ScenarioOutcome) (*float64, string) { return o.Amounts.Net, o.Amounts.Reason }},
	{survey.Say("It-kostnad per invånare, kr", "IT cost per resident, SEK"), wholeLook, func(o scoring.ScenarioOutcome) *float64 { return o.CostPerResident.Before },
		func(o scoring.ScenarioOutcome) (*float64, string) {
			return o.CostPerResident.After, o.CostPerResident.Reason
		}},
}

// sideBySide lists each figure for the region and for every organisation, a column for each scenario.
func (b *book) sideBySide(list []scoring.Scenario) {
	widths := []float64{30, 28, 14}
	heads := append(texts(headLook, b.say("Mått", "Metric"), b.say("Organisation", "Organisation")), text(b.say("I dag", "Today"), headNumberLook))
	for _, x := range list {
		widths, heads = append(widths, 20), append(heads, text(x.Title, headNumberLook))
	}
	s := b.sheet(layout{name: b.say("Scenarier", "Scenarios"), title: b.say("Scenarier sida vid sida", "Scenarios side by side"), widths: widths, head: 1, side: 2, onePage: true,
		notes: []string{b.say("Måluppfyllelsen är andelen av de bedömda förmågorna som når målnivån. Avståndet till målet är ett medelvärde, där viktiga förmågor räknas mer. Netto är kostnad minus besparing.",
			"Targets met is the share of the assessed capabilities that reach the target level. The gap to target is a mean, weighted by importance. Net cost is cost minus saving.")}})
	s.add(heads...)
	top := s.row
	for _, f := range scenarioFigures {
		s.across(f, b.say("Hela regionen", "The whole region"), list, func(x scoring.Scenario) scoring.ScenarioOutcome { return x.Region })
		for n, o := range list[0].Organisations {
			s.across(f, b.organisation(o.Organisation), list, func(x scoring.Scenario) scoring.ScenarioOutcome { return x.Organisations[n] })
		}
	}
	s.filter(top, len(widths))
	s.close()
}

func (s *sheet) across(f compared, name string, list []scoring.Scenario, of func(scoring.Scenario) scoring.ScenarioOutcome) {
	row := append(texts(textLook, s.of(f.title), name), cell{})
	if f.now != nil {
		row[2] = number(f.now(of(list[0])), f.look)
	}
	for _, x := range list {
		value, reason := f.with(of(x))
		row = append(row, s.because(value, reason, f.look))
	}
	s.add(row...)
}

func scenarioName(n int) string { return fmt.Sprintf("Scenario %d", n) }
