package narrative

import (
	"strings"
	"testing"

	"mogna/internal/economy"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// opened are the same scores with answers missing that could change them.
func opened(d document) document {
	for name, r := range d.Organisations {
		if r.Total != nil {
			r.Total.Bounds = &scoring.Bounds{Low: 30, High: 70}
			d.Organisations[name] = r
		}
	}
	return d
}

// because says whether a finding's reason holds some words.
func because(t *testing.T, what string, f *Finding, words string, is bool) {
	t.Helper()
	if f == nil || strings.Contains(strings.ReplaceAll(f.Why, "\u00a0", " "), words) != is {
		t.Errorf("%s: %+v; %q is %v", what, f, words, is)
	}
}

func TestOrderIsAsSureAsWhatIsMissingLeavesIt(t *testing.T) {
	const told3 = "Borås har med säkerhet högre totalt index än Alingsås och Tanum. I övrigt går de tre kommunerna inte att skilja åt."
	first3 := [][4]int{{1, 1, 1, 1}, {2, 3, 2, 3}, {2, 3, 2, 3}}
	sv, d := sorting(3, 0, first3...)
	says(t, "all stay", told(sv.orderFound(opened(d))), told3, "certain")
	because(t, "all stay", sv.orderFound(d), "kan ändra det", false)
	because(t, "all have answered", sv.orderFound(d), "Bygger på svar från 15 personer i 3 kommuner.", true)
	because(t, "none is missing", sv.orderFound(d), "saknas", false)
	sv, d = sorting(3, 0, [4]int{1, 1, 1, 2}, [4]int{2, 3, 1, 3}, [4]int{2, 3, 2, 3})
	says(t, "one need not stay", told(sv.orderFound(opened(d))), told3, "uncertain")
	because(t, "some have not answered", sv.orderFound(d), "Bygger på svar från 15 av 16 inbjudna i 3 kommuner.", true)
	sv, d = sorting(2, 0, [4]int{1, 2, 1, 2}, [4]int{1, 2, 1, 2})
	says(t, "nobody apart, something missing", told(sv.orderFound(opened(d))), "Kommunerna går inte att skilja åt i totalt index.", "uncertain")
	sv, d = sorting(3, 1, first3...)
	because(t, "one is not shown", sv.orderFound(d), "En kommun saknas i jämförelsen.", true)
}

func TestChangeIsUncertainWhereAnyoneIsMissing(t *testing.T) {
	moved := func(by, p float64) map[string]*scoring.Change {
		return map[string]*scoring.Change{"": {Before: ptr(50.0), After: ptr(50 + by), Change: &by, Low: ptr(by - 5), High: ptr(by + 5), P: &p}}
	}
	whole, missing, old := bounded(score(50, 40, 60), 50, 50), bounded(score(50, 40, 60), 20, 80), score(50, 40, 60)
	for what, c := range map[string]struct {
		totals [2]*scoring.Score
		want   string
	}{
		"nobody":               {[2]*scoring.Score{&whole, &whole}, "likely"},
		"of the first":         {[2]*scoring.Score{&missing, &whole}, "uncertain"},
		"of the last":          {[2]*scoring.Score{&whole, &missing}, "uncertain"},
		"nobody knows":         {[2]*scoring.Score{&whole, &old}, "uncertain"},
		"none has a score now": {[2]*scoring.Score{nil, &whole}, "uncertain"},
	} {
		results := map[string]scoring.OrganisationResult{"Borås": {Total: c.totals[0]}, "Tanum": {Total: c.totals[1]}}
		sv, d := one(survey.Swedish, small(survey.Maturity), scoring.Document{Organisations: results}, organisations("Borås", "Tanum"))
		sv.c.Changes = []scoring.Changes{{Questionnaire: d.Questionnaire, Organisations: map[string]map[string]*scoring.Change{"Borås": moved(20, 0.001), "Tanum": moved(-20, 0.001)}}}
		sv.c.Earlier = &scoring.EarlierRound{Title: "Förra"}
		says(t, what, told(sv.changeFound(d)), "Sedan ”Förra” har totalt index med säkerhet stigit i Borås och sjunkit i Tanum.", c.want)
		own := sv.ownChange(d, first(sv), scoring.OrganisationResult{Total: c.totals[0]})
		says(t, what+", own", told(own), "Sedan ”Förra” har totalt index för Borås med säkerhet stigit.", choose(c.totals[0] == &whole, "likely", "uncertain"))
		says(t, what+", own, nobody knows", told(sv.ownChange(d, first(sv), scoring.OrganisationResult{Total: &old}))[1:], "uncertain")
	}
}

func TestChangeOneWayIsNotToldAsBoth(t *testing.T) {
	for what, c := range map[string]struct {
		by   float64
		want string
	}{"up": {20, "Sedan ”Förra” har totalt index med säkerhet stigit i Borås."}, "down": {-20, "Sedan ”Förra” har totalt index med säkerhet sjunkit i Borås."}} {
		whole, p := bounded(score(50, 40, 60), 50, 50), 0.001
		sv, d := one(survey.Swedish, small(survey.Maturity), scoring.Document{Organisations: map[string]scoring.OrganisationResult{"Borås": {Total: &whole}}}, organisations("Borås"))
		sv.c.Changes = []scoring.Changes{{Questionnaire: d.Questionnaire, Organisations: map[string]map[string]*scoring.Change{"Borås": {"": {Change: &c.by, Low: ptr(c.by - 5), High: ptr(c.by + 5), P: &p}}}}}
		sv.c.Earlier = &scoring.EarlierRound{Title: "Förra"}
		says(t, what, told(sv.changeFound(d)), c.want, "likely")
	}
}

func TestOwnPlaceIsAmongThoseShown(t *testing.T) {
	place := func(missing int, open bool, set [4]int, quartiles *scoring.BenchmarkBounds) []string {
		sv, d := sorting(3, missing, set, [4]int{1, 3, 1, 3}, [4]int{1, 3, 1, 3})
		d.Total.Benchmark.Bounds = quartiles
		if open {
			d = opened(d)
		}
		return told(sv.ownPlace(d, first(sv), d.Organisations[towns[0]]))
	}
	over, level := [4]int{1, 1, 1, 1}, [4]int{1, 3, 1, 3}
	loose := &scoring.BenchmarkBounds{Q1: scoring.Bounds{Low: 1, High: 2}}
	says(t, "over those shown", place(1, false, over, nil), "Bland de tre kommuner som visas är totalt index för Borås med säkerhet högre än i båda de andra kommunerna.", "certain")
	says(t, "none apart of those shown", place(1, false, level, nil), "Totalt index för Borås går inte att skilja från index i någon av de två andra kommuner som visas.", "certain")
	says(t, "stays", place(0, true, over, nil), "Totalt index för Borås är med säkerhet högre än i båda de andra kommunerna.", "certain")
	says(t, "need not stay", place(0, true, [4]int{1, 1, 1, 2}, nil), "Totalt index för Borås är med säkerhet högre än i båda de andra kommunerna.", "uncertain")
	says(t, "none apart, something missing", place(0, true, level, nil), "Totalt index för Borås går inte att skilja från någon annan kommuns.", "uncertain")
	says(t, "none apart, others are missing", place(0, false, level, loose), "Totalt index för Borås går inte att skilja från någon annan kommuns.", "uncertain")
}

func TestOwnStandingIsAsSureAsWhatIsMissingLeavesIt(t *testing.T) {
	s := bounded(score(60, 52, 68), 60, 60)
	s.Median, s.N, s.Asked = ptr(50.0), 5, 5
	sv, d := one(survey.Swedish, small(survey.Maturity), scoring.Document{Total: &scoring.ConstructResult{}}, organisations("Borås"))
	f := sv.ownStanding(d, first(sv), scoring.OrganisationResult{Total: &s})
	says(t, "the median's bounds are not known", told(f), "Totalt index för Borås, 60 %, är med säkerhet högre än kommunernas median, 50 %.", "likely")
	because(t, "all have answered", f, "Bygger på svar från 5 personer.", true)
	s.Asked = 7
	because(t, "two have not", sv.ownStanding(d, first(sv), scoring.OrganisationResult{Total: &s}), "Bygger på svar från 5 av 7 inbjudna.", true)
}

func TestWhatMattersIsAsSureAsTheMedians(t *testing.T) {
	loose := &scoring.Bounds{Low: 1, High: 4}
	levels := map[string]scoring.Level{"F-1": {Value: 2}}
	sv, d := rated([2]*float64{ptr(0.5), ptr(0.4)}, [2]*float64{ptr(2.0), ptr(2.0)}, nil, levels, nil)
	d.Capabilities["F-1"], d.Capabilities["F-2"] = scoring.CapabilityResult{Median: ptr(2.0), Bounds: &scoring.Bounds{Low: 2, High: 2}}, scoring.CapabilityResult{Median: ptr(2.0), Bounds: loose}
	f := sv.importanceFound(d)
	says(t, "what is not important may be another, at the cut", told(f), "En viktig förmåga har en median under nivån god: ”Drift”.", "likely")
	because(t, "one of two has levels", f, "En av två kommuner har nivåer.", true)
	d.Capabilities["F-1"] = scoring.CapabilityResult{Median: ptr(2.0), Bounds: loose}
	says(t, "at the cut", told(sv.importanceFound(d))[1:], "uncertain")
	sv, d = rated([2]*float64{ptr(0.6), ptr(0.8)}, [2]*float64{ptr(2.0)}, &scoring.Bounds{Low: 2, High: 2}, levels)
	d.Capabilities["F-2"] = scoring.CapabilityResult{}
	says(t, "what has no median is not told of", told(sv.importanceFound(d))[1:], "likely")
}

func TestCostsAreToldOfMunicipalitiesWithAllThree(t *testing.T) {
	for what, b := range map[string]scoring.Benchmark{"no least": {N: 3, Median: ptr(1.0), Max: ptr(2.0)}, "no median": {N: 3, Min: ptr(1.0), Max: ptr(2.0)}, "no most": {N: 3, Min: ptr(1.0), Median: ptr(1.0)}} {
		sv, d := one(survey.Swedish, small(survey.EconomyFigures), scoring.Document{Economy: &scoring.EconomyResult{KeyFigures: map[string]scoring.Benchmark{economy.PerResident: b}}}, organisations(towns[:3]...))
		says(t, what, told(sv.costsFound(d)))
	}
	of := func(x *float64) scoring.OrganisationResult {
		return scoring.OrganisationResult{Economy: &economy.Result{KeyFigures: map[string]economy.Figure{economy.PerResident: {Value: x}}}}
	}
	list := append(organisations("Borås", "Alingsås", "Tanum"), scoring.OrganisationInfo{Code: "SML", Name: "SML", Kind: survey.JointBody})
	sv, d := one(survey.Swedish, small(survey.EconomyFigures), scoring.Document{Organisations: map[string]scoring.OrganisationResult{"Borås": of(ptr(2000.0)), "Alingsås": of(ptr(4000.0)), "Tanum": of(nil), "SML": of(ptr(4000.0))},
		Economy: &scoring.EconomyResult{KeyFigures: map[string]scoring.Benchmark{economy.PerResident: {N: 2, Min: ptr(2000.0), Median: ptr(3000.0), Max: ptr(4000.0)}}}}, list)
	f := sv.costsFound(d)
	says(t, "a joint body, and one without", told(f), "Bland de två kommuner som kan jämföras är it-kostnaden per invånare högst i Alingsås (4 000 kronor) och lägst i Borås (2 000 kronor).", "uncertain")
	because(t, "one is missing", f, "En kommun saknas", true)
}
