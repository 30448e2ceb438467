package demo

import (
	"context"

	"mogna/internal/app"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// smaller are Orust, Tanum and Mellerud.
var smaller = []string{"1421", "1435", "1461"}

// theScenarios are two ways to the same capabilities, alone and together, and a third that takes a step less.
var theScenarios = []survey.ScenarioContent{
	{Title: "Var och en för sig", InReport: true, Description: "Tre mindre kommuner bygger upp incidenthantering, dataskydd och beredskap med egen personal.",
		Measures: []survey.Measure{{Title: "En halv tjänst i varje kommun", Capabilities: []string{"F-38", "F-39", "F-40"}, Organisations: smaller, ToLevel: 3, YearlyCost: 420_000}}},
	{Title: "Gemensam funktion", InReport: true, Description: "Tre mindre kommuner delar på en funktion för informationssäkerhet, och tre grannkommuner höjer sin gemensamma drift.",
		Measures: []survey.Measure{
			{Title: "Delad säkerhetssamordnare", Capabilities: []string{"F-38", "F-39", "F-40"}, Organisations: smaller, ToLevel: 3, Shared: true, YearlyCost: 980_000, YearlySaving: 150_000, Key: survey.SplitByPopulation},
			{Title: "Gemensam övervakning i SML-IT", Capabilities: []string{"F-44", "F-47"}, Organisations: []string{"SML-IT"}, ToLevel: 4, YearlyCost: 600_000, YearlySaving: 250_000}}},
	{Title: "Bara det mest angelägna", Description: "Ett första steg, som kan tas inom årets budget.",
		Measures: []survey.Measure{{Capabilities: []string{"F-38"}, Organisations: smaller, ToLevel: 3, Shared: true, YearlyCost: 240_000, Key: survey.SplitEqually}}},
}

func enterScenarios(ctx context.Context, service *app.App, round int64) error {
	for _, c := range theScenarios {
		if _, err := service.Scenarios.AddScenario(ctx, permission.System, round, c); err != nil {
			return err
		}
	}
	return nil
}
