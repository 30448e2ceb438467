package narrative_test

import (
	"slices"
	"strings"
	"testing"

	"mogna/internal/cashflow"
	"mogna/internal/narrative"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func TestADecisionIsTold(t *testing.T) {
	before, payback, returns := 0.25, 4.0, 12.34
	lost := scoring.Scenario{Zero: "Avtalen löper ut 2028.", Region: scoring.ScenarioOutcome{Attainment: scoring.BeforeAfter{Before: &before}}, Years: &scoring.ScenarioYears{FirstYear: 2027, Horizon: 5, Interest: 2.5, InterestYear: 2025,
		Total: scoring.Estimate{Low: -5e6, Likely: -3e6, High: 1e6}, PresentValue: scoring.Estimate{Low: -5e6, Likely: -3_307_391.8, High: 5e5}, PaybackReason: cashflow.ReasonNotPaidBack, Hours: 400, Uncounted: 200_000,
		Turns: []scoring.Turn{{Assumption: scoring.AssumedSaving, Measure: 1, Now: 3_500_000, At: 4_650_000, Within: true}, {Assumption: scoring.AssumedInterest, Now: 2.5, At: 7.25}, {Assumption: scoring.AssumedCost}}}}
	gained := scoring.Scenario{Years: &scoring.ScenarioYears{FirstYear: 2027, Horizon: 1, Total: scoring.Estimate{Low: 7, Likely: 7, High: 7}, PresentValue: scoring.Estimate{Low: 7, Likely: 7, High: 7}, Payback: &payback, InternalRate: &returns, Years: []scoring.YearAmounts{{Valued: 5}}}}
	for _, x := range []struct {
		s                          scoring.Scenario
		lang                       string
		outcome, sensitivity, zero []string
	}{
		{lost, survey.Swedish, []string{"2027–2031 väntas scenariot kosta 3\u00a0000\u00a0000 kronor mer än det ger.", "Nettot kan bli från −5\u00a0000\u00a0000 kronor till 1\u00a0000\u00a0000 kronor.", "Nuvärdet väntas bli ungefär −3\u00a0310\u00a0000 kronor med räntan 2,5\u00a0% (SKR:s internränta för 2025).",
			"Det som betalas väntas inte komma tillbaka under de åren.", "Frigjord tid är 400 timmar per år.", "Tid och kvalitet för 200\u00a0000 kronor per år räknas inte som pengar."},
			[]string{"Känsligast är besparingen per år av åtgärd 1: vid 4\u00a0650\u00a0000 kronor i stället för 3\u00a0500\u00a0000 kronor är nuvärdet noll.", "Det ligger inom det lägsta och högsta som bedömts.", "Därefter kommer räntan, där gränsen är 7,25\u00a0% i stället för 2,5\u00a0%."},
			[]string{"Om inget görs betalas inget, och måluppfyllelsen i regionen blir kvar på 25\u00a0%.", "Avtalen löper ut 2028."}},
		{gained, survey.English, []string{"In 2027 the scenario gives SEK 7 more than it costs.", "The present value is SEK 7 at an interest rate of 0%.", "What is paid has come back within 4 years.", "The internal rate of return is 12.3% a year.", "Of the net, SEK 5 is time and quality that count as money."},
			[]string{"No single assumption turns the sign of the present value."}, []string{"If nothing is done nothing is paid, and the levels stay as they are."}},
		{scoring.Scenario{}, survey.English, nil, nil, []string{"If nothing is done nothing is paid, and the levels stay as they are."}},
	} {
		got := narrative.Decision(x.s, x.lang)
		if !slices.Equal(got.Outcome, x.outcome) || !slices.Equal(got.Sensitivity, x.sensitivity) || !slices.Equal(got.Zero, x.zero) {
			t.Errorf("%q\n%q\n%q", got.Outcome, got.Sensitivity, got.Zero)
		}
	}
}

// One year and one hour are no years and hours, and a negative amount has a minus in English too.
func TestOneIsNotSeveral(t *testing.T) {
	one := 1.0
	before, after := 0.436, 0.445
	x := scoring.Scenario{Region: scoring.ScenarioOutcome{Attainment: scoring.BeforeAfter{Before: &before, After: &after}}, Years: &scoring.ScenarioYears{FirstYear: 2027, Horizon: 2, Total: scoring.Estimate{Low: -7, Likely: 7, High: 7}, PresentValue: scoring.Estimate{Low: 7, Likely: 7, High: 7}, Payback: &one, Hours: 1}}
	for lang, want := range map[string][]string{
		survey.English: {"The net may be from SEK −7 to SEK 7.", "come back within one year.", "Freed time is one hour per year.", "Targets met in the region go from 43.6% to 44.5%."},
		survey.Swedish: {"Nettot kan bli från −7 kronor till 7 kronor.", "kommit tillbaka inom ett år.", "Frigjord tid är en timme per år.", "Måluppfyllelsen i regionen går från 43,6\u00a0% till 44,5\u00a0%."},
	} {
		got := strings.Join(narrative.Decision(x, lang).Outcome, " ")
		for _, part := range want {
			if !strings.Contains(got, part) {
				t.Errorf("%q is not in %q", part, got)
			}
		}
	}
}

func TestWhatMayTurnIsOnlyExpected(t *testing.T) {
	payback := 3.0
	told := func(low, likely, high float64, back *float64) []string {
		y := &scoring.ScenarioYears{FirstYear: 2027, Horizon: 1, Total: scoring.Estimate{Low: low, Likely: likely, High: high}, PresentValue: scoring.Estimate{Low: low, Likely: likely, High: high}, Payback: back}
		if back == nil {
			y.PaybackReason = cashflow.ReasonNotPaidBack
		}
		return narrative.Decision(scoring.Scenario{Years: y}, survey.English).Outcome
	}
	for _, x := range []struct {
		low, likely, high float64
		payback           *float64
		says              []string
	}{
		{-1, 5, 9, &payback, []string{"is expected to give SEK 5 more", "is expected to be SEK 5", "is expected to have come back within 3"}},
		{0, 5, 9, &payback, []string{"is expected to give SEK 5 more", "is expected to be SEK 5", "is expected to have come back within 3"}},
		{1, 5, 9, &payback, []string{"gives SEK 5 more", "value is SEK 5", "is expected to have come back within 3"}}, // the year hangs on the amounts
		{5, 5, 5, &payback, []string{"gives SEK 5 more", "value is SEK 5", "has come back within 3"}},
		{-9, -5, 1, nil, []string{"is expected to cost SEK 5 more", "is expected to be", "is not expected to come back"}},
		{-9, -5, -1, nil, []string{"costs SEK 5 more", "value is", "does not come back"}},
		{-1, 0, 1, &payback, []string{"is expected to give as much"}},
		{0, 0, 0, &payback, []string{"gives as much"}},
	} {
		got := strings.Join(told(x.low, x.likely, x.high, x.payback), " ")
		for _, part := range x.says {
			if !strings.Contains(got, part) {
				t.Errorf("%v–%v–%v: %q, want %q", x.low, x.likely, x.high, got, part)
			}
		}
	}
}
