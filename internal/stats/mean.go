package stats

// validWeights holds where there are n weights, none of them negative, NaN or infinite.
func validWeights(weights []float64, n int) bool {
	for _, w := range weights {
		if w < 0 || missing(w) {
			return false
		}
	}
	return len(weights) == n
}
