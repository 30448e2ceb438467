package narrative

import (
	"cmp"
	"slices"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

const mostExtremes = 3

// extremes names the areas that are surely the highest, the highest first, and the lowest, the lowest first: each of the one lies above each of the other, in intervals
// that all hold at once.
func (t *teller) extremes(d document, r scoring.OrganisationResult) []string {
	var leaves []survey.Construct
	for _, c := range survey.Leaves(d.q.Constructs) {
		if r.Constructs[c.ID].Value != nil {
			leaves = append(leaves, c)
		}
	}
	if len(leaves) < 2 {
		return nil
	}
	slices.SortStableFunc(leaves, func(a, b survey.Construct) int {
		return cmp.Compare(*r.Constructs[b.ID].Value, *r.Constructs[a.ID].Value)
	})
	for n := min(mostExtremes, len(leaves)/2); n > 0; n-- {
		if top, bottom := leaves[:n], leaves[len(leaves)-n:]; surelyApart(d, r, top, bottom, len(leaves)) {
			weakest := slices.Clone(bottom)
			slices.Reverse(weakest)
			return []string{t.say("Starkast är %s. Svagast är %s.", "The strongest "+choose(n == 1, "area is", "areas are")+" %s. The weakest "+t.is(n)+" %s.", t.withScores(top, r), t.withScores(weakest, r)) + t.orderStands(r, top, bottom)}
		}
	}
	return []string{t.say("Det går inte att säga vilka områden som är starkast och svagast: indexen ligger för nära varandra.", "It is not possible to say which areas are strongest and weakest: their scores are too close.")}
}

// orderStands says whether the one would all lie above the other whatever the missing had answered.
func (t *teller) orderStands(r scoring.OrganisationResult, top, bottom []survey.Construct) string {
	missing, would := false, true
	for _, high := range top {
		for _, low := range bottom {
			x, y := r.Constructs[high.ID].Bounds, r.Constructs[low.ID].Bounds
			missing, would = missing || open(x, y), would && x != nil && y != nil && x.Low > y.High
		}
	}
	return t.stands(missing, would)
}

func surelyApart(d document, r scoring.OrganisationResult, top, bottom []survey.Construct, atOnce int) bool {
	for _, high := range top {
		for _, low := range bottom {
			x, xKnown := spanOf(d, r.Constructs[high.ID], atOnce)
			y, yKnown := spanOf(d, r.Constructs[low.ID], atOnce)
			if !xKnown || !yKnown || !x.wholeAbove(y.high) {
				return false
			}
		}
	}
	return true
}

func (t *teller) withScores(list []survey.Construct, r scoring.OrganisationResult) string {
	var parts []string
	for _, c := range list {
		parts = append(parts, t.quotedName(c.Title)+" ("+t.index(*r.Constructs[c.ID].Value)+")")
	}
	return t.listInWords(parts)
}
