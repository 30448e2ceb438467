package stats

import "math"

// Difference is the change from one group of values to another, with its interval.
type Difference struct {
	Change, Low, High float64 // after − before, in the unit of the values
	SE                float64
	DF                float64 // Welch–Satterthwaite, seldom whole
	P                 float64 // two-sided: the probability of a change at least this large where there is none
	Before, After     int     // values used
}

// IntervalDifference is the difference between two independent estimates from their standard errors and degrees of freedom:
// SE² = SE₁² + SE₂², ν = SE⁴/Σ(SEᵢ⁴/νᵢ) (Welch 1947; Satterthwaite 1946). Of two plain means it is
// Welch's; of two stratified ones it keeps the strata.
//
// Where neither varies there is nothing to judge the change by: NoVariance. An interval that was not computed has no degrees
// of freedom: TooFewValues.
func IntervalDifference(before, after Interval, level float64) (Difference, Reason) {
	none := Difference{Before: before.N, After: after.N}
	switch {
	case !validLevel(level):
		return none, BadArgument
	case before.DF <= 0 || after.DF <= 0:
		return none, TooFewValues
	}
	a, b := square(before.SE), square(after.SE)
	se := math.Sqrt(a + b)
	if negligible(se, max(math.Abs(before.Mean), math.Abs(after.Mean))) {
		return none, NoVariance
	}
	df := satterthwaite([]float64{a, b}, []float64{before.DF, after.DF})
	change := after.Mean - before.Mean
	if !finite(change, se, df) {
		return none, OutOfRange
	}
	margin := tQuantile(level, df) * se
	return Difference{Change: change, Low: change - margin, High: change + margin, SE: se, DF: df, P: tTwoSided(change/se, df),
		Before: before.N, After: after.N}, Computed
}
