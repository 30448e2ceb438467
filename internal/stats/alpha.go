package stats

import (
	"math"
	"slices"
)

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

// ItemSumsIn are the sums over nobody, in memory that is all zeros and theirs from now on.
func ItemSumsIn(items []float64) ItemSums { return ItemSums{items: items} }

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

// N counts the respondents.
func (s *ItemSums) N() int { return s.n }

// Clone is a copy that can take in others.
func (s *ItemSums) Clone() ItemSums {
	c := *s
	c.items = slices.Clone(s.items)
	return c
}

// CronbachAlpha is raw alpha, k/(k−1)·(1 − Σsⱼ²/s²) for k items with variances sⱼ² and the variance s² of the respondents' sums
// (Cronbach 1951). Items must point the same way: reverse the reverse-keyed ones first.
//
// Whether the respondents are enough is the caller's rule. Computing takes two items (TooFewItems) and two respondents
// (TooFewRespondents), and sums that vary (NoVariance).
func (s *ItemSums) CronbachAlpha() (Alpha, Reason) { return CronbachAlphaWithin(*s) }

// CronbachAlphaWithin is alpha of the variances within groups, pooled over them, for the same items: that groups lie at different heights
// makes nothing consistent. Each group's mean takes a degree of freedom, so that computing takes one respondent more than there are groups.
func CronbachAlphaWithin(groups ...ItemSums) (Alpha, Reason) {
	a, free, items, of, totals := Alpha{}, 0, 0.0, 0.0, 0.0
	for _, s := range groups {
		a.N, a.Items = a.N+s.n, len(s.items)
		if s.n > 0 {
			within, about := s.aboutMeans()
			free, items, of, totals = free+s.n-1, items+within, of+about, totals+s.totals
		}
	}
	k := float64(a.Items)
	switch {
	case a.Items < 2:
		return a, TooFewItems
	case free < 1:
		return a, TooFewRespondents
	case of <= 1e-9*math.Max(1, totals): // what rounding leaves of sums that are alike
		return a, NoVariance
	}
	alpha := min(1, k/(k-1)*(1-items/of)) // no rounding beyond 1
	if !finite(alpha, of) {
		return a, OutOfRange
	}
	a.Value = alpha
	return a, Computed
}

// aboutMeans are the squares about the means: of the items, all together, and of the respondents' sums.
func (s *ItemSums) aboutMeans() (items, sums float64) {
	n := float64(s.n)
	items = s.squares
	for _, sum := range s.items {
		items -= sum * sum / n
	}
	return items, s.totals - s.total*s.total/n
}
