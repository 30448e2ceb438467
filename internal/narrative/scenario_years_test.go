package narrative_test

import (
	"slices"
	"testing"

	"mogna/internal/cashflow"
	"mogna/internal/narrative"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func TestADecisionIsTold(t *testing.T) {
	before, payback := 0.25, 4.0
	lost := scoring.Scenario{Zero: "Avtalen löper ut 2028.", Region: scoring.ScenarioOutcome{Attainment: scoring.BeforeAfter{Before: &before}}, Years: &scoring.ScenarioYears{FirstYear: 2027, Horizon: 5, Interest: 2.5, InterestYear: 2025,
		Total: scoring.Estimate{Low: -5e6, Likely: -3e6, High: 1e6}, PresentValue: scoring.Estimate{Likely: -3_307_391.8}, PaybackReason: cashflow.ReasonNotPaidBack, Hours: 400, Uncounted: 200_000,
		Turns: []scoring.Turn{{Assumption: scoring.AssumedSaving, Measure: 1, Now: 3_500_000, At: 4_650_000, Within: true}, {Assumption: scoring.AssumedInterest, Now: 2.5, At: 7.25}, {Assumption: scoring.AssumedCost}}}}
	gained := scoring.Scenario{Years: &scoring.ScenarioYears{FirstYear: 2027, Horizon: 1, Total: scoring.Estimate{Low: 7, Likely: 7, High: 7}, PresentValue: scoring.Estimate{Likely: 7}, Payback: &payback, Years: []scoring.YearAmounts{{Valued: 5}}}}
	for _, x := range []struct {
		s                          scoring.Scenario
		lang                       string
		outcome, sensitivity, zero []string
	}{
		{lost, survey.Swedish, []string{"2027–2031 kostar scenariot 3\u00a0000\u00a0000 kronor mer än det ger.", "Nettot kan bli från −5\u00a0000\u00a0000 kronor till 1\u00a0000\u00a0000 kronor.", "Nuvärdet är −3\u00a0307\u00a0392 kronor med räntan 2,5\u00a0% (SKR:s internränta för 2025).",
			"Det som betalas kommer inte tillbaka under de åren.", "Frigjord tid är 400 timmar per år.", "Tid och kvalitet för 200\u00a0000 kronor per år räknas inte som pengar."},
			[]string{"Känsligast är besparingen per år av åtgärd 1: vid 4\u00a0650\u00a0000 kronor i stället för 3\u00a0500\u00a0000 kronor är nuvärdet noll.", "Det ligger inom det lägsta och högsta som bedömts.", "Därefter kommer räntan, där gränsen är 7,25\u00a0% i stället för 2,5\u00a0%."},
			[]string{"Om inget görs betalas inget, och måluppfyllelsen i regionen blir kvar på 25\u00a0%.", "Avtalen löper ut 2028."}},
		{gained, survey.English, []string{"In 2027 the scenario gives SEK 7 more than it costs.", "The present value is SEK 7 at an interest rate of 0%.", "What is paid has come back within 4 years.", "Of the net, SEK 5 is time and quality that count as money."},
			[]string{"No single assumption turns the sign of the present value."}, []string{"If nothing is done nothing is paid, and the levels stay as they are."}},
		{scoring.Scenario{}, survey.English, nil, nil, []string{"If nothing is done nothing is paid, and the levels stay as they are."}},
	} {
		got := narrative.Decision(x.s, x.lang)
		if !slices.Equal(got.Outcome, x.outcome) || !slices.Equal(got.Sensitivity, x.sensitivity) || !slices.Equal(got.Zero, x.zero) {
			t.Errorf("%q\n%q\n%q", got.Outcome, got.Sensitivity, got.Zero)
		}
	}
}
