package narrative

import (
	"slices"

	"mogna/internal/locale"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// maturityCoverage says how large a part of the municipalities each comparison rests on, and what can't be compared.
func (t *teller) maturityCoverage(d document) (lines []string) {
	if d.Total == nil {
		return nil
	}
	all, b := t.municipalities(d), d.Total.Benchmark
	switch {
	case b.Reason == scoring.ReasonTooFewOrgs:
		lines = append(lines, t.say("Kommunernas totala index kan inte jämföras, eftersom färre än tre har ett index att visa.", "The municipalities’ total scores cannot be compared, because fewer than three have a score to show."))
	case b.Reason != "":
		lines = append(lines, t.say("Kommunernas totala index kan inte jämföras: %s har ett index att visa, och det krävs minst %s.", "The municipalities’ total scores cannot be compared: %s have a score to show, and at least %s is required.",
			t.shareInSentence(b.N, all, aMunicipality), locale.Percent(t.lang, d.q.Scoring.MinCoverage)))
	case b.N == all:
		lines = append(lines, t.say("%s är med i jämförelsen.", "%s are included in the comparison.", t.openingShare(all, all, aMunicipality)))
	default:
		lines = append(lines, t.say("Jämförelsen mellan kommunerna bygger på %s (%s).", "The comparison is based on %s (%s).", t.shareInSentence(b.N, all, aMunicipality), locale.Percent(t.lang, b.Coverage)))
	}
	return slices.Concat(lines, t.medianCouldBe(b), t.incomparable(d), t.organisationsNotShown(d))
}

// municipalities are those that a round asks, but for the exempt.
func (t *teller) municipalities(d document) (n int) {
	for _, o := range t.c.Organisations {
		if o.Kind == survey.Municipality && d.Organisations[o.Code].Reason != scoring.ReasonExempt {
			n++
		}
	}
	return n
}

// incomparable names the areas that can't be compared, and tells how many municipalities stand behind the others.
func (t *teller) incomparable(d document) (lines []string) {
	var few, thin []string
	least, most := 0, 0
	survey.Walk(d.q.Constructs, func(c survey.Construct, _ int) {
		switch b := d.Constructs[c.ID].Benchmark; {
		case b.Reason == scoring.ReasonTooFewOrgs:
			few = append(few, t.quotedName(c.Title))
		case b.Reason != "":
			thin = append(thin, t.quotedName(c.Title))
		default:
			if most == 0 {
				least = b.N
			}
			least, most = min(least, b.N), max(most, b.N)
		}
	})
	if least < most {
		lines = append(lines, t.say("I enskilda områden bygger den på %s–%s kommuner.", "In individual areas it is based on %s to %s municipalities.", t.n(least), t.n(most)))
	}
	if len(few) > 0 {
		lines = append(lines, t.say("Kommunerna kan inte jämföras i %s, eftersom färre än tre har ett index där.", "The municipalities cannot be compared in %s, because fewer than three have a score there.", t.namedOr(few, t.areas)))
	}
	if len(thin) > 0 {
		lines = append(lines, t.say("Kommunerna kan inte jämföras i %s, eftersom färre än %s av dem har ett index där.", "The municipalities cannot be compared in %s, because fewer than %s of them have a score there.",
			t.namedOr(thin, t.areas), locale.Percent(t.lang, d.q.Scoring.MinCoverage)))
	}
	return lines
}

// organisationsNotShown tells how many organisations are not shown, without saying whether anybody has answered there.
func (t *teller) organisationsNotShown(d document) []string {
	n := 0
	for _, r := range d.Organisations {
		if r.Suppressed && r.Asked > 0 {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	return []string{t.say("För %s visas inget resultat, eftersom färre än %d personers svar räknas.", "No result is shown for %s, because the responses of fewer than %d people count.", t.organisations(n), d.q.Fewest())}
}

// levelCoverage says whose levels there are, and for how many capabilities they are too few for a median.
func (t *teller) levelCoverage(d document) (lines []string) {
	n, all := 0, t.municipalities(d)
	for _, o := range t.c.Organisations {
		if o.Kind == survey.Municipality && d.Organisations[o.Code].Profile != nil {
			n++
		}
	}
	if n == 0 {
		return []string{t.say("Ingen kommun har några nivåer än, så kommunerna kan inte jämföras.", "No municipality has any levels yet, so the municipalities cannot be compared.")}
	}
	lines = append(lines, t.say("%s har nivåer, egna eller ärvda från en gemensam organisation.", "%s "+t.has(n)+" levels, "+choose(n == 1, "its", "their")+" own or inherited from a joint body.", t.openingShare(n, all, aMunicipality)))
	if thin, rated := capabilitiesWithoutFigure(d), len(d.ratedItems()); thin > 0 {
		lines = append(lines, t.say("För %s visas ingen median, eftersom färre än %s av kommunerna har en nivå där.", "No median is shown for %s, because fewer than %s of the municipalities have a level there.",
			t.shareInSentence(thin, rated, aCapability), locale.Percent(t.lang, d.q.Scoring.MinCoverage)))
	}
	return append(lines, t.medianLevelsCouldBe(d)...)
}

// ratingCoverage says how many ratings the importances rest on.
func (t *teller) ratingCoverage(d document) (lines []string) {
	responses, from := 0, 0
	for _, r := range d.Organisations {
		responses += r.Answered
		from += min(1, r.Answered)
	}
	if d.Reason != "" {
		return []string{t.say("Färre än %d personer har viktat förmågorna, så ingen vikt visas.", "Fewer than %d people have rated the capabilities, so no importance is shown.", d.q.Fewest())}
	}
	lines = append(lines, t.say("Vikterna bygger på svar från %s i %s.", "Importance is based on ratings from %s in %s.", t.countedNoun(responses, aPerson), t.organisations(from)))
	if thin := capabilitiesWithoutFigure(d); thin > 0 {
		lines = append(lines, t.say("För %s visas ingen vikt, eftersom bedömningarna är för få eller för lika.", "No importance is shown for %s, because the ratings are too few or too similar.", t.shareInSentence(thin, len(d.ratedItems()), aCapability)))
	}
	return lines
}

// capabilitiesWithoutFigure is how many capabilities have no figure over the organisations.
func capabilitiesWithoutFigure(d document) (n int) {
	for _, c := range d.Capabilities {
		if c.Reason != "" {
			n++
		}
	}
	return n
}
