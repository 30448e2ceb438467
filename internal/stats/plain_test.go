package stats_test

import (
	"slices"

	"mogna/internal/stats"
)

// The definitions over plain values, by the functions that the service runs.

func oneWayICC(groups [][]float64) (stats.ICC, stats.Reason) {
	list := make([]stats.Group, len(groups))
	for n, x := range groups {
		list[n] = stats.GroupOf(x)
	}
	return stats.OneWayICCOf(list)
}

func percentileRank(x []float64, value float64) (float64, bool) {
	return stats.Sort(x).PercentileRank(value)
}

func welchDifference(before, after []float64, level float64) (stats.Difference, stats.Reason) {
	a, _ := stats.StudentInterval(before, level)
	b, _ := stats.StudentInterval(after, level)
	return stats.IntervalDifference(a, b, level)
}

// rwgJ takes the variance of each item with two ratings or more.
func rwgJ(ratings [][]float64, options int) (float64, stats.Reason) {
	var variances []float64
	if len(ratings) == 0 || slices.ContainsFunc(ratings, func(row []float64) bool { return len(row) != len(ratings[0]) }) {
		return 0, stats.BadArgument
	}
	for j := range ratings[0] {
		var x []float64
		for _, row := range ratings {
			x = append(x, row[j])
		}
		if iv, why := stats.StudentInterval(x, 0.95); why == stats.Computed {
			variances = append(variances, iv.SE*iv.SE*float64(iv.N))
		}
	}
	return stats.RwgJOf(variances, options)
}

// plainMean is the mean of one stratum.
func plainMean(x []float64) (mean float64, ok bool) {
	return stats.StratifiedMean([][]float64{x}, []float64{1})
}
