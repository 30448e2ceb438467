package stats

import (
	"math"
	"slices"
)

// Sorted is a group's values in ascending order, missing ones left out: sort once, ask many times.
type Sorted struct{ x []float64 }

// Sort copies and sorts; x itself is left as it was.
func Sort(x []float64) Sorted {
	return SortInPlace(slices.Clone(x))
}

// SortInPlace sorts x itself, which must not be changed afterwards.
func SortInPlace(x []float64) Sorted {
	kept := slices.DeleteFunc(x, missing)
	slices.Sort(kept)
	return Sorted{kept}
}

// Quantile is the p-quantile of type 7 (Hyndman and Fan 1996; the default of R and of spreadsheets): linear between the
// values at ranks ⌊h⌋ and ⌈h⌉, h = (n−1)p counted from 0. p is a share, 0 to 1; the unit is that of the values.
//
// ok is false in an empty group and where p is not within 0 to 1.
func (s Sorted) Quantile(p float64) (q float64, ok bool) {
	if len(s.x) == 0 || !(p >= 0 && p <= 1) {
		return 0, false
	}
	h := float64(len(s.x)-1) * p
	low, high := s.x[int(math.Floor(h))], s.x[int(math.Ceil(h))]
	g := h - math.Floor(h)
	q = product(1-g, low) + product(g, high)
	return min(max(q, low), high), true
}

// Quartiles gives the group's five numbers. ok is false in an empty group.
func (s Sorted) Quartiles() (f FiveNumbers, ok bool) {
	if len(s.x) == 0 {
		return FiveNumbers{}, false
	}
	f = FiveNumbers{Min: s.x[0], Max: s.x[len(s.x)-1], N: len(s.x)}
	f.Q1, _ = s.Quantile(0.25)
	f.Median, _ = s.Quantile(0.5)
	f.Q3, _ = s.Quantile(0.75)
	return f, true
}

// FiveNumbers are the smallest value, the quartiles (type 7) and the largest, in the unit of the values.
type FiveNumbers struct {
	Min, Q1, Median, Q3, Max float64
	N                        int
}

// Quantile is Sorted.Quantile for a group that is asked once. Missing values are left out.
func Quantile(x []float64, p float64) (q float64, ok bool) { return Sort(x).Quantile(p) }

// Quartiles is Sorted.Quartiles for a group that is asked once. Missing values are left out.
func Quartiles(x []float64) (f FiveNumbers, ok bool) { return Sort(x).Quartiles() }
