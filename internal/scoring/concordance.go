package scoring

import (
	"mogna/internal/stats"
	"mogna/internal/survey"
)

// concordance is how far the raters agree on what matters: Kendall's W where all who tell anything apart have rated every
// capability, and else by pairs (stats.RaterAgreement). One don't-know never empties it. Fewer raters than minRespondents, or than
// two: too-few. All alike in every rating: no-variance.
func concordance(t *Table, minRespondents int) *Concordance {
	var columns []int
	for c, i := range t.items {
		if i.Type == survey.ScaleItem {
			columns = append(columns, c)
		}
	}
	cells := make([]float64, len(t.rows)*len(columns))
	ratings := make([][]float64, len(t.rows))
	for r := range t.rows {
		ratings[r] = cells[r*len(columns) : (r+1)*len(columns)]
		for n, c := range columns {
			ratings[r][n] = t.value(r, c)
		}
	}
	w, why := stats.RaterAgreement(ratings)
	result := &Concordance{Basis: BasisComplete, Raters: w.Raters, Incomplete: w.Incomplete, Items: len(columns)}
	if w.Incomplete > 0 {
		result.Basis = BasisPairs
	}
	switch {
	case why == stats.NoValues, why == stats.TooFewRespondents, w.Raters < minRespondents:
		result.Reason = ReasonTooFew
	case why != stats.Computed:
		result.Reason = string(why)
	default:
		result.W = &w.W
	}
	return result
}
