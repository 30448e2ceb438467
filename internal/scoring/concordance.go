package scoring

import (
	"mogna/internal/stats"
	"mogna/internal/survey"
)

// concordance is Kendall's W over the raters who rated every capability (stats.KendallW: tie-corrected, Kendall 1945). A rater
// with a don't-know or a blank has ranks of other capabilities than the others, and is left out whole; Raters counts those
// left. Fewer of them than minRespondents, or than two: too-few. All alike in every rating: no-variance.
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
	w, why := stats.KendallW(ratings)
	result := &Concordance{Raters: w.Raters, Items: len(columns)}
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
