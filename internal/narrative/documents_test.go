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
		"all":  {benchmark(7, 1, ""), benchmark(7, 1, ""), benchmark(7, 1, ""), []string{"Alla sju kommuner är med i jämförelsen."}},
		"some": {benchmark(5, 5.0/7, ""), benchmark(4, 4.0/7, ""), benchmark(5, 5.0/7, ""), []string{"Jämförelsen mellan kommunerna bygger på 5 av 7 kommuner (71 %).", "I enskilda områden bygger den på 4–5 kommuner."}},
		"an area too few": {benchmark(5, 5.0/7, ""), benchmark(2, 2.0/7, scoring.ReasonTooFewOrgs), benchmark(3, 3.0/7, scoring.ReasonCoverage), []string{"Jämförelsen mellan kommunerna bygger på 5 av 7 kommuner (71 %).",
			"Kommunerna kan inte jämföras i ”Arv”, eftersom färre än tre har ett index där.", "Kommunerna kan inte jämföras i ”Kraft”, eftersom färre än 50 % av dem har ett index där."}},
		"coverage": {benchmark(3, 3.0/7, scoring.ReasonCoverage), benchmark(4, 4.0/7, ""), benchmark(4, 4.0/7, ""), []string{"Kommunernas totala index kan inte jämföras: 3 av 7 kommuner har ett index att visa, och det krävs minst 50 %."}},
		"too few":  {benchmark(1, 1.0/7, scoring.ReasonTooFewOrgs), benchmark(4, 4.0/7, ""), benchmark(4, 4.0/7, ""), []string{"Kommunernas totala index kan inte jämföras, eftersom färre än tre har ett index att visa."}},
	} {
		d := scoring.Document{Total: &c.total, Constructs: map[string]scoring.ConstructResult{"arv": c.arv, "kraft": c.kraft}, Organisations: map[string]scoring.OrganisationResult{}}
		sv, doc := one(survey.Swedish, small(survey.Maturity), d, names)
		says(t, what, sv.maturityCoverage(doc), c.want...)
		d.Organisations["a"], d.Organisations["b"] = hidden, hidden
		says(t, what+", hidden", sv.maturityCoverage(doc)[len(c.want):], "För 2 organisationer visas inget resultat, eftersom färre än 3 personers svar räknas.")
	}
}

func TestLevelsAndRatingsBehindTheFigures(t *testing.T) {
	names := organisations("a", "b", "c")
	sv, d := one(survey.Swedish, small(survey.Capability), scoring.Document{Organisations: map[string]scoring.OrganisationResult{}}, names)
	says(t, "no levels", sv.levelCoverage(d), "Ingen kommun har några nivåer än, så kommunerna kan inte jämföras.")
	d.Organisations["a"] = scoring.OrganisationResult{Profile: &scoring.Profile{}}
	d.Capabilities = map[string]scoring.CapabilityResult{"F-1": {Reason: scoring.ReasonCoverage}, "F-2": {Median: ptr(2.0)}}
	says(t, "levels", sv.levelCoverage(d), "En av tre kommuner har nivåer, egna eller ärvda från en gemensam organisation.",
		"För en av två förmågor visas ingen median, eftersom färre än 50 % av kommunerna har en nivå där.")
	sv, d = one(survey.Swedish, small(survey.Importance), scoring.Document{Reason: scoring.ReasonTooFew}, names)
	says(t, "too few ratings", sv.ratingCoverage(d), "Färre än 3 personer har viktat förmågorna, så ingen vikt visas.")
	sv, d = one(survey.Swedish, small(survey.Importance), scoring.Document{Organisations: map[string]scoring.OrganisationResult{"a": {Answered: 4}, "b": {Answered: 2}, "c": {}}}, names)
	says(t, "ratings", sv.ratingCoverage(d), "Vikterna bygger på svar från 6 personer i 2 organisationer.")
}

func TestWhatAlphaSays(t *testing.T) {
	for what, c := range map[string]struct {
		arv, kraft *float64
		want       []string
	}{
		"both":    {ptr(0.7), ptr(0.9), []string{"I båda områdena hänger svaren på frågorna väl ihop, så att de tillsammans mäter en sak (Cronbachs alfa minst 0,70)."}},
		"neither": {nil, nil, []string{"Det går inte att säga hur väl frågorna i varje område hänger ihop: rollerna har färre än två frågor gemensamt, eller så har för få svarat på dem alla."}},
		"one": {ptr(0.69), nil, []string{"Hur väl frågorna i ett område hänger ihop går att räkna ut i ett av två områden. I de övriga har rollerna färre än två frågor gemensamt, eller så har för få svarat på dem alla.",
			"I inget av dem hänger svaren på frågorna väl ihop (Cronbachs alfa minst 0,70).", "I ”Arv” hänger svaren på frågorna inte väl ihop i mätomgången. Tolka indexet där med försiktighet."}},
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
		"unknown": {nil, nil, []string{"It is not possible to say how much the organisations differ, because too few of them have answered."}},
		"well":    {ptr(0.25), ptr(0.7), []string{"Of the differences between answers, 25% lies between organisations and the rest between the people who answer (ICC(1) 0.25).", "Organisations’ scores can therefore be compared (ICC(2) 0.70)."}},
		"roughly": {ptr(0.1), ptr(0.5), []string{"Of the differences between answers, 10% lies between organisations and the rest between the people who answer (ICC(1) 0.10).",
			"Large differences between organisations’ scores therefore say something, but small ones do not (ICC(2) 0.50)."}},
		"hardly": {ptr(-0.02), ptr(0.49), []string{"Answers differ as much within organisations as between them (ICC(1) −0.02).", "Differences between organisations’ scores therefore say little (ICC(2) 0.49)."}},
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
		"strong":   {scoring.Concordance{W: ptr(0.7)}, "De som har viktat förmågorna är i hög grad eniga om vad som är viktigast (Kendalls W 0,70, där 1 är full enighet)."},
		"moderate": {scoring.Concordance{W: ptr(0.5)}, "De som har viktat förmågorna är någorlunda eniga om vad som är viktigast (Kendalls W 0,50, där 1 är full enighet)."},
		"weak":     {scoring.Concordance{W: ptr(0.49)}, "De som har viktat förmågorna är bara delvis eniga om vad som är viktigast (Kendalls W 0,49, där 1 är full enighet)."},
		"few":      {scoring.Concordance{Reason: scoring.ReasonTooFew}, "Det går inte att säga hur eniga de är om vad som är viktigast, eftersom för få har viktat förmågorna."},
		"pairs":    {scoring.Concordance{W: ptr(0.5), Basis: scoring.BasisPairs, Raters: 8, Incomplete: 1, Items: 55}, "De som har viktat förmågorna är någorlunda eniga om vad som är viktigast (0,50, där 1 är full enighet)."},
		"alike":    {scoring.Concordance{Reason: "no-variance"}, "Det går inte att säga hur eniga de är om vad som är viktigast, eftersom svaren inte skiljer mellan förmågorna."},
	} {
		sv, d := one(survey.Swedish, small(survey.Importance), scoring.Document{Concordance: &c.is}, nil)
		says(t, what, sv.concordance(d)[:1], c.want)
	}
}
