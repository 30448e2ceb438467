package stats

import "math"

// ICC tells how much of the variance lies between groups: whether comparing them means anything.
type ICC struct {
	MSB, MSW float64 // mean squares between and within groups, in the unit of the values squared
	N0       float64 // the size that stands for groups of unequal sizes
	ICC1     float64 // ICC(1): reliability of one member's score as a measure of the group; negative below chance
	Groups   int     // groups with values
	N        int     // values used
}

// Group is what the analysis of variance needs of a group of values.
type Group struct{ moments }

// GroupOf takes a group's count, mean and sum of squares. Missing values are left out.
func GroupOf(x []float64) Group { return Group{momentsOf(x)} }

// GroupWith is a group of n values with a mean and a variance that are known otherwise.
func GroupWith(n int, mean, variance float64) Group {
	return Group{moments{n: n, mean: mean, ss: float64(max(0, n-1)) * variance}}
}

// Len is how many values the group has.
func (g Group) Len() int { return g.n }

// Within is the sum of squares about the group's mean, and its degrees of freedom.
func (g Group) Within() (ss float64, df int) { return g.ss, max(0, g.n-1) }

// OneWayICCOf is the one-way random-effects analysis of variance with k groups of unequal sizes nᵢ: MSB = Σnᵢ(x̄ᵢ−x̄)²/(k−1),
// MSW = ΣΣ(x−x̄ᵢ)²/(N−k), n₀ = (N − Σnᵢ²/N)/(k−1) and ICC(1) = (MSB−MSW)/(MSB+(n₀−1)MSW) (Shrout and Fleiss 1979; n₀ after
// Snedecor and Cochran; names after Bliese 2000). Where one group of many has changed, the others' values need not be read again.
//
// Groups without values are left out. It takes two groups (TooFewGroups), two values in one of them (TooFewValues), and some
// variance (NoVariance).
func OneWayICCOf(groups []Group) (ICC, Reason) {
	var total Sum
	n := 0
	parts := make([]moments, 0, len(groups))
	for _, g := range groups {
		if g.n > 0 {
			parts, n = append(parts, g.moments), n+g.n
			total.Add(product(float64(g.n), g.mean))
		}
	}
	return oneWay(parts, total.Value()/float64(max(1, n)))
}

func oneWay(parts []moments, grand float64) (ICC, Reason) {
	r := ICC{Groups: len(parts)}
	var between, within, squares Sum
	magnitude := 0.0
	for _, m := range parts {
		r.N += m.n
		between.Add(product(float64(m.n), square(m.mean-grand)))
		within.Add(m.ss)
		squares.Add(square(float64(m.n)))
		magnitude = max(magnitude, math.Abs(m.mean))
	}
	switch {
	case r.Groups == 0:
		return r, NoValues
	case r.Groups == 1:
		return r, TooFewGroups
	case r.N == r.Groups:
		return r, TooFewValues
	}
	n, df := float64(r.N), float64(r.Groups-1)
	msb := meanSquare(between.Value(), df, magnitude)
	msw := meanSquare(within.Value(), n-float64(r.Groups), magnitude)
	n0 := (n - squares.Value()/n) / df
	if msb == 0 && msw == 0 {
		return r, NoVariance
	}
	icc1 := (msb - msw) / (msb + (n0-1)*msw)
	if !finite(grand, msb, msw, n0, icc1) {
		return r, OutOfRange
	}
	r.MSB, r.MSW, r.N0, r.ICC1 = msb, msw, n0, icc1
	return r, Computed
}

// ICC2 is ICC(2) = (MSB−MSW)/MSB, the reliability of the groups' means (Bliese 2000); negative below chance. ok is false
// where the means don't differ at all.
func (r ICC) ICC2() (icc2 float64, ok bool) {
	icc2 = (r.MSB - r.MSW) / r.MSB
	if r.MSB == 0 || !finite(icc2) {
		return 0, false
	}
	return icc2, true
}

// FTest is F = MSB/MSW with the probability p of one at least as large where the groups don't differ, on k−1 and N−k degrees
// of freedom (Fisher 1925). ok is false where there is no variance within the groups to measure against.
func (r ICC) FTest() (f, p float64, ok bool) {
	f = r.MSB / r.MSW
	if r.MSW == 0 || !finite(f) {
		return 0, 0, false
	}
	p = fUpper(f, float64(r.Groups-1), float64(r.N-r.Groups))
	return f, p, true
}

// meanSquare is a sum of squares over its degrees of freedom, and 0 where it is only what rounding left.
func meanSquare(ss, df, magnitude float64) float64 {
	if negligible(math.Sqrt(ss/df), magnitude) {
		return 0
	}
	return ss / df
}
