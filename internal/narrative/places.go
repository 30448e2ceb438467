package narrative

import "mogna/internal/scoring"

// places says whose total score may be the highest and whose the lowest, of all municipalities at once; or that none can be told
// apart. Where somebody's place can't be worked out, nobody's is the first or the last for sure, and nothing is said.
func (t *teller) places(d document) string {
	if d.Total == nil {
		return ""
	}
	var first, last []string
	placed, of := 0, d.Total.Benchmark.N
	for _, o := range t.c.Organisations {
		r := rankOf(d.Organisations[o.Code])
		if r == nil {
			continue
		}
		placed++
		if r.AllLow == 1 {
			first = append(first, o.Name)
		}
		if r.AllHigh == of {
			last = append(last, o.Name)
		}
	}
	switch {
	case placed < 2 || placed < of:
		return ""
	case len(first) == placed:
		return paragraph(t.apart(d))
	}
	if of == t.municipalities(d) {
		return t.say("Det högsta totala indexet har med säkerhet %s, och det lägsta %s.", "With certainty, %s has the highest total score, and %s the lowest.", t.oneOf(first), t.oneOf(last))
	}
	return t.say("Bland de %s kommuner som visas har %s med säkerhet det högsta totala indexet, och %s det lägsta.",
		"Among the %s municipalities shown, %s has the highest total score with certainty, and %s the lowest.", t.numberInWords(of), t.oneOf(first), t.oneOf(last))
}

func rankOf(r scoring.OrganisationResult) *scoring.Rank {
	if r.Total == nil {
		return nil
	}
	return r.Total.Rank
}

// oneOf is the only one, or one of several: "Tanum", "någon av Tanum och Orust", "någon av 30 kommuner".
func (t *teller) oneOf(names []string) string {
	if len(names) == 1 {
		return names[0]
	}
	many := func(n int) string { return t.countedNoun(n, aMunicipality) }
	return t.say("någon av %s", "one of %s", t.namesOrCount(names, many))
}
