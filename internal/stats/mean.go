package stats

// Mean is the arithmetic mean Σx/n, in the unit of the values.
//
// Missing values are left out. ok is false where nothing is left, or where the sum is too large for a float64.
func Mean(x []float64) (mean float64, ok bool) {
	mean, n := meanOf(x)
	if n == 0 || !finite(mean) {
		return 0, false
	}
	return mean, true
}

// validWeights holds where there are n weights, none of them negative, NaN or infinite.
func validWeights(weights []float64, n int) bool {
	for _, w := range weights {
		if w < 0 || missing(w) {
			return false
		}
	}
	return len(weights) == n
}
