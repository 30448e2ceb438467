package stats

import "math"

// LongestRun is the most answers in a row that are one and the same, the long string of Johnson (2005). What is missing (NaN) ends a
// run; 0 of nothing answered.
func LongestRun(x []float64) (longest int) {
	run, last := 0, math.NaN()
	for _, v := range x {
		switch {
		case missing(v):
			run = 0
		case v == last:
			run++
		default:
			run = 1
		}
		last, longest = v, max(longest, run)
	}
	return longest
}

// Variability is the standard deviation of one person's answers over the items, √(Σ(x − x̄)²/(n − 1)): intra-individual response
// variability (Dunn, Heggestad, Shanock and Theilgard 2018). Missing answers are left out; of fewer than two there is none.
func Variability(x []float64) (deviation float64, ok bool) {
	m := momentsOf(x)
	if m.n < 2 || missing(m.ss) {
		return 0, false
	}
	return math.Sqrt(m.variance()), true
}
