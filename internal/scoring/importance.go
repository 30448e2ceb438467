package scoring

import (
	"math"
	"slices"

	"mogna/internal/stats"
	"mogna/internal/survey"
)

// importance is how much each capability matters to the raters of all organisations together: the mean of their ratings
// scaled to 0–1, and its rank from the most important, where ties share the mean rank.
func importance(q *survey.Questionnaire, organisations []survey.Organisation, t *Table, asked map[string]int) Document {
	doc := newDocument(q)
	answered := make([]int, len(organisations))
	for _, who := range t.rows {
		answered[who.organisation]++
	}
	for n, o := range organisations {
		doc.Organisations[o.Code] = OrganisationResult{Asked: asked[o.Code], Answered: answered[n]}
	}
	if len(t.rows) < q.Scoring.MinRespondents {
		doc.Reason = ReasonTooFew
		return doc
	}
	doc.Capabilities = map[string]CapabilityResult{}
	var ids []string
	var means []float64
	for c, i := range t.items {
		if i.Type != survey.ScaleItem {
			continue
		}
		ratings := ratingsOf(t, c)
		m, ok := stats.Mean(ratings)
		if !ok || len(ratings) < q.Scoring.MinRespondents {
			doc.Capabilities[i.ID] = CapabilityResult{Reason: ReasonTooFew}
			continue
		}
		doc.Capabilities[i.ID] = CapabilityResult{Importance: &m, N: len(ratings)}
		ids, means = append(ids, i.ID), append(means, -m)
	}
	rank(doc.Capabilities, ids, means)
	return doc
}

func ratingsOf(t *Table, c int) []float64 {
	options := t.q.Options(t.items[c])
	least, greatest := options[0].Value, options[len(options)-1].Value
	var ratings []float64
	for r := range t.rows {
		if x := t.value(r, c); !math.IsNaN(x) {
			ratings = append(ratings, (x-least)/(greatest-least))
		}
	}
	slices.Sort(ratings) // so that no order of the answers shows in a rounding
	return ratings
}

func rank(capabilities map[string]CapabilityResult, ids []string, means []float64) {
	ranks, ok := stats.MidRanks(means)
	if !ok {
		return
	}
	for n, id := range ids {
		c := capabilities[id]
		c.Rank = &ranks[n]
		capabilities[id] = c
	}
}
