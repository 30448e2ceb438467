package narrative

import (
	"testing"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func bounded(s scoring.Score, low, high float64) scoring.Score {
	s.Bounds = &scoring.Bounds{Low: low, High: high}
	return s
}

// What is said of what the missing could change, and that nothing is said where nothing is missing.
func TestWhatTheMissingCouldChange(t *testing.T) {
	medianOf := func(low, high float64) scoring.Benchmark {
		at := scoring.Bounds{Low: low, High: high}
		return scoring.Benchmark{N: 4, Coverage: 1, Median: ptr(45.0), Bounds: &scoring.BenchmarkBounds{Q1: at, Median: at, Q3: at}}
	}
	sv := bare(survey.Swedish)
	d := document{q: small(survey.Maturity), Document: scoring.Document{Total: &scoring.ConstructResult{Benchmark: medianOf(41, 49)}}}
	own := bounded(score(60, 52, 68), 50, 70)
	own.Median, own.Rank = ptr(45.0), &scoring.Rank{Low: 1, High: 2, AllLow: 1, AllHigh: 4, BoundLow: 1, BoundHigh: 3}
	above := "Indexet är med säkerhet högre än kommunernas median, den mittersta kommunens index, som är 45 %."
	for name, c := range map[string]struct{ said, want []string }{
		"a score":                   {sv.couldBe(own), []string{"Om alla inbjudna hade svarat på alla frågor kunde indexet ha varit mellan 50 % och 70 %."}},
		"nothing missing":           {sv.couldBe(bounded(own, 60, 60)), nil},
		"hardly anything":           {sv.couldBe(bounded(own, 60.1, 60.2)), nil},
		"published without bounds":  {sv.couldBe(score(60, 52, 68)), nil},
		"the median":                {sv.medianCouldBe(medianOf(41, 49)), []string{"Kommunernas median är 45 %. Om alla inbjudna hade svarat på alla frågor kunde den ha varit mellan 41 % och 49 %."}},
		"no median could be other":  {sv.medianCouldBe(medianOf(45, 45)), nil},
		"nothing to compare":        {sv.medianCouldBe(scoring.Benchmark{Reason: scoring.ReasonCoverage}), nil},
		"above the median, surely":  {[]string{sv.median(d, own)}, []string{above + " Det gäller oavsett hur de som inte har svarat hade svarat."}},
		"above the median, perhaps": {[]string{sv.median(d, bounded(own, 48, 70))}, []string{above + " Om alla hade svarat kunde det ha blivit annorlunda."}},
		"above the median of all":   {[]string{sv.median(document{q: d.q, Document: scoring.Document{Total: &scoring.ConstructResult{Benchmark: medianOf(45, 45)}}}, bounded(own, 60, 60))}, []string{above}},
		"some differences stand": {sv.rank(d, own), []string{"Indexet är med säkerhet högre än i två av de tre andra kommunerna. Av skillnaderna gäller en oavsett hur de som inte har svarat hade svarat.",
			"För en kommun går det inte att avgöra vilket index som är högst."}},
	} {
		says(t, name, c.said, c.want...)
	}
}

func TestResponseRateIsTold(t *testing.T) {
	sv := bare(survey.Swedish)
	rates := func(list ...scoring.ResponseRate) []string {
		return sv.response(document{q: small(survey.Maturity), Document: scoring.Document{ResponseRates: list}})
	}
	all := scoring.ResponseRate{Asked: 10, Complete: 6, RR1: 0.6, RR2: 0.6}
	says(t, "all alike", rates(all, scoring.ResponseRate{Role: survey.ITManager, RR1: 0.6}), "Svarsfrekvensen är 60 %.")
	all.Partial, all.RR2 = 1, 0.7
	says(t, "one role less", rates(all, scoring.ResponseRate{Role: survey.ITManager, RR1: 0.9}, scoring.ResponseRate{Role: survey.HeadOfDepartment, RR1: 0.4}),
		"Svarsfrekvensen är 60 %, och 70 % med delvisa svar. Den är lägst i rollen förvaltningschef: 40 %.")
	says(t, "nobody knows who was asked", rates())
}

// A type and an order stand only where everything that they rest on does.
func TestWhatStandsWhateverTheMissing(t *testing.T) {
	sv, d := bare(survey.Swedish), document{q: small(survey.Maturity)}
	is := func(arv, kraft scoring.Score) scoring.OrganisationResult {
		return scoring.OrganisationResult{Constructs: map[string]scoring.Score{"arv": arv, "kraft": kraft}}
	}
	x := score(80, 70, 90)
	for want, r := range map[string]scoring.OrganisationResult{
		" Det gäller oavsett hur de som inte har svarat hade svarat.": is(bounded(x, 60, 90), bounded(x, 50, 95)),
		" Om alla hade svarat kunde det ha blivit annorlunda.":        is(bounded(x, 60, 90), bounded(x, 49, 95)),
		"": is(bounded(x, 80, 80), bounded(x, 80, 80)),
	} {
		if got := sv.typeStands(d, r); got != want {
			t.Errorf("type: %q, want %q", got, want)
		}
	}
	arv, kraft := d.q.Constructs[:1], d.q.Constructs[1:]
	for want, r := range map[string]scoring.OrganisationResult{
		" Det gäller oavsett hur de som inte har svarat hade svarat.": is(bounded(x, 60, 90), bounded(x, 10, 59)),
		" Om alla hade svarat kunde det ha blivit annorlunda.":        is(bounded(x, 60, 90), bounded(x, 10, 60)),
		"": is(bounded(x, 80, 80), bounded(x, 20, 20)),
	} {
		if got := sv.orderStands(r, arv, kraft); got != want {
			t.Errorf("order: %q, want %q", got, want)
		}
	}
}
