package stats

import (
	"cmp"
	"math"
	"slices"
)

// Values closer than this, as a share of their size, are one value that was rounded in different orders.
const sameValue = 1e-12

// PercentileRank places a member in its group: (below + ½(ties−1))/max(1, n−1), the share of the others who lie below, half
// of those who tie counted in. Without ties it is the spreadsheets' PERCENTRANK.INC. 0 is lowest alone, 1 is highest alone;
// the only member of a group has 0. Values that differ in their last digits only tie, as they do in a spreadsheet: means of
// the same scores in another order.
//
// value must be one of the group's own, to the last bit, since ties includes it. ok is false where it is missing or is not
// in the group.
func (s Sorted) PercentileRank(value float64) (rank float64, ok bool) {
	below, ties, ok := s.Ties(value)
	if !ok {
		return 0, false
	}
	return (float64(below) + 0.5*float64(ties-1)) / float64(max(1, len(s.x)-1)), true
}

// Ties counts how many of a group lie below a member, and how many are level with it, itself among them. Values that differ in their
// last digits only are level. ok is false as with PercentileRank.
func (s Sorted) Ties(value float64) (below, level int, ok bool) {
	if _, found := slices.BinarySearch(s.x, value); !found {
		return 0, 0, false
	}
	near := sameValue * math.Abs(value)
	below, _ = slices.BinarySearch(s.x, value-near)
	// The first value after the ties.
	above, _ := slices.BinarySearchFunc(s.x, value+near, func(v, target float64) int {
		if v <= target {
			return -1
		}
		return 1
	})
	return below, above - below, true
}

// MidRanks are ranks from 1 for the smallest to n, ties sharing the mean of the ranks they fill (Kendall 1945). Their sum is
// always n(n+1)/2.
//
// A missing value has no rank, and the others' ranks then depend on where it would have stood: ok is false, as it is for no
// values at all. Who wants the rest ranked leaves the missing ones out first.
func MidRanks(x []float64) (ranks []float64, ok bool) {
	if len(x) == 0 || !finite(x...) {
		return nil, false
	}
	ranks = make([]float64, len(x))
	eachTie(x, func(first int, tied []int) {
		for _, i := range tied {
			ranks[i] = float64(first) + float64(len(tied)+1)/2
		}
	})
	return ranks, true
}

// eachTie visits the runs of equal values in ascending order: how many values lie below, and where the equal ones stand.
func eachTie(x []float64, visit func(first int, tied []int)) {
	order := make([]int, len(x))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(x[a], x[b]) })
	for first := 0; first < len(order); {
		last := first + 1
		for last < len(order) && x[order[last]] == x[order[first]] {
			last++
		}
		visit(first, order[first:last])
		first = last
	}
}
