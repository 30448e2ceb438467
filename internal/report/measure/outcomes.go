package measure

import (
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Outcome is a figure of a scenario's outcome: as it is today, where that is told, and with the scenario. Path is where it stands.
type Outcome struct {
	Title survey.Text
	Shape Shape
	Path  string
	Now   func(scoring.ScenarioOutcome) *float64
	With  func(scoring.ScenarioOutcome) (*float64, string)
}

// Outcomes are the figures of a scenario's outcome.
var Outcomes = []Outcome{
	beforeAfter(survey.Say("Måluppfyllelse", "Targets met"), Percent, "attainment", func(o scoring.ScenarioOutcome) scoring.BeforeAfter { return o.Attainment }),
	beforeAfter(survey.Say("Avstånd till målet, nivåer", "Gap to target, levels"), Hundredths, "gap", func(o scoring.ScenarioOutcome) scoring.BeforeAfter { return o.Gap }),
	{survey.Say("Kostnad per år, kr", "Annual cost, SEK"), Whole, "cost", nil, func(o scoring.ScenarioOutcome) (*float64, string) { return o.Amounts.Cost, o.Amounts.Reason }},
	{survey.Say("Besparing per år, kr", "Annual saving, SEK"), Whole, "saving", nil, func(o scoring.ScenarioOutcome) (*float64, string) { return o.Amounts.Saving, o.Amounts.Reason }},
	{survey.Say("Netto per år, kr", "Annual net cost, SEK"), Whole, "net", nil, func(o scoring.ScenarioOutcome) (*float64, string) { return o.Amounts.Net, o.Amounts.Reason }},
	beforeAfter(survey.Say("It-kostnad per invånare, kr", "IT cost per resident, SEK"), Whole, "cost-per-resident", func(o scoring.ScenarioOutcome) scoring.BeforeAfter { return o.CostPerResident }),
}

func beforeAfter(title survey.Text, shape Shape, path string, of func(scoring.ScenarioOutcome) scoring.BeforeAfter) Outcome {
	return Outcome{title, shape, path, func(o scoring.ScenarioOutcome) *float64 { return of(o).Before },
		func(o scoring.ScenarioOutcome) (*float64, string) { return of(o).After, of(o).Reason }}
}
