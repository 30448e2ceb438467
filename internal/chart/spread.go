package chart

import (
	"cmp"
	"math"
	"slices"
)

// spot is where a mark stands.
type spot struct{ x, y float64 }

// spread gives each point its spot. Those of the very same figures stand side by side, so that each is seen; one that has an interval
// stays on its scale.
func (a *plot) spread(radius float64) []spot {
	spots := make([]spot, len(a.Points))
	same := map[spot][]int{}
	for n, one := range a.Points {
		spots[n] = spot{a.x.position(one.X), a.y.position(one.Y)}
		if one.Across == nil && one.Up == nil {
			same[spots[n]] = append(same[spots[n]], n)
		}
	}
	room := leastStep(spots)
	for at, beside := range same {
		step := min(2*radius+1, max(radius, 0.9*room/float64(len(beside))))
		wide := step * float64(len(beside)-1)
		left := max(a.area.left+radius+1, min(at.x-wide/2, a.area.right-radius-1-wide))
		if wide == 0 {
			left = at.x
		}
		for k, n := range beside {
			spots[n].x = left + float64(k)*step
		}
	}
	return spots
}

// leastStep is the least distance across between spots that do not stand above each other.
func leastStep(spots []spot) float64 {
	sorted := slices.SortedFunc(slices.Values(spots), func(p, q spot) int { return cmp.Compare(p.x, q.x) })
	least := math.Inf(1)
	for n := 1; n < len(sorted); n++ {
		if d := sorted[n].x - sorted[n-1].x; d > 1 {
			least = min(least, d)
		}
	}
	return least
}
