package narrative_test

import (
	"slices"
	"testing"

	"mogna/internal/narrative"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func TestScenariosAreTold(t *testing.T) {
	scenario := func(title string, after, net float64) scoring.Scenario {
		before := 0.25
		return scoring.Scenario{Title: title, Region: scoring.ScenarioOutcome{Attainment: scoring.BeforeAfter{Before: &before, After: &after}, Amounts: scoring.NetAmounts{Net: &net}}}
	}
	unsplit := scenario("Ett", 0.5, 0)
	unsplit.Region.Amounts = scoring.NetAmounts{Reason: "no-population"}
	for _, x := range []struct {
		list   []scoring.Scenario
		sv, en []string
	}{
		{nil, nil, nil},
		{[]scoring.Scenario{scenario("Ett", 0.5, 12000)}, []string{"Ett scenario är med: ”Ett”.", "Måluppfyllelsen i regionen går från 25 % till 50 %, till en nettokostnad på 12 000 kronor per år."},
			[]string{"One scenario is included: “Ett”.", "Targets met in the region go from 25% to 50%, at a net cost of SEK 12,000 a year."}},
		{[]scoring.Scenario{unsplit}, []string{"Ett scenario är med: ”Ett”.", "Måluppfyllelsen i regionen går från 25 % till 50 %, till en nettokostnad som inte går att räkna ut."},
			[]string{"One scenario is included: “Ett”.", "Targets met in the region go from 25% to 50%, at a net cost that cannot be calculated."}},
		{[]scoring.Scenario{scenario("Ett", 0.5, 12000), scenario("Två", 0.75, -5)}, []string{"Två scenarier jämförs.", "Högst måluppfyllelse i regionen ger ”Två”: från 25 % till 75 %, med en nettobesparing på 5 kronor per år."},
			[]string{"Two scenarios are compared.", "Scenario “Två” meets the most targets in the region: from 25% to 75%, with a net saving of SEK 5 a year."}},
		{[]scoring.Scenario{scenario("Ett", 0.5, 12000), scenario("Två", 0.5, 0)},
			[]string{"Två scenarier jämförs.", "Lika hög måluppfyllelse i regionen, från 25 % till 50 %, ger ”Ett” (till en nettokostnad på 12 000 kronor per år) och ”Två” (utan nettokostnad)."},
			[]string{"Two scenarios are compared.", "“Ett” (at a net cost of SEK 12,000 a year) and “Två” (at no net cost) meet the most targets in the region: from 25% to 50%."}},
		{[]scoring.Scenario{scenario("Ett", 0.25, 12000), scenario("Två", 0.25, 0)}, []string{"Två scenarier jämförs.", "Måluppfyllelsen i regionen är 25 %, och inget av scenarierna ändrar den."},
			[]string{"Two scenarios are compared.", "In the region, 25% of targets are met, and none of the scenarios changes that."}},
		{[]scoring.Scenario{{Title: "Ett"}, {Title: "Två"}}, []string{"Två scenarier jämförs.", "Det går inte att räkna ut hur långt målen nås i regionen."},
			[]string{"Two scenarios are compared.", "The share of targets met in the region cannot be calculated."}},
	} {
		for lang, want := range map[string][]string{survey.Swedish: x.sv, survey.English: x.en} {
			if got := narrative.Tell(scoring.Comparison{Scenarios: x.list}, nil, lang).Scenarios; !slices.Equal(got, want) {
				t.Errorf("%q, want %q", got, want)
			}
		}
	}
}
