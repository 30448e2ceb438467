package stats

import "math"

// Interval is a mean with its confidence interval. Low and High may lie outside the scale; clipping is for display.
type Interval struct {
	Mean, Low, High float64
	SE              float64 // standard error of the mean, in the unit of the values
	DF              float64 // degrees of freedom, whole or (Satterthwaite) not
	N               int     // values used
}

// StudentInterval is the mean with Student's interval x̄ ± t(n−1)·s/√n at a confidence level, in the unit of the values
// (Student 1908).
//
// Missing values are left out. With fewer than two values there is no interval (NoValues, TooFewValues); N holds all the
// same. Values that are all equal give an interval of no width: SE is 0, and says no more than that everyone answered
// alike. A level outside 0.01–0.999999 is a BadArgument.
func StudentInterval(x []float64, level float64) (Interval, Reason) {
	m := momentsOf(x)
	none := Interval{N: m.n}
	switch {
	case !validLevel(level):
		return none, BadArgument
	case m.n == 0:
		return none, NoValues
	case m.n == 1:
		return none, TooFewValues
	}
	df := float64(m.n - 1)
	return around(m.mean, math.Sqrt(m.variance()/float64(m.n)), df, level, m.n)
}

// IntervalAround is the interval of an estimate of n values whose standard error is known from elsewhere, with df degrees of
// freedom. A level or degrees of freedom that are none are a BadArgument.
func IntervalAround(mean, se, df, level float64, n int) (Interval, Reason) {
	if !validLevel(level) || !(df > 0) || !(se >= 0) {
		return Interval{N: n}, BadArgument
	}
	return around(mean, se, df, level, n)
}

// around lays the interval about an estimate.
func around(mean, se, df, level float64, n int) (Interval, Reason) {
	margin := tQuantile(level, df) * se
	iv := Interval{Mean: mean, Low: mean - margin, High: mean + margin, SE: se, DF: df, N: n}
	if !finite(iv.Mean, iv.Low, iv.High, iv.SE, iv.DF) {
		return Interval{N: n}, OutOfRange
	}
	return iv, Computed
}
