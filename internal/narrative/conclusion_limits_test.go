package narrative

import (
	"testing"

	"mogna/internal/economy"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Those that are alike important are all the most important, and where all of them are, none is.
func TestTheMostImportantAreTold(t *testing.T) {
	sure, low := &scoring.Bounds{Low: 2, High: 2}, [2]*float64{ptr(2.0), ptr(2.0)}
	for what, c := range map[string]struct {
		importance [2]*float64
		ends, own  string
	}{
		"one":              {[2]*float64{ptr(0.6), ptr(0.8)}, "Viktigast av dem är ”Öppna data”.", "Viktigast av dem är ”Öppna data”."},
		"alike":            {[2]*float64{ptr(0.8), ptr(0.8)}, "De är lika viktiga.", "De är lika viktiga."},
		"alike as written": {[2]*float64{ptr(0.801), ptr(0.799)}, "De är lika viktiga.", "De är lika viktiga."},
	} {
		levels := map[string]scoring.Level{"F-1": {Value: 1}, "F-2": {Value: 1}}
		sv, d := rated(c.importance, low, sure, levels)
		says(t, what, told(sv.importanceFound(d)), "Båda viktiga förmågorna har en median under nivån god. "+c.ends, "likely")
		says(t, what, told(sv.ownImportance(d, first(sv), d.Organisations[towns[0]])), "I Borås har båda viktiga förmågorna en nivå under god. "+c.own, "likely")
	}
	sv, d := rated([2]*float64{ptr(0.6), ptr(0.6)}, low, sure, nil)
	weak := d.ratedItems()
	third := weak[0]
	third.ID = "F-3"
	says(t, "two of three", []string{sv.mostImportant(append(weak, third))}, " Viktigast av dem är ”Drift” och ”Öppna data”.")
	same := append(weak, weak...)
	same[2].ID, same[3].ID = "F-1", "F-1"
	says(t, "four of five", []string{sv.mostImportant(append(same, third))}, " Viktigast av dem är 4 förmågor med samma vikt.")
	says(t, "three of four", []string{sv.mostImportant(append(same[:3:3], third))}, " Viktigast av dem är ”Drift”, ”Öppna data” och ”Drift”.")
	en, d := rated([2]*float64{ptr(0.6), ptr(0.6)}, low, sure, nil)
	en.lang = survey.English
	says(t, "in English", []string{en.mostImportant(append(d.ratedItems(), third)), en.mostImportant(d.ratedItems()), en.mostImportant(d.ratedItems()[:1])},
		" The most important of them are “Operation” and “Open data”.", " They are equally important.", " The most important of them is “Operation”.")
}

// All important capabilities are those with a level, where some have none.
func TestImportantCapabilitiesWithoutALevelAreNotCountedAmongAll(t *testing.T) {
	vital, good := [2]*float64{ptr(0.6), ptr(0.8)}, &scoring.Bounds{Low: 3, High: 3}
	own := func(l map[string]scoring.Level, importance [2]*float64) []string {
		sv, d := rated(importance, [2]*float64{}, nil, l)
		return told(sv.ownImportance(d, first(sv), d.Organisations[towns[0]]))
	}
	sv, d := rated(vital, [2]*float64{ptr(3.0)}, good, nil)
	says(t, "one has no median", told(sv.importanceFound(d)), "För den enda viktiga förmågan med en median når kommunernas median nivån god.", "likely")
	sv, d = rated([2]*float64{ptr(0.6), ptr(0.2)}, [2]*float64{ptr(3.0)}, good, nil)
	says(t, "an unimportant one has no median", told(sv.importanceFound(d)), "För den enda viktiga förmågan når kommunernas median nivån god.", "likely")
	one := map[string]scoring.Level{"F-1": {Value: 3}}
	says(t, "one has no level", own(one, vital), "Borås har nått nivån god i den enda viktiga förmågan med en nivå.", "likely")
	says(t, "an unimportant one has no level", own(one, [2]*float64{ptr(0.6), ptr(0.2)}), "Borås har nått nivån god i den enda viktiga förmågan.", "likely")
}

// The figure counts of the same capabilities as the sentence beside it.
func TestWeakAreCountedOfTheImportant(t *testing.T) {
	low := [2]*float64{ptr(2.0), ptr(2.0)}
	sv, d := rated([2]*float64{ptr(0.6), ptr(0.2)}, low, nil, nil)
	if f := sv.weakFigure(d); f == nil || *f.Value != 1 || f.Of != 1 {
		t.Errorf("%+v", f)
	}
	sv, d = rated([2]*float64{ptr(0.1), ptr(0.2)}, low, nil, nil)
	if f := sv.weakFigure(d); f != nil {
		t.Errorf("none is important: %+v", f)
	}
}

// A publication from before it was worked out what the missing could change is not certain of what they could.
func TestNothingIsCertainWithoutBounds(t *testing.T) {
	sv, d := sorting(3, 0, [4]int{1, 1, 0, 0}, [4]int{2, 3, 0, 0}, [4]int{2, 3, 0, 0})
	for name, r := range d.Organisations {
		r.Total.Bounds, r.Total.N, r.Total.Asked = nil, 5, 7
		d.Organisations[name] = r
	}
	says(t, "order", told(sv.orderFound(d)), "Borås har med säkerhet högre totalt index än Alingsås och Tanum. I övrigt går de tre kommunerna inte att skilja åt.", "uncertain")
	says(t, "place", told(sv.ownPlace(d, first(sv), d.Organisations[towns[0]])), "Totalt index för Borås är med säkerhet högre än i båda de andra kommunerna.", "uncertain")
	for asked, want := range map[int]string{7: "uncertain", 5: "likely"} {
		s := score(60, 52, 68)
		s.Median, s.N, s.Asked = ptr(50.0), 5, asked
		says(t, "standing", told(sv.ownStanding(d, first(sv), scoring.OrganisationResult{Total: &s})), "Totalt index för Borås, 60 %, är med säkerhet högre än kommunernas median, 50 %.", want)
	}
}

// Of all municipalities nothing is said where some of them are not shown.
func TestThoseNotShownAreNotToldApart(t *testing.T) {
	many := make([][4]int, 3)
	for n := range many {
		many[n] = [4]int{1, 3, 1, 3}
	}
	sv, d := sorting(3, 1, many...)
	says(t, "nobody", sv.apart(d), "De tre kommuner som visas går inte att skilja åt i totalt index: med så många svar kan skillnaderna bero på vilka som svarade. Läs varje kommuns resultat för sig, inte som en rangordning.")
	sv, d = sorting(2, 1, [4]int{1, 1, 1, 1}, [4]int{2, 2, 2, 2})
	says(t, "both", sv.apart(d), "De två kommuner som visas skiljer sig med säkerhet åt i totalt index.")
	sv, d = sorting(3, 1, [4]int{1, 1, 1, 1}, [4]int{2, 3, 2, 3}, [4]int{2, 3, 2, 3})
	says(t, "some", sv.apart(d)[:1], "Bland de tre kommuner som visas skiljer sig 2 av 3 par med säkerhet åt i totalt index.")
}

// Who has come furthest is told of all of them, and as sure only where nobody is silent.
func TestTeachersAreAllThatHaveComeFurthest(t *testing.T) {
	at := func(x float64) map[string]scoring.Level { return map[string]scoring.Level{"F-2": {Value: x}} }
	for what, c := range map[string]struct {
		others []map[string]scoring.Level
		want   []string
	}{
		"one further":   {[]map[string]scoring.Level{at(3), at(4)}, []string{"Tanum har kommit längst i ”Öppna data” och kan visa Borås hur.", "likely"}},
		"the first":     {[]map[string]scoring.Level{at(4), at(3)}, []string{"Alingsås har kommit längst i ”Öppna data” och kan visa Borås hur.", "likely"}},
		"both":          {[]map[string]scoring.Level{at(3), at(3)}, []string{"Alingsås och Tanum har kommit längst i ”Öppna data” och kan visa Borås hur.", "likely"}},
		"one is silent": {[]map[string]scoring.Level{at(4), nil}, []string{"Alingsås har kommit längst i ”Öppna data” och kan visa Borås hur.", "uncertain"}},
		"nobody good":   {[]map[string]scoring.Level{at(2), at(2)}, nil},
	} {
		sv, d := rated([2]*float64{ptr(0.6), ptr(0.8)}, [2]*float64{}, nil, append([]map[string]scoring.Level{at(1)}, c.others...)...)
		says(t, what, told(sv.ownTeachers(d, first(sv), d.Organisations[towns[0]])), c.want...)
	}
}

// Whoever is not asked is not missed.
func TestTeachersAreSureWhereNobodyAskedIsSilent(t *testing.T) {
	low := [2]*float64{ptr(2.0), ptr(2.0)}
	sv, d := rated(low, low, nil, map[string]scoring.Level{"F-1": {Value: 3}}, nil)
	d.Organisations[towns[1]] = scoring.OrganisationResult{Reason: scoring.ReasonExempt}
	says(t, "exempt", told(sv.teachersFound(d)), "I en av de två viktiga och svaga förmågorna har minst en organisation nått nivån god.", "likely")
	sv, d = rated(low, low, nil, map[string]scoring.Level{"F-1": {Value: 3}, "F-2": {Value: 3}}, nil)
	says(t, "all taught, one silent", told(sv.teachersFound(d)), "I alla de två viktiga och svaga förmågorna har minst en organisation nått nivån god.", "likely")
	one := [2]*float64{ptr(0.6), ptr(0.4)}
	sv, d = rated(one, low, nil, map[string]scoring.Level{"F-1": {Value: 3}})
	says(t, "one weak", told(sv.teachersFound(d)), "I den viktiga och svaga förmågan har minst en organisation nått nivån god.", "likely")
}

func TestOwnCostsAreNotComparedWithNothing(t *testing.T) {
	cost := 2500.0
	own := scoring.OrganisationResult{Economy: &economy.Result{KeyFigures: map[string]economy.Figure{economy.PerResident: {Value: &cost}}}}
	sv, d := one(survey.Swedish, small(survey.EconomyFigures), scoring.Document{Organisations: map[string]scoring.OrganisationResult{}}, organisations(towns[:3]...))
	says(t, "nobody's costs", told(sv.ownCosts(d, first(sv), own)))
	d.Economy = &scoring.EconomyResult{KeyFigures: map[string]scoring.Benchmark{economy.PerResident: {N: 3, Median: ptr(3000.0)}}}
	says(t, "none of its own", told(sv.ownCosts(d, first(sv), scoring.OrganisationResult{})))
}
