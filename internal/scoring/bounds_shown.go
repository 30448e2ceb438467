package scoring

import (
	"math"

	"mogna/internal/stats"
	"mogna/internal/survey"
)

// allExtents is what every organisation's constructs could be, and the total, as allShown is ordered. The scores shown are given theirs.
func (m *maturity) allExtents(scores [][]Score) [][]extent {
	extents := make([][]extent, len(scores))
	for n := range extents {
		extents[n] = make([]extent, len(m.outcomes))
	}
	eachParallel(len(m.outcomes), func() func(int) {
		kept := new(block[Bounds])
		return func(o int) {
			of := func(n int) extent { return extents[n][o] }
			for n := len(m.s.nodes) - 1; n >= 0; n-- {
				e := m.leafShown(o, n, scores[n][o])
				if children := m.s.nodes[n].children; len(children) > 0 {
					e = m.s.parentExtent(children, of)
				}
				extents[n][o] = scores[n][o].bound(e, kept)
			}
			total := len(m.s.nodes)
			extents[total][o] = scores[total][o].bound(m.s.parentExtent(m.s.roots, of), kept)
		}
	})
	return extents
}

// bound gives a score that is shown what it could be. Where that is the score itself, it is so to the last digit.
func (s *Score) bound(e extent, kept *block[Bounds]) extent {
	if s.Value == nil {
		return e
	}
	if math.Abs(e.low-*s.Value) < 1e-9 {
		e.low = *s.Value
	}
	if math.Abs(e.high-*s.Value) < 1e-9 {
		e.high = *s.Value
	}
	if e.exists() && e.finite() {
		s.Bounds = kept.keep(Bounds{e.low, e.high})
	}
	return e
}

// leafShown is what a leaf could be, as far as is told: of a hidden one, anything.
func (m *maturity) leafShown(o, n int, s Score) extent {
	e := m.outcomes[o].nodes[n].extent
	if e.exists() && (m.few(o) || s.Suppressed) {
		return m.s.nodes[n].span
	}
	return e
}

// parentExtent is the weighted mean of what the children could be, where those that somebody was asked about carry enough of the weight.
func (s *scheme) parentExtent(children []int, of func(child int) extent) extent {
	e, weight, all := extentSum{}, 0.0, 0.0
	for _, c := range children {
		w := s.nodes[c].weight
		all += w
		if x := of(c); x.exists() && w > 0 {
			e.add(w*x.low, w*x.high)
			weight += w
		}
	}
	if weight == 0 || weight < s.q.Scoring.MinCoverage*all {
		return noExtent
	}
	x := e.value()
	return extent{x.low / weight, x.high / weight}
}

// quartileBounds are those that there could be of the municipalities that were asked. No quartile falls where a score rises, so that all
// at their lowest make the lowest of each, and all at their highest the highest.
func (m *maturity) quartileBounds(r *comparer, extents []extent, organisations []survey.Organisation) *BenchmarkBounds {
	lows, highs := r.values[:0], r.others[:0]
	for o, e := range extents {
		if organisations[o].Kind != survey.Municipality || m.exempt[organisations[o].Code] || !e.exists() {
			continue
		}
		if !e.finite() {
			return nil
		}
		lows, highs = append(lows, e.low), append(highs, e.high)
	}
	r.values, r.others = lows, highs
	low, some := stats.SortInPlace(lows).Quartiles()
	high, _ := stats.SortInPlace(highs).Quartiles()
	if !some {
		return nil
	}
	return &BenchmarkBounds{Bounds{low.Q1, high.Q1}, Bounds{low.Median, high.Median}, Bounds{low.Q3, high.Q3}}
}
