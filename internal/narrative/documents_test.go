package narrative

import (
	"testing"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func benchmark(n int, coverage float64, reason string) scoring.ConstructResult {
	return scoring.ConstructResult{Benchmark: scoring.Benchmark{N: n, Coverage: coverage, Reason: reason}}
}

func TestWhatCanBeCompared(t *testing.T) {
	names := organisations("a", "b", "c", "d", "e", "f", "g")
	hidden := scoring.OrganisationResult{Asked: 3, Suppressed: true, Reason: scoring.ReasonTooFew}
	for what, c := range map[string]struct {
		total, arv, kraft scoring.ConstructResult
		want              []string
	}{
		"all":  {benchmark(7, 1, ""), benchmark(7, 1, ""), benchmark(7, 1, ""), []string{"Alla 7 kommuner är med i jämförelsen."}},
		"some": {benchmark(5, 5.0/7, ""), benchmark(4, 4.0/7, ""), benchmark(5, 5.0/7, ""), []string{"Jämförelsen mellan kommunerna bygger på 5 av 7 kommuner (71 %).", "I enskilda områden är det mellan 4 och 5 kommuner."}},
		"an area too few": {benchmark(5, 5.0/7, ""), benchmark(2, 2.0/7, scoring.ReasonTooFewOrgs), benchmark(3, 3.0/7, scoring.ReasonCoverage), []string{"Jämförelsen mellan kommunerna bygger på 5 av 7 kommuner (71 %).",
			"Kommunerna kan inte jämföras i ”Arv”, eftersom färre än tre har ett index där.", "Kommunerna kan inte jämföras i ”Kraft”, eftersom färre än 50 % har ett index där."}},
		"coverage": {benchmark(3, 3.0/7, scoring.ReasonCoverage), benchmark(4, 4.0/7, ""), benchmark(4, 4.0/7, ""), []string{"Kommunerna kan inte jämföras totalt: 3 av 7 har ett resultat att visa, och det behövs minst 50 %."}},
		"too few":  {benchmark(1, 1.0/7, scoring.ReasonTooFewOrgs), benchmark(4, 4.0/7, ""), benchmark(4, 4.0/7, ""), []string{"Kommunerna kan inte jämföras totalt, eftersom färre än tre har ett resultat att visa."}},
	} {
		d := scoring.Document{Total: &c.total, Constructs: map[string]scoring.ConstructResult{"arv": c.arv, "kraft": c.kraft}, Organisations: map[string]scoring.OrganisationResult{}}
		sv, doc := one(survey.Swedish, small(survey.Maturity), d, names)
		says(t, what, sv.maturityCoverage(doc), c.want...)
		d.Organisations["a"], d.Organisations["b"] = hidden, hidden
		says(t, what+", hidden", sv.maturityCoverage(doc)[len(c.want):], "För 2 organisationer visas inget resultat, eftersom ingen, eller färre än 3 personer, har svarat.")
	}
}

func TestLevelsAndRatingsBehindTheFigures(t *testing.T) {
	names := organisations("a", "b", "c")
	sv, d := one(survey.Swedish, small(survey.Capability), scoring.Document{Organisations: map[string]scoring.OrganisationResult{}}, names)
	says(t, "no levels", sv.levelCoverage(d), "Ingen kommun har någon nivå än, så kommunerna kan inte jämföras.")
	d.Organisations["a"] = scoring.OrganisationResult{Profile: &scoring.Profile{}}
	d.Capabilities = map[string]scoring.CapabilityResult{"F-1": {Reason: scoring.ReasonCoverage}, "F-2": {Median: ptr(2.0)}}
	says(t, "levels", sv.levelCoverage(d), "1 av 3 kommuner har nivåer, egna eller från ett gemensamt organ.",
		"För 1 av 2 förmågor visas ingen median, eftersom färre än 50 % av kommunerna har en nivå där.")
	sv, d = one(survey.Swedish, small(survey.Importance), scoring.Document{Reason: scoring.ReasonTooFew}, names)
	says(t, "too few ratings", sv.ratingCoverage(d), "Färre än 3 har vägt förmågorna, så ingen vikt visas.")
	sv, d = one(survey.Swedish, small(survey.Importance), scoring.Document{Organisations: map[string]scoring.OrganisationResult{"a": {Answered: 4}, "b": {Answered: 2}, "c": {}}}, names)
	says(t, "ratings", sv.ratingCoverage(d), "Vikterna bygger på svar från 6 personer i 2 organisationer.")
}

func TestWhatAlphaSays(t *testing.T) {
	for what, c := range map[string]struct {
		arv, kraft *float64
		want       []string
	}{
		"both":    {ptr(0.7), ptr(0.9), []string{"I 2 av 2 områden följer svaren på frågorna varandra, så att de tillsammans mäter en sak (Cronbachs alfa minst 0,7)."}},
		"neither": {nil, nil, []string{"Hur väl frågorna i varje område hänger ihop går inte att säga än, eftersom för få har svarat på alla."}},
		"one": {ptr(0.69), nil, []string{"Inte i något område följer svaren på frågorna varandra väl (Cronbachs alfa minst 0,7).",
			"I ”Arv” spretar svaren mer. Tolka indexen där försiktigt.", "I 1 område går det inte att räkna, eftersom där finns en enda fråga eller för få som har svarat på alla."}},
	} {
		sv, d := one(survey.Swedish, small(survey.Maturity), scoring.Document{Constructs: map[string]scoring.ConstructResult{"arv": {Alpha: &scoring.Alpha{Value: c.arv}}, "kraft": {Alpha: &scoring.Alpha{Value: c.kraft}}}}, nil)
		says(t, what, sv.consistency(d), c.want...)
	}
}

func TestWhatSetsOrganisationsApart(t *testing.T) {
	for what, c := range map[string]struct {
		icc1, icc2 *float64
		want       []string
	}{
		"unknown": {nil, nil, []string{"How much sets the organisations apart can't be told yet, since too few of them have answered."}},
		"well":    {ptr(0.25), ptr(0.7), []string{"25% of the differences between the answers goes with which organisation they are from, the rest with who answers (ICC(1) 0.25).", "The organisations' scores can therefore well be compared (ICC(2) 0.7)."}},
		"roughly": {ptr(0.1), ptr(0.5), []string{"10% of the differences between the answers goes with which organisation they are from, the rest with who answers (ICC(1) 0.1).",
			"Large differences between the organisations' scores therefore say something, but small ones do not (ICC(2) 0.5)."}},
		"hardly": {ptr(-0.02), ptr(0.49), []string{"The answers differ as much within the organisations as between them (ICC(1) -0.02).", "Differences between the organisations' scores therefore say little (ICC(2) 0.49)."}},
	} {
		en, d := one(survey.English, small(survey.Maturity), scoring.Document{Total: &scoring.ConstructResult{ICC1: c.icc1, ICC2: c.icc2}}, nil)
		says(t, what, en.distinction(d), c.want...)
	}
}

func TestHowFarTheyAgree(t *testing.T) {
	for what, c := range map[string]struct {
		is   scoring.Concordance
		want string
	}{
		"strong":   {scoring.Concordance{W: ptr(0.7)}, "De som har vägt förmågorna är i hög grad eniga om vad som är viktigast (Kendalls W 0,7, där 1 är full enighet)."},
		"moderate": {scoring.Concordance{W: ptr(0.5)}, "De som har vägt förmågorna är någorlunda eniga om vad som är viktigast (Kendalls W 0,5, där 1 är full enighet)."},
		"weak":     {scoring.Concordance{W: ptr(0.49)}, "De som har vägt förmågorna är bara delvis eniga om vad som är viktigast (Kendalls W 0,49, där 1 är full enighet)."},
		"few":      {scoring.Concordance{Reason: scoring.ReasonTooFew}, "Hur eniga de är om vad som är viktigt går inte att säga, eftersom för få har vägt dem."},
		"pairs":    {scoring.Concordance{W: ptr(0.5), Basis: scoring.BasisPairs, Raters: 8, Incomplete: 1, Items: 55}, "De som har vägt förmågorna är någorlunda eniga om vad som är viktigast (0,5, där 1 är full enighet)."},
		"alike":    {scoring.Concordance{Reason: "no-variance"}, "Hur eniga de är om vad som är viktigt går inte att säga, eftersom svaren inte skiljer mellan förmågorna."},
	} {
		sv, d := one(survey.Swedish, small(survey.Importance), scoring.Document{Concordance: &c.is}, nil)
		says(t, what, sv.concordance(d)[:1], c.want)
	}
}
