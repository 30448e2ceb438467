package stats

import "math"

// Reason says why a result could not be computed. The codes are stable: they stand in result documents.
type Reason string

const (
	Computed          Reason = ""                    // the result stands
	NoValues          Reason = "no-values"           // nothing was left when missing values and zero weights were left out
	TooFewValues      Reason = "too-few-values"      // there is no variance to estimate from so few values
	TooFewItems       Reason = "too-few-items"       // fewer items than the measure needs
	TooFewRespondents Reason = "too-few-respondents" // fewer than two persons to compare
	TooFewGroups      Reason = "too-few-groups"      // fewer than two groups to compare
	NoVariance        Reason = "no-variance"         // all are equal, where the measure divides by how they differ
	OutOfRange        Reason = "out-of-range"        // the numbers are too large for the arithmetic
	BadArgument       Reason = "bad-argument"        // lengths that differ, a weight below 0, a level that is no level
)

// missing holds for NaN and for the infinities.
func missing(v float64) bool { return !(math.Abs(v) <= math.MaxFloat64) }

// finite is the last gate before a result leaves the package.
func finite(values ...float64) bool {
	for _, v := range values {
		if missing(v) {
			return false
		}
	}
	return true
}

// negligible holds where a spread is only what rounding leaves behind in numbers of this magnitude. It is the bound of
// R's t.test ("data are essentially constant"); without it, means that are equal on paper give t and F out of noise.
func negligible(sd, magnitude float64) bool {
	const epsilon = 0x1p-52
	return sd <= 10*epsilon*math.Abs(magnitude)
}

// width gives the number of columns in a matrix; ok is false where the rows differ in length.
func width(rows [][]float64) (columns int, ok bool) {
	for _, row := range rows {
		if len(row) != len(rows[0]) {
			return 0, false
		}
	}
	if len(rows) == 0 {
		return 0, true
	}
	return len(rows[0]), true
}

// complete keeps the rows without a missing value (listwise deletion).
func complete(rows [][]float64) [][]float64 {
	kept := make([][]float64, 0, len(rows))
	for _, row := range rows {
		if finite(row...) {
			kept = append(kept, row)
		}
	}
	return kept
}
