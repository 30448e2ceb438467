package demo

import (
	"context"

	"mogna/internal/app"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// smaller are Orust, Tanum and Mellerud.
var smaller = []string{"1421", "1435", "1461"}

// decisionRisks are those that the scenarios are about: of doing nothing, and of what is proposed.
var decisionRisks = []survey.RiskContent{
	{Threat: "Ett it-angrepp stoppar verksamheten i en mindre kommun.", Vulnerability: "Ingen har i uppgift att upptäcka och hantera incidenter utanför kontorstid.",
		Consequence: "Vård och skola står utan system i flera dagar.", Likelihood: 3, Impact: 5, Action: "Besluta om en gemensam funktion för informationssäkerhet.", Owner: "Kommundirektörerna"},
	{Threat: "Tjänsten som säkerhetssamordnare går inte att tillsätta.", Vulnerability: "Det är ont om sökande, och en mindre kommun är en liten arbetsplats för en specialist.",
		Consequence: "Kostnaden kommer, men besparingen dröjer.", Likelihood: 3, Impact: 3, Action: "Utlys tjänsten gemensamt, och hyr in stöd det första halvåret.", Owner: "Kommundirektören i Tanum"},
}

const doNothing = "Kommunerna fortsätter att köpa stöd vid varje incident, och ingen vakar utanför kontorstid."

// theScenarios are two ways to the same capabilities, alone and together, and a third that takes a step less. Risks are the numbers of
// decisionRisks, in order.
func theScenarios(risks []int) []survey.ScenarioContent {
	attack, vacant := risks[0], risks[1]
	security := []string{"F-38", "F-39", "F-40"}
	return []survey.ScenarioContent{
		{Title: "Var och en för sig", InReport: true, Description: "Tre mindre kommuner bygger upp incidenthantering, dataskydd och beredskap med egen personal.", ScenarioTerms: survey.ScenarioTerms{Zero: doNothing},
			Measures: []survey.Measure{{Title: "En halv tjänst i varje kommun", Capabilities: security, Organisations: smaller, ToLevel: 3, YearlyCost: 420_000, YearlySaving: 180_000,
				OneOff: 150_000, Ramp: 2, Ranges: &survey.Ranges{YearlySaving: &survey.Span{Low: 60_000, High: 250_000}}, Risks: []int{attack, vacant}, Cooperation: survey.OnOwn, DecisionLevel: survey.ByExecutiveBoard,
				Financing: "Varje kommuns driftbudget", Responsible: "Kommundirektören i varje kommun"}}},
		{Title: "Gemensam funktion", InReport: true, Description: "Tre mindre kommuner delar på en funktion för informationssäkerhet, och tre grannkommuner höjer sin gemensamma drift.", ScenarioTerms: survey.ScenarioTerms{Zero: doNothing},
			Measures: []survey.Measure{
				{Title: "Delad säkerhetssamordnare", Capabilities: security, Organisations: smaller, ToLevel: 3, Shared: true, YearlyCost: 980_000, YearlySaving: 1_500_000, Key: survey.SplitByPopulation,
					OneOff: 900_000, Ramp: 3, Ranges: &survey.Ranges{OneOff: &survey.Span{Low: 700_000, High: 1_300_000}, YearlyCost: &survey.Span{Low: 900_000, High: 1_100_000}, YearlySaving: &survey.Span{Low: 1_100_000, High: 1_700_000}},
					Benefits: []survey.Benefit{{Kind: survey.FreedTime, Text: "it-cheferna slipper leda incidenter", Hours: 1_200}, {Kind: survey.Quality, Text: "incidenter hanteras dygnet runt"}},
					Risks:    []int{attack, vacant}, Cooperation: survey.ByAgreement, DecisionLevel: survey.ByExecutiveBoard, Financing: "Driftbudgeten, fördelad efter folkmängd", Responsible: "Kommundirektören i Tanum, som är värdkommun"},
				{Title: "Gemensam övervakning i SML-IT", Capabilities: []string{"F-44", "F-47"}, Organisations: []string{"SML-IT"}, ToLevel: 4, YearlyCost: 600_000, YearlySaving: 1_050_000,
					OneOff: 1_200_000, Ramp: 2, Ranges: &survey.Ranges{OneOff: &survey.Span{Low: 1_000_000, High: 1_600_000}, YearlySaving: &survey.Span{Low: 800_000, High: 1_150_000}},
					Risks: []int{attack}, Cooperation: survey.JointCommittee, DecisionLevel: survey.ByJointBody, Financing: "SML-IT:s investeringsbudget", Responsible: "Chefen för SML-IT"}}},
		{Title: "Bara det mest angelägna", Description: "Ett första steg, som kan tas inom årets budget.",
			Measures: []survey.Measure{{Capabilities: []string{"F-38"}, Organisations: smaller, ToLevel: 3, Shared: true, YearlyCost: 240_000, Key: survey.SplitEqually}}},
	}
}

func enterScenarios(ctx context.Context, service *app.App, round int64) error {
	var numbers []int
	for _, c := range decisionRisks {
		made, err := service.Risks.AddRisk(ctx, permission.System, round, c)
		if err != nil {
			return err
		}
		numbers = append(numbers, made.Number)
	}
	for _, c := range theScenarios(numbers) {
		if _, err := service.Scenarios.AddScenario(ctx, permission.System, round, c); err != nil {
			return err
		}
	}
	return nil
}
