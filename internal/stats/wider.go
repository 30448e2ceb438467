package stats

// Wider is how many times as wide a Student interval is at another level, with the same degrees of freedom: what a half-width is
// multiplied by when several conclusions have to hold at once. Levels are bounded as intervals' are; ok is false outside, and for
// less than one degree of freedom.
func Wider(from, to, df float64) (times float64, ok bool) {
	if !validLevel(from) || !validLevel(to) || !(df >= 1) {
		return 0, false
	}
	return tQuantile(to, df) / tQuantile(from, df), true
}
