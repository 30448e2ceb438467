package scoring

import (
	"math"

	"mogna/internal/stats"
)

const (
	minComplete = 10 // complete respondents below which alpha says nothing
	minItems    = 2
)

// itemSums are sums over the respondents who answered every item of a construct, from which Cronbach's alpha follows. Those
// of several organisations add up, so that one that changes is not a reason to read the others again. Scores are taken from
// 50, which keeps the sums of squares small.
type itemSums struct {
	n       int
	items   []float64 // Σx of each item
	squares float64   // Σx² over all items
	total   float64   // Σt, t a respondent's sum over the items
	totals  float64   // Σt²
}

const middle = 50

// items sums over the worker's rows.
func (w *worker) items(node node) itemSums {
	s := itemSums{}
	if len(node.below) < minItems {
		return s
	}
	s.items = make([]float64, len(node.below))
	xs := make([]float64, len(node.below))
	for _, r := range w.rows {
		if w.complete(r, node.below, xs) {
			s.add(xs)
		}
	}
	return s
}

func (w *worker) complete(r int, items []*scoredItem, xs []float64) bool {
	codes := w.t.codesOf(r)
	for j, it := range items {
		x := it.score[codes[it.column]]
		if x != x {
			return false
		}
		xs[j] = x - middle
	}
	return true
}

func (s *itemSums) add(xs []float64) {
	t := 0.0
	for j, x := range xs {
		s.items[j] += x
		s.squares += x * x
		t += x
	}
	s.n++
	s.total += t
	s.totals += t * t
}

func (s *itemSums) merge(o *itemSums) {
	if s.items == nil {
		s.items = make([]float64, len(o.items))
	}
	for j, x := range o.items {
		s.items[j] += x
	}
	s.n, s.squares, s.total, s.totals = s.n+o.n, s.squares+o.squares, s.total+o.total, s.totals+o.totals
}

// alpha is Cronbach's alpha, k/(k−1)·(1 − Σsⱼ²/s²) (Cronbach 1951), over the round's complete respondents; the reference for
// it is stats.CronbachAlpha. It takes two items and ten complete respondents, and sums that vary.
func (s *itemSums) alpha(items int) *Alpha {
	a := &Alpha{N: s.n, Items: items}
	switch {
	case items < minItems:
		a.Reason = string(stats.TooFewItems)
		return a
	case s.n < minComplete:
		a.Reason = string(stats.TooFewRespondents)
		return a
	}
	n, k := float64(s.n), float64(items)
	within := s.squares
	for _, sum := range s.items {
		within -= sum * sum / n
	}
	of := s.totals - s.total*s.total/n
	if of <= 1e-9*math.Max(1, s.totals) {
		a.Reason = string(stats.NoVariance)
		return a
	}
	value := k / (k - 1) * (1 - within/of)
	a.Value = &value
	return a
}

// icc is ICC(1) and ICC(2) of a construct over the organisations whose scores are shown: how much of the variance lies
// between them (stats.OneWayICC). A hidden organisation is left out, since its mean could be worked out from the others'.
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
