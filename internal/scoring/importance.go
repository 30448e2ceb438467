package scoring

import (
	"math"
	"slices"

	"mogna/internal/disclosure"
	"mogna/internal/stats"
	"mogna/internal/survey"
)

// importanceDocument is how much each capability matters to the raters of all organisations together: the mean of their ratings
// scaled to 0–1, its rank from the most important, where ties share the mean rank, and how far the raters agree. Fewer
// ratings than minRespondents, of the questionnaire or of a capability, are not shown, and the others as precisely as so many
// raters bear.
func importanceDocument(in Input, organisations []survey.Organisation) Document {
	t := in.Responses
	doc := countsDocument(in, organisations)
	least := in.fewest()
	if len(t.rows) < least {
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
		m, n, told := in.rating(c)
		if !told {
			doc.Capabilities[i.ID] = CapabilityResult{Reason: ReasonTooFew}
			continue
		}
		doc.Capabilities[i.ID] = CapabilityResult{Importance: &m, N: n}
		ids, means = append(ids, i.ID), append(means, -m)
	}
	rankImportance(doc.Capabilities, ids, means)
	doc.Concordance = concordance(t, least)
	if w := doc.Concordance.W; w != nil && in.protects() {
		*w = coarseCoefficient(*w)
	}
	return doc
}

// rating is a capability's mean rating as it is told, and of how many raters.
func (in Input) rating(c int) (mean float64, n int, told bool) {
	mean, n = meanRating(in.Responses, c)
	if told = n > 0 && n >= in.fewest(); told && in.protects() {
		mean, told = in.Responses.protectedRating(c, mean)
	}
	return mean, n, told
}

// ratingGrid is how precisely a mean rating is told at most. Finer would tell nothing of fifty raters, and keep those who come later
// from being counted (StepKeeps).
const ratingGrid = 5

// protectedRating is a mean rating as so many raters bear it. Each has given one answer to it.
func (t *Table) protectedRating(c int, mean float64) (shown float64, ok bool) {
	r := newRatings(t.q, t.items[c], c)
	x, _, ok := r.figure(r.part(len(t.rows), t.codesOf), 100*mean)
	return x / 100, ok
}

// ratings are the answers to one capability, in per cent from the least to the greatest importance.
type ratings struct {
	column int
	score  [256]float64
	steps  answerSteps
}

func newRatings(q *survey.Questionnaire, i survey.Item, column int) ratings {
	i.Reverse = false // a rating is told as it was given
	it := newScoredItem(q, i, column)
	return ratings{column, it.score, newAnswerSteps([]*scoredItem{it})}
}

// part is all raters together: n responses, of which some may be missing (nil).
func (r ratings) part(n int, codes func(int) []uint8) leafPart {
	all := leafPart{smallest: 1, heaviest: 1, least: 100, share: 1}
	for x := range n {
		if y := r.of(codes(x)); y == y {
			all.persons, all.sum, all.least, all.most = all.persons+1, all.sum+y, min(all.least, y), max(all.most, y)
		}
	}
	return all
}

func (r ratings) of(codes []uint8) float64 {
	if codes == nil {
		return nan
	}
	return r.score[codes[r.column]]
}

// figure is their mean as it is told, and how precisely.
func (r ratings) figure(all leafPart, mean float64) (shown, grid float64, ok bool) {
	return disclosure.Rounded(ratingGrid, []disclosure.Stratum{r.steps.stratum(all, 1, new([]disclosure.Item))}, mean)
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

func rankImportance(capabilities map[string]CapabilityResult, ids []string, means []float64) {
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
