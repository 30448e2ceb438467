package stats

import "math"

// Agreement is how alike several raters have rated one target.
type Agreement struct {
	RwgJ   float64 // 0 no more alike than chance, 1 identical
	Items  int     // items with two ratings or more
	Raters int     // rows with any rating
}

// RwgJ is within-group agreement on J items, r_wg(j) = Jr/(Jr + s̄²/σ²) with r = 1 − s̄²/σ²: s̄² is the mean of the items'
// variances over raters and σ² = (A²−1)/12 the variance of answers spread evenly over A options (James, Demaree and Wolf
// 1984). Where answers vary more than that, r is negative and 0 is given.
//
// Rows are raters, columns items, and values are option numbers one apart (1 to A, or 0 to A−1), not scores on 0–100: values
// further apart than A−1 are a BadArgument, as are fewer than two options and rows of different lengths. Each item's variance
// is over the raters who answered it; an item with fewer than two is left out of J. None left: NoValues, or
// TooFewRespondents where there are some ratings.
func RwgJ(ratings [][]float64, options int) (Agreement, Reason) {
	k, ok := width(ratings)
	if !ok || options < 2 || span(ratings) > float64(options-1)+1e-9 {
		return Agreement{}, BadArgument
	}
	var a Agreement
	for _, row := range ratings {
		if _, n := meanOf(row); n > 0 {
			a.Raters++
		}
	}
	buf := make([]float64, len(ratings))
	var variances sum
	for j := range k {
		if m := momentsOf(column(ratings, j, buf)); m.n >= 2 {
			a.Items++
			variances.add(m.variance())
		}
	}
	switch {
	case a.Raters == 0:
		return a, NoValues
	case a.Items == 0:
		return a, TooFewRespondents
	}
	r, why := rwgj(variances.value()/float64(a.Items), a.Items, options)
	a.RwgJ = r
	return a, why
}

// RwgJOf is RwgJ from the items' variances over their raters, for those who have counted the options and need no matrix.
// Without items: NoValues. A variance that is negative or none: BadArgument.
func RwgJOf(variances []float64, options int) (r float64, why Reason) {
	if len(variances) == 0 {
		return 0, NoValues
	}
	var s sum
	for _, v := range variances {
		if missing(v) || v < 0 {
			return 0, BadArgument
		}
		s.add(v)
	}
	if options < 2 {
		return 0, BadArgument
	}
	return rwgj(s.value()/float64(len(variances)), len(variances), options)
}

func rwgj(variance float64, items, options int) (float64, Reason) {
	j, null := float64(items), (square(float64(options))-1)/12
	ratio := variance / null
	if !finite(ratio) {
		return 0, OutOfRange
	}
	if r := 1 - ratio; r > 0 {
		return j * r / (j*r + ratio), Computed
	}
	return 0, Computed
}

// span is the distance from the lowest value to the highest in a matrix, infinite where it can't be held.
func span(rows [][]float64) float64 {
	low, high := math.Inf(1), math.Inf(-1)
	for _, row := range rows {
		for _, v := range row {
			if !missing(v) {
				low, high = min(low, v), max(high, v)
			}
		}
	}
	if low > high {
		return 0
	}
	return high - low
}

// Spread is the distance from the lowest group mean to the highest, in the unit of the values: how differently the roles
// of one organisation see the same thing.
//
// Missing values are left out, and so are groups without values. ok is false with fewer than two groups left.
func Spread(groups [][]float64) (spread float64, ok bool) {
	var means []float64
	for _, x := range groups {
		if m, n := meanOf(x); n > 0 {
			means = append(means, m)
		}
	}
	if len(means) < 2 || !finite(means...) {
		return 0, false
	}
	five, _ := Quartiles(means)
	spread = five.Max - five.Min
	if !finite(spread) {
		return 0, false
	}
	return spread, true
}
