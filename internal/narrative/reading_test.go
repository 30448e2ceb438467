package narrative

import (
	"slices"
	"strings"
	"testing"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// What is said of an organisation's figures and what is said of the whole round's is one judgement.
func TestOneJudgementOfHowFarFiguresCarry(t *testing.T) {
	good, bad := &scoring.Alpha{Value: ptr(0.8)}, &scoring.Alpha{Value: ptr(0.4)}
	whole := score(60, 50, 70)
	fine := scoring.OrganisationResult{Asked: 3, Answered: 3, Total: &whole, Constructs: map[string]scoring.Score{"arv": whole, "kraft": whole}}
	with := func(change func(r *scoring.OrganisationResult)) scoring.OrganisationResult {
		r := fine
		r.Constructs = map[string]scoring.Score{"arv": whole, "kraft": whole}
		change(&r)
		return r
	}
	const careful, free = "Tolka siffrorna med försiktighet. Skälen står nedan.", "Vi har inte hittat något, i svaren eller i måtten för hela mätomgången, som gör siffrorna osäkrare än vad osäkerhetsintervallen visar."
	for what, c := range map[string]struct {
		is    scoring.OrganisationResult
		alpha *scoring.Alpha
		icc2  float64
		want  string
		why   []string
	}{
		"nothing":           {fine, good, 0.8, free, nil},
		"late":              {with(func(r *scoring.OrganisationResult) { r.Flags = []string{scoring.FlagLate} }), good, 0.8, free, []string{"En del svar har kommit in efter den första sista svarsdagen. De räknas som de andra, men kan gälla en senare tidpunkt."}},
		"loose in a region": {fine, bad, 0.8, careful, []string{"I ”Arv” hänger svaren på frågorna inte väl ihop i mätomgången. Tolka indexet där med försiktighet."}},
		"not told apart":    {fine, good, 0.3, careful, []string{"Skillnader mellan organisationernas index säger lite i den här mätomgången."}},
		"no interval":       {with(func(r *scoring.OrganisationResult) { r.Constructs["kraft"] = scoring.Score{Value: ptr(60.0), N: 3} }), good, 0.8, careful, []string{"I ett område går osäkerheten inte att räkna ut, så indexet där går inte att jämföra."}},
		"an area hidden":    {with(func(r *scoring.OrganisationResult) { r.Constructs["kraft"] = scoring.Score{} }), good, 0.8, careful, []string{"Ett av två områden i ”Formulär” har inget index att visa."}},
		"nothing to show":   {scoring.OrganisationResult{Asked: 3, Suppressed: true}, good, 0.8, "Det finns inga siffror att visa för organisationen.", nil},
	} {
		d := scoring.Document{Total: &scoring.ConstructResult{ICC1: ptr(0.2), ICC2: &c.icc2}, Constructs: map[string]scoring.ConstructResult{"arv": {Alpha: c.alpha}, "kraft": {Alpha: good}},
			Organisations: map[string]scoring.OrganisationResult{"Tanum": c.is}}
		sv, doc := one(survey.Swedish, small(survey.Maturity), d, organisations("Tanum"))
		told := sv.organisation(sv.c.Organisations[0])
		says(t, what, []string{told.Reading}, c.want)
		says(t, what, told.Flags, c.why...)
		if round := sv.reliability(doc); c.want == free && slices.ContainsFunc(round, func(s string) bool {
			return strings.HasPrefix(s, "I ”Arv” hänger svaren på frågorna inte väl ihop")
		}) {
			t.Errorf("%s: the round says %q", what, round)
		}
	}
}
