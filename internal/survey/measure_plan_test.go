package survey_test

import (
	"strings"
	"testing"

	"mogna/internal/survey"
)

// fullMeasure is a measure without faults, with something said of all that can be said of it.
func fullMeasure() survey.Measure {
	return survey.Measure{Capabilities: []string{"F-01"}, Organisations: []string{"1435"}, ToLevel: 3, Shared: true, Key: survey.SplitEqually, YearlyCost: 10, YearlySaving: 20,
		OneOff: 5, StartYear: 2031, Years: 2, Ramp: 3, SavingOwner: "1435", Ranges: &survey.Ranges{OneOff: &survey.Span{Low: 5, High: 5}, YearlySaving: &survey.Span{High: 30}},
		Benefits: []survey.Benefit{{Kind: survey.FreedTime, Hours: 4}, {Kind: survey.Quality, Text: "Bättre", Owner: "1435", Value: 3, AsMoney: true}},
		Risks:    []int{3}, Cooperation: survey.Federation, DecisionLevel: survey.ByCouncil, Financing: "Egen budget", Responsible: "It-chefen"}
}

func TestAFaultyPlanNamesEachField(t *testing.T) {
	terms := survey.ScenarioTerms{FirstYear: 2027, Horizon: 5, Interest: new(2.5), Zero: "Som i dag"}
	check := func(terms survey.ScenarioTerms, measures ...survey.Measure) string {
		c := survey.ScenarioContent{Title: "Ett", ScenarioTerms: terms, Measures: measures}
		c.Tidy()
		return pathsOf(c.Validate(levelForm(), two(), []int{3}))
	}
	if got := check(terms, fullMeasure()); got != "" {
		t.Errorf("without faults: %s", got)
	}
	bad := fullMeasure()
	bad.OneOff, bad.StartYear, bad.Years, bad.Ramp, bad.SavingOwner = -1, 2032, 31, -1, "1486"
	bad.Ranges = &survey.Ranges{OneOff: &survey.Span{Low: -1}, YearlyCost: &survey.Span{Low: 11, High: 12}, YearlySaving: &survey.Span{Low: 1, High: 19}}
	bad.Benefits = []survey.Benefit{{Kind: "money"}, {Kind: survey.Quality, Text: "x", Hours: 1, Owner: "9999", AsMoney: true, Range: &survey.Span{Low: 1, High: 2}}}
	bad.Risks, bad.Cooperation, bad.DecisionLevel, bad.Financing = []int{3, 3, 4}, "club", "nobody", strings.Repeat("å", 301)
	want := "measures/0/oneOff measures/0/startYear measures/0/years measures/0/ramp measures/0/savingOwner measures/0/ranges/oneOff measures/0/ranges/yearlyCost measures/0/ranges/yearlySaving " +
		"measures/0/benefits/0/kind measures/0/benefits/0/text measures/0/benefits/1/owner measures/0/benefits/1/hours measures/0/benefits/1/range measures/0/benefits/1/value " +
		"measures/0/risks measures/0/risks measures/0/cooperation measures/0/decisionLevel measures/0/financing"
	if got := check(terms, bad); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	alone := fullMeasure()
	alone.Shared = false
	if got := check(survey.ScenarioTerms{FirstYear: 1066, Horizon: 31, Interest: new(26.0), Zero: strings.Repeat("å", 2001)}, alone); !strings.HasPrefix(got, "firstYear horizon interest zero ") || !strings.HasSuffix(got, "measures/0/savingOwner") {
		t.Error(got)
	}
	if got := check(survey.ScenarioTerms{}, fullMeasure()); got != "measures/0/startYear" {
		t.Errorf("a start year without a first year: %s", got)
	}
}
