package narrative

import (
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
		lines = append(lines, t.say("Kommunerna kan inte jämföras totalt, eftersom färre än tre har ett resultat att visa.", "The municipalities can't be compared in total, since fewer than three have a result to show."))
	case b.Reason != "":
		lines = append(lines, t.say("Kommunerna kan inte jämföras totalt: %d av %d har ett resultat att visa, och det behövs minst %s.", "The municipalities can't be compared in total: %d of %d have a result to show, and it takes at least %s.",
			b.N, all, locale.Percent(t.lang, d.q.Scoring.MinCoverage)))
	case b.N == all:
		lines = append(lines, t.say("Alla %d kommuner är med i jämförelsen.", "All %d municipalities are in the comparison.", all))
	default:
		lines = append(lines, t.say("Jämförelsen mellan kommunerna bygger på %d av %d kommuner (%s).", "The comparison of the municipalities rests on %d of %d municipalities (%s).", b.N, all, locale.Percent(t.lang, b.Coverage)))
	}
	return append(append(lines, t.incomparable(d)...), t.unseen(d)...)
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
			few = append(few, t.called(c.Title))
		case b.Reason != "":
			thin = append(thin, t.called(c.Title))
		default:
			if most == 0 {
				least = b.N
			}
			least, most = min(least, b.N), max(most, b.N)
		}
	})
	if least < most {
		lines = append(lines, t.say("I enskilda områden är det mellan %d och %d kommuner.", "In single areas it is between %d and %d municipalities.", least, most))
	}
	if len(few) > 0 {
		lines = append(lines, t.say("Kommunerna kan inte jämföras i %s, eftersom färre än tre har ett index där.", "The municipalities can't be compared in %s, since fewer than three have a score there.", t.named(few, t.areas)))
	}
	if len(thin) > 0 {
		lines = append(lines, t.say("Kommunerna kan inte jämföras i %s, eftersom färre än %s har ett index där.", "The municipalities can't be compared in %s, since fewer than %s have a score there.",
			t.named(thin, t.areas), locale.Percent(t.lang, d.q.Scoring.MinCoverage)))
	}
	return lines
}

// unseen tells how many organisations are not shown, without saying whether anybody has answered there.
func (t *teller) unseen(d document) []string {
	n := 0
	for _, r := range d.Organisations {
		if r.Suppressed && r.Asked > 0 {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	return []string{t.say("För %s visas inget resultat, eftersom ingen, eller färre än %d personer, har svarat.", "No result is shown for %s, since nobody, or fewer than %d people, answered.", t.organisations(n), d.q.Scoring.MinRespondents)}
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
		return []string{t.say("Ingen kommun har någon nivå än, så kommunerna kan inte jämföras.", "No municipality has a level yet, so the municipalities can't be compared.")}
	}
	lines = append(lines, t.say("%d av %d kommuner har nivåer, egna eller från ett gemensamt organ.", "%d of %d municipalities have levels, their own or those of a joint body.", n, all))
	if thin, rated := lacking(d), len(d.rated()); thin > 0 {
		lines = append(lines, t.say("För %d av %d förmågor visas ingen median, eftersom färre än %s av kommunerna har en nivå där.", "For %d of %d capabilities there is no median, since fewer than %s of the municipalities have a level there.",
			thin, rated, locale.Percent(t.lang, d.q.Scoring.MinCoverage)))
	}
	return lines
}

// ratingCoverage says how many ratings the importances rest on.
func (t *teller) ratingCoverage(d document) (lines []string) {
	responses, from := 0, 0
	for _, r := range d.Organisations {
		responses += r.Answered
		from += min(1, r.Answered)
	}
	if d.Reason != "" {
		return []string{t.say("Färre än %d har vägt förmågorna, så ingen vikt visas.", "Fewer than %d have weighed the capabilities, so no importance is shown.", d.q.Scoring.MinRespondents)}
	}
	lines = append(lines, t.say("Vikterna bygger på svar från %d personer i %s.", "The importances rest on responses from %d people in %s.", responses, t.organisations(from)))
	if thin := lacking(d); thin > 0 {
		lines = append(lines, t.say("För %d av %d förmågor visas ingen vikt, eftersom färre än %d har bedömt dem.", "For %d of %d capabilities no importance is shown, since fewer than %d have rated them.", thin, len(d.rated()), d.q.Scoring.MinRespondents))
	}
	return lines
}

// lacking is how many capabilities have no figure over the organisations.
func lacking(d document) (n int) {
	for _, c := range d.Capabilities {
		if c.Reason != "" {
			n++
		}
	}
	return n
}
