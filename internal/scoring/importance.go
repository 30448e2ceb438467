package scoring

import (
	"math"
	"slices"

	"mogna/internal/stats"
	"mogna/internal/survey"
)

// importance is how much each capability matters to the raters of all organisations together: the mean of their ratings
// scaled to 0–1, its rank from the most important, where ties share the mean rank, and how far the raters agree. Fewer
// ratings than minRespondents, of the questionnaire or of a capability, are not shown.
func importance(q *survey.Questionnaire, organisations []survey.Organisation, t *Table, asked map[string]int) Document {
	doc := counted(q, organisations, t, asked)
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
		m, n := meanRating(t, c)
		if n == 0 || n < q.Scoring.MinRespondents {
			doc.Capabilities[i.ID] = CapabilityResult{Reason: ReasonTooFew}
			continue
		}
		doc.Capabilities[i.ID] = CapabilityResult{Importance: &m, N: n}
		ids, means = append(ids, i.ID), append(means, -m)
	}
	rank(doc.Capabilities, ids, means)
	doc.Concordance = concordance(t, q.Scoring.MinRespondents)
	return doc
}

// meanRating is the mean of (x − min)/(max − min) over the n raters who rated the item, don't-knows left out; 0 of nobody. It
// is summed from counts by option, so that no order of the answers shows in a rounding.
func meanRating(t *Table, c int) (mean float64, n int) {
	options := t.q.Options(t.items[c])
	least, greatest := options[0].Value, options[len(options)-1].Value
	counts := make([]int, len(options))
	for r := range t.rows {
		x := t.value(r, c)
		if math.IsNaN(x) {
			continue
		}
		counts[slices.IndexFunc(options, func(o survey.Option) bool { return o.Value == x })]++
		n++
	}
	if n == 0 {
		return 0, 0
	}
	for k, o := range options {
		mean += float64(counts[k]) * (o.Value - least)
	}
	return mean / (greatest - least) / float64(n), n
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
