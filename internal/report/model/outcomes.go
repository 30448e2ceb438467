package model

import (
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Compared is a figure of an outcome: as it is today, where that is told, and with a scenario.
type Compared struct {
	Title survey.Text
	Now   func(scoring.ScenarioOutcome) *float64
	With  func(scoring.ScenarioOutcome) (*float64, string)
}

var ScenarioFigures = []Compared{
	{survey.Say("Måluppfyllelse", "Targets met"), func(o scoring.ScenarioOutcome) *float64 { return o.Attainment.Before },
		func(o scoring.ScenarioOutcome) (*float64, string) { return o.Attainment.After, o.Attainment.Reason }},
	{survey.Say("Avstånd till målet, nivåer", "Gap to target, levels"), func(o scoring.ScenarioOutcome) *float64 { return o.Gap.Before },
		func(o scoring.ScenarioOutcome) (*float64, string) { return o.Gap.After, o.Gap.Reason }},
	{survey.Say("Kostnad per år, kr", "Annual cost, SEK"), nil, func(o scoring.ScenarioOutcome) (*float64, string) { return o.Amounts.Cost, o.Amounts.Reason }},
	{survey.Say("Besparing per år, kr", "Annual saving, SEK"), nil, func(o scoring.ScenarioOutcome) (*float64, string) { return o.Amounts.Saving, o.Amounts.Reason }},
	{survey.Say("Netto per år, kr", "Annual net cost, SEK"), nil, func(o scoring.ScenarioOutcome) (*float64, string) { return o.Amounts.Net, o.Amounts.Reason }},
	{survey.Say("It-kostnad per invånare, kr", "IT cost per resident, SEK"), func(o scoring.ScenarioOutcome) *float64 { return o.CostPerResident.Before },
		func(o scoring.ScenarioOutcome) (*float64, string) {
			return o.CostPerResident.After, o.CostPerResident.Reason
		}},
}
