package scoring

import (
	"math"
	"slices"

	"mogna/internal/stats"
	"mogna/internal/survey"
)

// Rank holds between which places among the municipalities a score surely lies, 1 the highest: of itself by 95 % (Low to High), and of
// all municipalities at once by 95 % (AllLow to AllHigh), which is what any list of them all goes by. BoundLow to BoundHigh are as Low to
// High, by the differences alone that would stay whatever the missing had answered, and AllBoundLow to AllBoundHigh as AllLow to AllHigh.
type Rank struct {
	Low     int `json:"low"`
	High    int `json:"high"`
	AllLow  int `json:"allLow"`
	AllHigh int `json:"allHigh"`

	BoundLow  int `json:"boundLow,omitempty"`
	BoundHigh int `json:"boundHigh,omitempty"`

	AllBoundLow  int `json:"allBoundLow,omitempty"`
	AllBoundHigh int `json:"allBoundHigh,omitempty"`
}

// mostRanked is how many municipalities are ranked at most: every pair of them is compared.
const mostRanked = 1000

// rank gives the municipalities with a score to show their places among each other (stats.Ranker). Who is not shown is no part of it,
// so that nobody's place tells of them, and all that it is made of is shown, or follows from who has answered what. Whoever has a score
// without an interval can't be placed.
func (m *maturity) rank(r *comparer, n int, scores []Score, extents []extent, organisations []survey.Organisation) {
	shown, estimates, placed := r.shown[:0], r.estimates[:0], 0
	defer func() { r.shown, r.estimates = shown, estimates }()
	for o := range scores {
		if scores[o].Value == nil || organisations[o].Kind != survey.Municipality {
			continue
		}
		e := m.estimate(o, n)
		if e.SE > 0 {
			placed++
		}
		shown, estimates = append(shown, o), append(estimates, e)
	}
	if m.measured(n) {
		placeMeasured(scores, shown, extents)
		return
	}
	if placed < 2 || len(shown) > mostRanked {
		return
	}
	bounded, allBounded := stats.WidestRanks(len(shown)), stats.WidestRanks(len(shown))
	stays := func(higher, lower int) bool { return extents[shown[higher]].low > extents[shown[lower]].high }
	own, all := r.RankSets(estimates, confidence, func(x, higher, lower int) {
		switch {
		case !stays(higher, lower):
		case x == stats.AmongAll:
			allBounded[higher].Narrow(true)
			allBounded[lower].Narrow(false)
		default:
			bounded[x].Narrow(x == higher)
		}
	})
	ranks := make([]Rank, 0, placed)
	for x, o := range shown {
		if estimates[x].SE > 0 {
			ranks = append(ranks, Rank{own[x].Low, own[x].High, all[x].Low, all[x].High, bounded[x].Low, bounded[x].High, allBounded[x].Low, allBounded[x].High})
			scores[o].Rank = &ranks[len(ranks)-1]
		}
	}
}

// measured reports whether a construct is made of numbers alone: facts that organisations give, of which no other respondents would
// have given others.
func (m *maturity) measured(n int) bool {
	var items []*scoredItem
	if n < len(m.s.nodes) {
		items = m.s.nodes[n].below
	} else {
		for _, r := range m.s.roots {
			items = append(items, m.s.nodes[r].below...)
		}
	}
	return len(items) > 0 && !slices.ContainsFunc(items, func(it *scoredItem) bool { return it.item.Score == nil })
}

// placeMeasured gives scores that have no uncertainty the places that they have; ties share theirs.
func placeMeasured(scores []Score, shown []int, extents []extent) {
	values := make([]float64, len(shown))
	for x, o := range shown {
		values[x] = *scores[o].Value
	}
	sorted := stats.Sort(values)
	for x, o := range shown {
		if below, level, ok := sorted.Ties(values[x]); ok {
			high := len(shown) - below
			low := high - level + 1
			bounded := placeBounds(extents, shown, o)
			scores[o].Rank = &Rank{low, high, low, high, bounded.Low, bounded.High, bounded.Low, bounded.High}
		}
	}
}

// placeBounds counts who lies higher, and lower, whatever the missing would have answered.
func placeBounds(extents []extent, shown []int, own int) stats.RankSet {
	set := stats.RankSet{Low: 1, High: len(shown)}
	for _, o := range shown {
		switch {
		case extents[o].low > extents[own].high:
			set.Low++
		case extents[o].high < extents[own].low:
			set.High--
		}
	}
	return set
}

// estimate is a score with its standard error; that of a rounded one is greater by what rounding adds, evenly spread over the grid.
func (m *maturity) estimate(o, n int) stats.Estimate {
	f := m.figures(o, n)
	e := stats.Estimate{Value: f.point, SE: f.interval.SE, DF: f.interval.DF}
	if e.SE > 0 && !m.exact {
		e.SE = math.Hypot(e.SE, math.Sqrt(f.rounding))
	}
	return e
}

// parentRounding is the variance that the children's grids add to a figure made of them.
func (s *scheme) parentRounding(children []int, nodes []nodeOutcome) (variance float64) {
	whole := 0.0
	for _, c := range children {
		if w := s.nodes[c].weight; w > 0 && !math.IsNaN(nodes[c].point) {
			whole += w
			variance += w * w * nodes[c].rounding
		}
	}
	return variance / (whole * whole)
}

// roundingVariance is that of an error evenly spread over a grid (Sheppard 1898).
func roundingVariance(grid float64) float64 { return grid * grid / 12 }
