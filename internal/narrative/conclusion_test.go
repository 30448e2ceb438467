package narrative

import (
	"slices"
	"strings"
	"testing"

	"mogna/internal/economy"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// told is a finding in short, or nothing where the material carries none.
func told(f *Finding) []string {
	if f == nil {
		return nil
	}
	return []string{f.Text, string(f.Certainty)}
}

// sorting are municipalities with the places that they may have, and those that stay whatever the missing had answered.
func sorting(n, missing int, sets ...[4]int) (*teller, document) {
	results := map[string]scoring.OrganisationResult{}
	for k, set := range sets {
		x := score(50, 40, 60)
		x.N, x.Asked, x.Bounds = 5, 5+set[3]-set[1], &scoring.Bounds{Low: 40, High: 40 + float64(set[3]-set[1]+set[0]-set[2])}
		x.Rank = &scoring.Rank{AllLow: set[0], AllHigh: set[1], AllBoundLow: set[2], AllBoundHigh: set[3]}
		results[towns[k]] = scoring.OrganisationResult{Asked: 5, Total: &x}
	}
	t, d := one(survey.Swedish, small(survey.Maturity), scoring.Document{Organisations: results}, organisations(towns[:len(sets)+missing]...))
	d.Total = &scoring.ConstructResult{Benchmark: scoring.Benchmark{N: n}}
	return t, d
}

// Who is more mature than whom is said only of differences that are sure, and as certain only where the missing can't change them.
func TestOrderIsFoundOnlyWhereItIsSure(t *testing.T) {
	for what, c := range map[string]struct {
		n, missing int
		sets       [][4]int
		want       []string
	}{
		"three over one": {4, 0, [][4]int{{1, 3, 1, 3}, {1, 3, 1, 3}, {1, 3, 1, 3}, {4, 4, 4, 4}}, []string{
			"Borås, Alingsås och Tanum har med säkerhet högre totalt index än Mönsterås. I övrigt går de fyra kommunerna inte att skilja åt.", "certain"}},
		"one over two": {3, 1, [][4]int{{1, 1, 1, 1}, {2, 3, 2, 3}, {2, 3, 2, 3}}, []string{
			"Borås har med säkerhet högre totalt index än Alingsås och Tanum. I övrigt går de tre kommunerna inte att skilja åt.", "certain"}},
		"the missing can change it": {3, 0, [][4]int{{1, 1, 1, 3}, {2, 3, 1, 3}, {2, 3, 1, 3}}, []string{
			"Borås har med säkerhet högre totalt index än Alingsås och Tanum. I övrigt går de tre kommunerna inte att skilja åt.", "uncertain"}},
		"differences here and there": {4, 0, [][4]int{{1, 2, 1, 2}, {1, 2, 1, 2}, {3, 4, 3, 4}, {3, 4, 3, 4}}, []string{
			"Det högsta totala indexet har med säkerhet någon av Borås och Alingsås, och det lägsta någon av Tanum och Mönsterås.", "certain"}},
		"nobody apart":          {3, 0, [][4]int{{1, 3, 1, 3}, {1, 3, 1, 3}, {1, 3, 1, 3}}, []string{"Kommunerna går inte att skilja åt i totalt index.", "certain"}},
		"nobody apart of those": {2, 2, [][4]int{{1, 2, 1, 2}, {1, 2, 1, 2}}, []string{"De två kommuner som visas går inte att skilja åt i totalt index.", "certain"}},
		"only one":              {1, 3, [][4]int{{1, 1, 1, 1}}, nil},
		"one without a place":   {3, 0, [][4]int{{1, 2, 1, 2}, {2, 3, 2, 3}}, nil},
		"none":                  {0, 4, nil, nil},
	} {
		sv, d := sorting(c.n, c.missing, c.sets...)
		says(t, what, told(sv.orderFound(d)), c.want...)
	}
	sv, d := one(survey.Swedish, small(survey.Maturity), scoring.Document{}, organisations("Tanum"))
	says(t, "no total", told(sv.orderFound(d)))
}

func TestMedianIsFoundWhereThereIsOne(t *testing.T) {
	at := func(low, high float64) *scoring.BenchmarkBounds {
		return &scoring.BenchmarkBounds{Median: scoring.Bounds{Low: low, High: high}}
	}
	const said = "Kommunernas median är 44 %, på skalan 0 till 100 %."
	for what, c := range map[string]struct {
		b    scoring.Benchmark
		want []string
	}{
		"nothing missing":      {scoring.Benchmark{N: 4, Median: ptr(44.0), Bounds: at(44, 44)}, []string{said, "certain"}},
		"the missing can move": {scoring.Benchmark{N: 3, Median: ptr(44.0), Bounds: at(32, 56)}, []string{said, "uncertain"}},
		"nobody knows how far": {scoring.Benchmark{N: 3, Median: ptr(44.0)}, []string{said, "uncertain"}},
		"too few to compare":   {scoring.Benchmark{N: 2, Reason: scoring.ReasonTooFewOrgs}, nil},
		"coverage of too few":  {scoring.Benchmark{N: 3, Reason: scoring.ReasonCoverage}, nil},
	} {
		sv, d := one(survey.Swedish, small(survey.Maturity), scoring.Document{Total: &scoring.ConstructResult{Benchmark: c.b}}, organisations(towns[:4]...))
		f := sv.medianFound(d)
		says(t, what, told(f), c.want...)
		if f != nil && (f.Certainty == Uncertain) != strings.Contains(f.Why, "inte har svarat") {
			t.Errorf("%s: %q", what, f.Why)
		}
	}
}

// A change is said only where it is sure over all of them at once, and never as certain: those who didn't answer then are not counted.
func TestChangeIsFoundOnlyWhereItIsSure(t *testing.T) {
	moved := func(by, p float64) *scoring.Change {
		return &scoring.Change{Before: ptr(50.0), After: ptr(50 + by), Change: &by, Low: ptr(by - 5), High: ptr(by + 5), P: &p}
	}
	for what, c := range map[string]struct {
		changes map[string]*scoring.Change
		earlier bool
		want    []string
	}{
		"up and down":     {map[string]*scoring.Change{"Borås": moved(20, 0.001), "Tanum": moved(-20, 0.002), "Alingsås": moved(3, 0.5)}, true, []string{"Sedan ”Förra” har totalt index med säkerhet stigit i Borås och sjunkit i Tanum. I en organisation kan ändringen bero på vilka som råkade svara.", "likely"}},
		"one by one only": {map[string]*scoring.Change{"Borås": moved(9, 0.03), "Tanum": moved(9, 0.04)}, true, []string{"Ingen organisations totala index har med säkerhet ändrats sedan ”Förra”.", "likely"}},
		"none to show":    {map[string]*scoring.Change{"Borås": {Reason: scoring.ReasonTooFew}}, true, nil},
		"no round before": {map[string]*scoring.Change{"Borås": moved(20, 0.001)}, false, nil},
	} {
		results := map[string]scoring.OrganisationResult{}
		for _, name := range towns {
			x := bounded(score(50, 40, 60), 50, 50)
			results[name] = scoring.OrganisationResult{Total: &x}
		}
		sv, d := one(survey.Swedish, small(survey.Maturity), scoring.Document{Organisations: results}, organisations(towns...))
		by := map[string]map[string]*scoring.Change{}
		for name, x := range c.changes {
			by[name] = map[string]*scoring.Change{"": x}
		}
		sv.c.Changes = []scoring.Changes{{Questionnaire: d.Questionnaire, Organisations: by}}
		if c.earlier {
			sv.c.Earlier = &scoring.EarlierRound{Title: "Förra"}
		}
		says(t, what, told(sv.changeFound(d)), c.want...)
	}
}

// rated are capabilities with importances and medians, and the levels of two municipalities.
func rated(importance, median [2]*float64, bounds *scoring.Bounds, levels ...map[string]scoring.Level) (*teller, document) {
	list, results := organisations(towns[:len(levels)]...), map[string]scoring.OrganisationResult{}
	for n, l := range levels {
		results[towns[n]] = scoring.OrganisationResult{Asked: 1, Levels: l}
		if l != nil {
			results[towns[n]] = scoring.OrganisationResult{Asked: 1, Levels: l, Profile: &scoring.Profile{}}
		}
	}
	levelled, weighed := small(survey.Capability), small(survey.Importance)
	of := func(x [2]*float64, as func(*float64) scoring.CapabilityResult) map[string]scoring.CapabilityResult {
		return map[string]scoring.CapabilityResult{"F-1": as(x[0]), "F-2": as(x[1])}
	}
	t := newTeller(scoring.Comparison{Organisations: list, Documents: []scoring.Document{
		{Organisations: results, Capabilities: of(median, func(x *float64) scoring.CapabilityResult { return scoring.CapabilityResult{Median: x, Bounds: bounds} })},
		{Capabilities: of(importance, func(x *float64) scoring.CapabilityResult { return scoring.CapabilityResult{Importance: x} })},
	}}, []*survey.Questionnaire{levelled, weighed}, survey.Swedish)
	return t, t.documents[0]
}

func TestWhatMattersIsFoundWhereBothAreKnown(t *testing.T) {
	sure, open := &scoring.Bounds{Low: 2, High: 2}, &scoring.Bounds{Low: 1, High: 4}
	for what, c := range map[string]struct {
		importance, median [2]*float64
		bounds             *scoring.Bounds
		want               []string
	}{
		"two weak":             {[2]*float64{ptr(0.6), ptr(0.8)}, [2]*float64{ptr(2.0), ptr(2.0)}, sure, []string{"Båda viktiga förmågorna har en median under nivån god. Viktigast av dem är ”Öppna data”.", "likely"}},
		"one weak":             {[2]*float64{ptr(0.6), ptr(0.4)}, [2]*float64{ptr(2.0), ptr(2.0)}, sure, []string{"En viktig förmåga har en median under nivån god: ”Drift”.", "likely"}},
		"may be another":       {[2]*float64{ptr(0.6), ptr(0.4)}, [2]*float64{ptr(2.0), ptr(2.0)}, open, []string{"En viktig förmåga har en median under nivån god: ”Drift”.", "uncertain"}},
		"all good":             {[2]*float64{ptr(0.6), ptr(0.8)}, [2]*float64{ptr(3.0), ptr(4.0)}, &scoring.Bounds{Low: 3, High: 4}, []string{"För båda viktiga förmågorna når kommunernas median nivån god.", "likely"}},
		"nothing is important": {[2]*float64{ptr(0.2), ptr(0.4)}, [2]*float64{ptr(2.0), ptr(2.0)}, sure, nil},
		"no importance":        {[2]*float64{}, [2]*float64{ptr(2.0), ptr(2.0)}, sure, nil},
		"no median":            {[2]*float64{ptr(0.6), ptr(0.8)}, [2]*float64{}, nil, nil},
	} {
		sv, d := rated(c.importance, c.median, c.bounds, nil)
		says(t, what, told(sv.importanceFound(d)), c.want...)
	}
}

func TestTeachersAreFoundWhereSomethingIsWeak(t *testing.T) {
	weak := [2]*float64{ptr(0.6), ptr(0.8)}
	at := func(one, other float64) map[string]scoring.Level {
		return map[string]scoring.Level{"F-1": {Value: one}, "F-2": {Value: other}}
	}
	for what, c := range map[string]struct {
		median [2]*float64
		levels []map[string]scoring.Level
		want   []string
	}{
		"all":         {[2]*float64{ptr(2.0), ptr(2.0)}, []map[string]scoring.Level{at(3, 0), at(0, 4)}, []string{"I alla de två viktiga och svaga förmågorna har minst en organisation nått nivån god.", "likely"}},
		"some":        {[2]*float64{ptr(2.0), ptr(2.0)}, []map[string]scoring.Level{at(3, 0), nil}, []string{"I en av de två viktiga och svaga förmågorna har minst en organisation nått nivån god.", "uncertain"}},
		"nobody":      {[2]*float64{ptr(2.0), ptr(2.0)}, []map[string]scoring.Level{at(0, 0)}, []string{"Ingen organisation som har svarat har nått nivån god i någon viktig och svag förmåga.", "likely"}},
		"none weak":   {[2]*float64{ptr(3.0), ptr(4.0)}, []map[string]scoring.Level{at(3, 4)}, nil},
		"none judged": {[2]*float64{}, nil, nil},
	} {
		sv, d := rated(weak, c.median, nil, c.levels...)
		says(t, what, told(sv.teachersFound(d)), c.want...)
	}
}

func TestCostsAreFoundWhereTheyCanBeCompared(t *testing.T) {
	sv, d := one(survey.Swedish, small(survey.EconomyFigures), scoring.Document{Organisations: map[string]scoring.OrganisationResult{}}, organisations(towns[:3]...))
	says(t, "no costs", told(sv.costsFound(d)))
	d.Economy = &scoring.EconomyResult{KeyFigures: map[string]scoring.Benchmark{economy.PerResident: {N: 2, Reason: scoring.ReasonTooFewOrgs}}}
	says(t, "too few", told(sv.costsFound(d)))
	for n, cost := range []float64{2000, 3000, 4000} {
		d.Organisations[towns[n]] = scoring.OrganisationResult{Economy: &economy.Result{KeyFigures: map[string]economy.Figure{economy.PerResident: {Value: &cost}}}}
	}
	d.Economy.KeyFigures[economy.PerResident] = scoring.Benchmark{N: 3, Min: ptr(2000.0), Median: ptr(3000.0), Max: ptr(4000.0)}
	says(t, "costs", told(sv.costsFound(d)), "It-kostnaden per invånare är högst i Tanum (4 000 kronor) och lägst i Borås (2 000 kronor).", "likely")
}

// A conclusion holds no figure that the comparison doesn't, and no more than five findings.
func TestConclusionHoldsWhatTheComparisonHolds(t *testing.T) {
	for seed := range uint64(12) {
		c, questionnaires := Generated(t, seed, int(seed))
		x := Conclude(c, questionnaires, survey.Swedish, "")
		if len(x.Findings) > mostFindings || len(x.Figures) > 3 || len(x.Organisations) != len(c.Organisations) || len(x.Materials) != len(c.Documents) {
			t.Fatalf("%d findings, %d figures, %d organisations, %d materials", len(x.Findings), len(x.Figures), len(x.Organisations), len(x.Materials))
		}
		order := []Subject{OnOrder, OnMedian, OnChange, OnImportance, OnTeachers, OnCosts}
		if !slices.IsSortedFunc(x.Findings, func(a, b Finding) int { return slices.Index(order, a.Subject) - slices.Index(order, b.Subject) }) {
			t.Errorf("not in order: %+v", x.Findings)
		}
		for _, f := range x.Findings {
			whole(t, string(f.Subject), f.Text)
			whole(t, string(f.Subject)+", why", f.Why)
		}
		for n, d := range c.Documents {
			if d.Questionnaire.Kind != survey.Maturity {
				continue
			}
			for _, row := range x.Ranking.Rows {
				total := c.Documents[n].Organisations[row.Organisation].Total
				if got := row.Score; (got == nil) != (total == nil || total.Value == nil) || got != nil && *got != *total.Value {
					t.Errorf("%s: %v, want %v", row.Organisation, got, total)
				}
				if row.Score == nil && row.Reason == "" {
					t.Errorf("%s has no score and no reason", row.Organisation)
				}
			}
		}
	}
}
