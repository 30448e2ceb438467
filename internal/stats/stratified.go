package stats

import "math"

// StratifiedMean is the weighted mean of the strata's means, Σwₕx̄ₕ/Σwₕ (Cochran 1977, ch. 5): each stratum counts by its
// weight, however many answered in it. The unit is that of the values.
//
// Missing values are left out, and so are a stratum without values and one of weight 0, each with its weight. ok is false
// where nothing is left, where a weight is negative, NaN or infinite, and where weights and strata differ in number.
func StratifiedMean(strata [][]float64, weights []float64) (mean float64, ok bool) {
	if !validWeights(weights, len(strata)) {
		return 0, false
	}
	parts := weigh(strata, weights)
	mean = meanOfParts(parts)
	if len(parts) == 0 || !finite(mean) {
		return 0, false
	}
	return mean, true
}

// StratifiedInterval is the stratified mean with its interval: SE² = Σwₕ²sₕ²/nₕ with the weights normalised to sum to 1
// (Cochran 1977, ch. 5), and Satterthwaite's (1946) degrees of freedom SE⁴/Σ(cₕ²/(nₕ−1)), cₕ being stratum h's part of SE².
//
// A stratum with one value borrows the pooled within-stratum variance Σ(nₕ−1)sₕ²/Σ(nₕ−1). What it borrows is no new
// information: it is counted among the parts of the strata that lent it, so that DF never exceeds Σ(nₕ−1).
// Where no stratum has two values there is no interval (TooFewValues). Where none has any variance the interval has no
// width, and DF is Σ(nₕ−1). Otherwise the rules are those of StratifiedMean and StudentInterval; N counts the values used.
func StratifiedInterval(strata [][]float64, weights []float64, level float64) (Interval, Reason) {
	if !validLevel(level) || !validWeights(weights, len(strata)) {
		return Interval{}, BadArgument
	}
	parts := weigh(strata, weights)
	n, pooledDF, singles := tally(parts)
	switch {
	case n == 0:
		return Interval{}, NoValues
	case pooledDF == 0:
		return Interval{N: n}, TooFewValues
	}
	var se2 Sum
	components, dfs := make([]float64, 0, len(parts)), make([]float64, 0, len(parts))
	for _, p := range parts {
		if p.n < 2 {
			continue
		}
		df := float64(p.n - 1)
		c := (square(p.weight)/float64(p.n) + product(singles, df/pooledDF)) * p.variance()
		se2.Add(c)
		components, dfs = append(components, c), append(dfs, df)
	}
	df := pooledDF
	if se2.Value() > 0 {
		df = satterthwaite(components, dfs)
	}
	return around(meanOfParts(parts), math.Sqrt(se2.Value()), df, level, n)
}

// part is one stratum that counts: its normalised weight and its moments.
type part struct {
	moments
	weight float64
}

// weigh keeps the strata that have both values and weight, and normalises their weights.
func weigh(strata [][]float64, weights []float64) []part {
	parts := make([]part, 0, len(strata))
	for i, x := range strata {
		if m := momentsOf(x); m.n > 0 && weights[i] > 0 {
			parts = append(parts, part{moments: m, weight: weights[i]})
		}
	}
	largest := 0.0
	for _, p := range parts {
		largest = max(largest, p.weight)
	}
	var total Sum
	for i := range parts {
		parts[i].weight /= largest // first, so that the sum can't overflow
		total.Add(parts[i].weight)
	}
	for i := range parts {
		parts[i].weight /= total.Value()
	}
	return parts
}

// meanOfParts holds the mean within the strata's means, as meanOf does.
func meanOfParts(parts []part) float64 {
	var s Sum
	low, high := math.Inf(1), math.Inf(-1)
	for _, p := range parts {
		s.Add(product(p.weight, p.mean))
		low, high = min(low, p.mean), max(high, p.mean)
	}
	return min(max(s.Value(), low), high)
}

// tally counts the values and the pooled degrees of freedom, and sums the squared weights of the strata with one value.
func tally(parts []part) (n int, pooledDF, singles float64) {
	var s Sum
	for _, p := range parts {
		n += p.n
		pooledDF += float64(p.n - 1)
		if p.n == 1 {
			s.Add(square(p.weight))
		}
	}
	return n, pooledDF, s.Value()
}
