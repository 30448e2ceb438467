package stats

import "math"

// Alpha is a scale's internal consistency.
type Alpha struct {
	Value float64 // at most 1; negative where the items work against each other
	N     int     // respondents used
	Items int
}

// ItemSums are sums over respondents who have answered every item of a scale, from which Cronbach's alpha follows. Those of several
// groups add up, so that one that changes is no reason to read the others again. Values should lie around 0, on no more than a few
// hundred units, so that the squares keep their digits: take the scale's middle from them first.
type ItemSums struct {
	n       int
	items   []float64 // Σx of each item
	squares float64   // Σx² over all items
	total   float64   // Σt, t a respondent's sum over the items
	totals  float64   // Σt²
}

// NewItemSums are the sums over nobody, for a number of items.
func NewItemSums(items int) ItemSums { return ItemSums{items: make([]float64, items)} }

// Add takes in a respondent's answers, one for each item. None may be missing.
func (s *ItemSums) Add(xs []float64) {
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

// Merge takes in another group's sums over the same items.
func (s *ItemSums) Merge(o ItemSums) {
	for j, x := range o.items {
		s.items[j] += x
	}
	s.n, s.squares, s.total, s.totals = s.n+o.n, s.squares+o.squares, s.total+o.total, s.totals+o.totals
}

// CronbachAlpha is raw alpha, k/(k−1)·(1 − Σsⱼ²/s²) for k items with variances sⱼ² and the variance s² of the respondents' sums
// (Cronbach 1951). Items must point the same way: reverse the reverse-keyed ones first.
//
// Whether the respondents are enough is the caller's rule. Computing takes two items (TooFewItems) and two respondents
// (TooFewRespondents), and sums that vary (NoVariance).
func (s *ItemSums) CronbachAlpha() (Alpha, Reason) {
	a := Alpha{N: s.n, Items: len(s.items)}
	switch {
	case a.Items < 2:
		return a, TooFewItems
	case s.n < 2:
		return a, TooFewRespondents
	}
	n, k := float64(s.n), float64(a.Items)
	within := s.squares
	for _, sum := range s.items {
		within -= sum * sum / n
	}
	of := s.totals - s.total*s.total/n
	if of <= 1e-9*math.Max(1, s.totals) { // what rounding leaves of sums that are alike
		return a, NoVariance
	}
	alpha := min(1, k/(k-1)*(1-within/of)) // no rounding beyond 1
	if !finite(alpha, of) {
		return a, OutOfRange
	}
	a.Value = alpha
	return a, Computed
}
