package svg_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"mogna/internal/locale"
	"mogna/internal/report/svg"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// A scenario's net of each year and for each party stands with the figures of the result, also where all are below zero.
func TestNetOfAScenario(t *testing.T) {
	m := charted(t)
	m.Comparison.Scenarios = []scoring.Scenario{{ID: 7, Title: "Gemensam drift", Years: &scoring.ScenarioYears{FirstYear: 2027, Horizon: 2,
		Years:   []scoring.YearAmounts{{Net: -3_000_000, Cumulative: -3_000_000}, {Net: 1_250_000, Cumulative: -1_750_000}},
		Parties: []scoring.PartyNet{{Organisation: "1435", Net: []float64{-2_000_000, 250_000}, Total: -1_750_000}, {Organisation: "1421", Net: []float64{0, 0}}}}},
		{ID: 8, Title: "Utan år"}, {ID: 9, Title: "Utan belopp", Years: &scoring.ScenarioYears{FirstYear: 2027, Horizon: 1, Years: []scoring.YearAmounts{{}}}}}
	for _, lang := range []string{"sv", "en"} {
		n := func(x float64) string { return locale.Number(lang, x, 0) }
		years := draw(t, m, svg.Order{Name: "net-by-year", Lang: lang, Scenario: 7}).titles()
		if len(years) != 2 || !strings.HasPrefix(years[0], "2027: ") || !strings.Contains(years[1], n(1_250_000)) || !strings.Contains(years[1], n(-1_750_000)) {
			t.Errorf("%q", years)
		}
		parties := draw(t, m, svg.Order{Name: "net-by-party", Lang: lang, Scenario: 7, Link: func(code string) string { return "/r/" + code }}).titles()
		if len(parties) != 2 || !strings.HasPrefix(parties[0], "Tanum: ") || !strings.Contains(parties[0], n(-1_750_000)) {
			t.Errorf("%q", parties)
		}
		if empty := draw(t, m, svg.Order{Name: "net-by-year", Lang: lang, Scenario: 9}).titles(); len(empty) != 0 {
			t.Errorf("nothing to show: %q", empty)
		}
	}
	for _, chart := range []string{"net-by-year", "net-by-party"} {
		if !slices.Contains(svg.Charts, chart) {
			t.Errorf("%s is none of the charts", chart)
		}
		for _, id := range []int64{0, 8, 99} {
			var refused *survey.Error
			if _, err := svg.Draw(m, svg.Order{Name: chart, Lang: "sv", Scenario: id}); !errors.As(err, &refused) || refused.Code != survey.NotFound {
				t.Errorf("%s of scenario %d: %v", chart, id, err)
			}
		}
	}
}
