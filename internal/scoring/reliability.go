package scoring

import "mogna/internal/stats"

const (
	minComplete = 10 // complete respondents below which alpha says nothing
	minItems    = 2
)

// Scores are taken from 50, which keeps the sums of squares small.
const middleScore = 50

// items sums over the worker's rows.
func (w *worker) items(node node) stats.ItemSums {
	s := stats.NewItemSums(len(node.below))
	if len(node.below) < minItems {
		return s
	}
	xs := make([]float64, len(node.below))
	for _, r := range w.rows {
		if w.complete(r, node.below, xs) {
			s.Add(xs)
		}
	}
	return s
}

func (w *worker) complete(r int, items []*scoredItem, xs []float64) bool {
	codes := w.t.codesOf(r)
	for j, it := range items {
		x := it.of(w.t, r, codes[it.column])
		if x != x {
			return false
		}
		xs[j] = x - middleScore
	}
	return true
}

// cronbachAlpha is Cronbach's alpha (stats.ItemSums) over the round's complete respondents. It takes ten of them.
func cronbachAlpha(s *stats.ItemSums) *Alpha {
	x, why := s.CronbachAlpha()
	a := &Alpha{N: x.N, Items: x.Items}
	switch {
	case why == stats.TooFewItems:
		a.Reason = string(why)
	case x.N < minComplete:
		a.Reason = string(stats.TooFewRespondents)
	case why != stats.Computed:
		a.Reason = string(why)
	default:
		a.Value = &x.Value
	}
	return a
}

// icc is ICC(1) and ICC(2) of a construct over the organisations whose scores are shown: how much of the variance lies
// between them (stats.OneWayICCOf). A hidden organisation is left out, since its mean could be worked out from the others'.
func (c *ConstructResult) icc(groups []stats.Group) {
	r, why := stats.OneWayICCOf(groups)
	c.ICC = &ICC{N: r.N, Groups: r.Groups}
	if why != stats.Computed {
		c.ICC.Reason = string(why)
		return
	}
	c.ICC1 = &r.ICC1
	if x, ok := r.ICC2(); ok {
		c.ICC2 = &x
	}
	if f, p, ok := r.FTest(); ok {
		c.ICC.F, c.ICC.P = &f, &p
	}
}
