package scoring

import (
	"cmp"
	"math"
	"slices"

	"mogna/internal/stats"
	"mogna/internal/survey"
)

const confidence = 0.95

// figures puts down what the respondents' scores in a column say: how many, and their mean with its interval. The mean is over all
// respondents (pooled), or within each role and then over the roles present by their weights (by-role). A role of weight 0 is left out;
// an absent weight is 1.
func (w *worker) figures(f *nodeOutcome, column []float64) {
	f.point, f.low, f.high, f.agreement, f.roles, f.group = nan, nan, nan, nan, noDistance, stats.GroupOf(column)
	for _, x := range column {
		if x == x {
			f.n++
		}
	}
	strata, weights := w.byGroup(column)
	iv, why := stats.StratifiedInterval(strata, weights, confidence)
	if why == stats.Computed {
		f.point, f.interval = iv.Mean, iv
	} else if m, ok := stats.StratifiedMean(strata, weights); ok {
		f.point = m
	}
}

// around lays the interval about a point. Its width comes from the respondents' own scores of the construct; its middle is
// the point, which for a parent is made of its children and may lie a little off the respondents' mean. An interval of two
// would tell how far apart they are, here and in a change, so that of fewer than minRespondents is not kept.
func (f *nodeOutcome) around(point float64, minRespondents int) {
	f.point = point
	if f.n < minRespondents {
		f.interval = stats.Interval{}
	}
	if iv := f.interval; iv.DF > 0 && point == point {
		f.low, f.high = point-(iv.Mean-iv.Low), point+(iv.High-iv.Mean)
	}
}

// byGroup parts a column into the groups that have a score.
func (w *worker) byGroup(column []float64) (strata [][]float64, weights []float64) {
	w.columns, w.weights = w.columns[:0], w.weights[:0]
	for _, g := range w.groups {
		if scores := column[g.start:g.end]; present(scores) {
			w.columns, w.weights = append(w.columns, scores), append(w.weights, g.weight)
		}
	}
	return w.columns, w.weights
}

func present(x []float64) bool {
	for _, v := range x {
		if v == v {
			return true
		}
	}
	return false
}

func (s *scheme) roleWeight(role survey.Role) float64 {
	for _, w := range s.weights {
		if w.role == role {
			return w.weight
		}
	}
	return 1
}

// agreement is r_wg(j) over a leaf's items (stats.RwgJOf), in steps of the scale. Which way an item is keyed makes no
// difference to how alike it was answered. Where the scales of a leaf differ, each item's variance is held against answers spread
// evenly over its own options. NaN where none has two answers.
func (w *worker) agreement(leaf node) float64 {
	w.cells = w.cells[:0]
	options := 0
	for _, it := range leaf.items {
		if v, ok := w.variance(it); ok {
			options = cmp.Or(options, it.options)
			w.cells = append(w.cells, v*(stats.EvenVariance(options)/stats.EvenVariance(it.options)))
		}
	}
	if len(w.cells) == 0 {
		return math.NaN()
	}
	r, why := stats.RwgJOf(w.cells, options)
	if why != stats.Computed {
		return math.NaN()
	}
	return r
}

// codeSums are sums of an item's option numbers. They are whole numbers, so that nothing is rounded before the end.
type codeSums struct{ n, sum, squares int }

// sumCodes sums every item over the respondents who answered it, in one pass.
func (w *worker) sumCodes() {
	w.spreads = slices.Grow(w.spreads[:0], len(w.t.items))[:len(w.t.items)]
	clear(w.spreads)
	for _, r := range w.rows {
		for c, code := range w.t.codesOf(r) {
			if code != unanswered && int(code) <= w.s.options[c] {
				x, s := int(code), &w.spreads[c]
				s.n, s.sum, s.squares = s.n+1, s.sum+x, s.squares+x*x
			}
		}
	}
}

// variance is that of an item's option numbers over the respondents who answered it.
func (w *worker) variance(it *scoredItem) (float64, bool) {
	s := w.spreads[it.column]
	if s.n < 2 {
		return 0, false
	}
	return float64(s.n*s.squares-s.sum*s.sum) / float64(s.n*(s.n-1)), true
}
