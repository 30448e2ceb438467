package stats

import "math"

// Deviation is the standard deviation of values that are all there are: √(Σ(x − x̄)²/n). What is missing (NaN) is left out; without
// values there is none.
func Deviation(x []float64) (deviation float64, ok bool) {
	m := momentsOf(x)
	if m.n == 0 || missing(m.ss) {
		return 0, false
	}
	return math.Sqrt(m.ss / float64(m.n)), true
}
