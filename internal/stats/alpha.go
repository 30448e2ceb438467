package stats

import "math"

// Alpha is a scale's internal consistency.
type Alpha struct {
	Value float64 // at most 1; negative where the items work against each other
	N     int     // complete rows used
	Items int
}

// CronbachAlpha is raw alpha, k/(k−1)·(1 − Σsⱼ²/s²) for k items with variances sⱼ² and the variance s² of the rows' sums
// (Cronbach 1951). Items must point the same way: reverse the reverse-keyed ones first.
//
// Rows are respondents, columns items. A row with a missing value is left out; N counts the complete ones, and whether that
// is enough is the caller's rule. Computing takes two items (TooFewItems) and two complete rows (TooFewRespondents), and
// sums that vary (NoVariance). Rows of different lengths: BadArgument.
func CronbachAlpha(rows [][]float64) (Alpha, Reason) {
	k, ok := width(rows)
	if !ok {
		return Alpha{}, BadArgument
	}
	rows = complete(rows)
	a := Alpha{N: len(rows), Items: k}
	switch {
	case k < 2:
		return a, TooFewItems
	case len(rows) < 2:
		return a, TooFewRespondents
	}
	buf := make([]float64, len(rows))
	var items, magnitude sum
	for j := range k {
		m := momentsOf(column(rows, j, buf))
		items.add(m.variance())
		magnitude.add(math.Abs(m.mean) + math.Sqrt(m.variance()))
	}
	if !rowSums(rows, buf) {
		return a, OutOfRange
	}
	total := momentsOf(buf).variance()
	if negligible(math.Sqrt(total), magnitude.value()) {
		return a, NoVariance
	}
	alpha := float64(k) / float64(k-1) * (1 - items.value()/total)
	if !finite(alpha, total) {
		return a, OutOfRange
	}
	a.Value = alpha
	return a, Computed
}

// rowSums writes each row's sum into buf. It is false where one overflows, which would else pass for a missing value.
func rowSums(rows [][]float64, buf []float64) bool {
	for i, row := range rows {
		var s sum
		for _, v := range row {
			s.add(v)
		}
		buf[i] = s.value()
	}
	return finite(buf...)
}
