package stats

// RwgJOf is within-group agreement on J items, r_wg(j) = Jr/(Jr + s̄²/σ²) with r = 1 − s̄²/σ²: s̄² is the mean of the items'
// variances over their raters and σ² = (A²−1)/12 the variance of answers spread evenly over A options one apart (James, Demaree
// and Wolf 1984). 0 is no more alike than chance, 1 identical; where answers vary more than chance, r is negative and 0 is given.
// Without items: NoValues. A variance that is negative or none: BadArgument.
func RwgJOf(variances []float64, options int) (r float64, why Reason) {
	if len(variances) == 0 {
		return 0, NoValues
	}
	var s Sum
	for _, v := range variances {
		if missing(v) || v < 0 {
			return 0, BadArgument
		}
		s.Add(v)
	}
	if options < 2 {
		return 0, BadArgument
	}
	return rwgj(s.Value()/float64(len(variances)), len(variances), options)
}

func rwgj(variance float64, items, options int) (float64, Reason) {
	j := float64(items)
	ratio := variance / EvenVariance(options)
	if !finite(ratio) {
		return 0, OutOfRange
	}
	if r := 1 - ratio; r > 0 {
		return j * r / (j*r + ratio), Computed
	}
	return 0, Computed
}

// EvenVariance is that of answers spread evenly over options one apart.
func EvenVariance(options int) float64 { return (square(float64(options)) - 1) / 12 }

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
