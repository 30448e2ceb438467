package narrative

import (
	"testing"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// placedAs gives the municipalities, in order, the places that they may have; one without any has none worked out.
func placedAs(lang string, missing int, sets ...[2]int) string {
	names, results := towns[:len(sets)+missing], map[string]scoring.OrganisationResult{}
	for n, set := range sets {
		x := score(50, 40, 60)
		if set[0] > 0 {
			x.Rank = &scoring.Rank{Low: set[0], High: set[0], AllLow: set[0], AllHigh: set[1]}
		}
		results[names[n]] = scoring.OrganisationResult{Asked: 3, Total: &x}
	}
	t, d := one(lang, small(survey.Maturity), scoring.Document{Organisations: results}, organisations(names...))
	d.Total = &scoring.ConstructResult{Benchmark: scoring.Benchmark{N: len(sets)}}
	return t.places(d)
}

// Who is first or last is said only as far as all places at once carry it, and of those that are shown.
func TestWhoMayBeFirstAndLast(t *testing.T) {
	for what, one := range map[string]struct {
		missing int
		sets    [][2]int
		sv, en  string
	}{
		"sure ends":      {0, [][2]int{{1, 1}, {2, 3}, {2, 3}, {4, 4}}, "Det högsta totala indexet har med säkerhet Borås, och det lägsta Mönsterås.", "With certainty, Borås has the highest total score, and Mönsterås the lowest."},
		"one of several": {2, [][2]int{{1, 3}, {1, 3}, {1, 4}, {3, 4}}, "Bland de fyra kommuner som visas har någon av Borås, Alingsås och Tanum med säkerhet det högsta totala indexet, och någon av Tanum och Mönsterås det lägsta.", "Among the four municipalities shown, one of Borås, Alingsås and Tanum has the highest total score with certainty, and one of Tanum and Mönsterås the lowest."},
		"nobody told apart": {0, [][2]int{{1, 3}, {1, 3}, {1, 3}}, "Kommunerna går inte att skilja åt i totalt index: med så många svar kan skillnaderna bero på vilka som svarade. Läs varje kommuns resultat för sig, inte som en rangordning.",
			"The municipalities cannot be told apart by total score: with this many responses, the differences may depend on who answered. Read each municipality’s results by themselves, not as a ranking."},
		"one can't be placed": {0, [][2]int{{1, 2}, {2, 3}, {0, 0}}, "", ""},
		"only one":            {3, [][2]int{{1, 1}}, "", ""},
		"no places at all":    {0, [][2]int{{0, 0}, {0, 0}, {0, 0}}, "", ""},
	} {
		says(t, what, []string{placedAs(survey.Swedish, one.missing, one.sets...), placedAs(survey.English, one.missing, one.sets...)}, one.sv, one.en)
	}
	sv, d := one(survey.Swedish, small(survey.Maturity), scoring.Document{}, organisations("Tanum"))
	says(t, "no benchmark", []string{sv.places(d)}, "")
}
