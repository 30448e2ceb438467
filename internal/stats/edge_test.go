package stats_test

import (
	"math"
	"slices"
	"testing"

	"mogna/internal/stats"
)

var nan, inf = math.NaN(), math.Inf(1)

func TestReasons(t *testing.T) {
	ones := []float64{1, 1}
	noise := []float64{0.3, math.Nextafter(0.3, 1)} // equal on paper
	interval := func(level float64, x ...float64) stats.Reason { _, r := stats.StudentInterval(x, level); return r }
	strata := func(w []float64, s ...[]float64) stats.Reason { _, r := stats.StratifiedInterval(s, w, 0.95); return r }
	welch := func(a, b []float64) stats.Reason { _, r := welchDifference(a, b, 0.95); return r }
	alpha := func(rows ...[]float64) stats.Reason { _, r := cronbachAlpha(rows); return r }
	rwgj := func(options int, rows ...[]float64) stats.Reason { _, r := rwgJ(rows, options); return r }
	icc := func(g ...[]float64) stats.Reason { _, r := oneWayICC(g); return r }
	w := func(rows ...[]float64) stats.Reason { _, r := stats.KendallW(rows); return r }
	for _, c := range []struct {
		what      string
		got, want stats.Reason
	}{
		{"interval of nothing", interval(0.95), stats.NoValues},
		{"interval of missing", interval(0.95, nan, nan), stats.NoValues},
		{"interval of one", interval(0.95, 7, nan), stats.TooFewValues},
		{"interval at no level", interval(1, 7, 8), stats.BadArgument},
		{"interval at NaN", interval(nan, 7, 8), stats.BadArgument},
		{"interval too large", interval(0.95, 1e300, -1e300), stats.OutOfRange},
		{"interval with infinity left out", interval(0.95, 7, 8, inf), stats.Computed},

		{"strata of nothing", strata(nil), stats.NoValues},
		{"strata all missing", strata(ones, []float64{nan}, nil), stats.NoValues},
		{"strata all of weight 0", strata([]float64{0, 0}, ones, ones), stats.NoValues},
		{"strata of one", strata(ones, []float64{3}, []float64{4}), stats.TooFewValues},
		{"strata of one beside one of weight 0", strata([]float64{1, 0}, []float64{3}, []float64{4, 5}), stats.TooFewValues},
		{"negative weight", strata([]float64{1, -1}, []float64{3, 4}, []float64{4, 5}), stats.BadArgument},
		{"too few weights", strata([]float64{1}, []float64{3, 4}, []float64{4, 5}), stats.BadArgument},

		{"welch of nothing", welch(nil, []float64{1, 2}), stats.TooFewValues},
		{"welch of one", welch([]float64{1, 2}, []float64{3}), stats.TooFewValues},
		{"welch of constants", welch(ones, []float64{2, 2}), stats.NoVariance},
		{"welch of rounding noise", welch(noise, []float64{0.3, 0.3}), stats.NoVariance},
		{"welch too large", welch([]float64{1e300, -1e300}, ones), stats.TooFewValues},
		{"welch with one side constant", welch(ones, []float64{2, 3}), stats.Computed},

		{"alpha of nothing", alpha(), stats.TooFewItems},
		{"alpha of one item", alpha([]float64{1}, []float64{2}), stats.TooFewItems},
		{"alpha of one row", alpha([]float64{1, 2}, []float64{2, nan}), stats.TooFewRespondents},
		{"alpha of constants", alpha(ones, ones), stats.NoVariance},
		{"alpha of opposites", alpha([]float64{1, 5}, []float64{5, 1}, []float64{2, 4}), stats.NoVariance},
		{"alpha, sums too large", alpha([]float64{1e308, 1e308}, []float64{1, 2}), stats.OutOfRange},

		{"agreement of one", rwgj(5, []float64{1, 2}), stats.NoValues},
		{"agreement, no item with two", rwgj(5, []float64{1, nan}, []float64{nan, 2}), stats.NoValues},
		{"agreement on one option", rwgj(1, ones, ones), stats.BadArgument},

		{"ICC of nothing", icc(nil, []float64{nan}), stats.NoValues},
		{"ICC of one group", icc([]float64{1, 2}, nil), stats.TooFewGroups},
		{"ICC of singles", icc([]float64{1}, []float64{2}), stats.TooFewValues},
		{"ICC of constants", icc(ones, ones), stats.NoVariance},
		{"ICC of rounding noise", icc(noise, []float64{0.3, 0.3}), stats.NoVariance},
		{"ICC too large", icc([]float64{1e300, -1e300}, ones), stats.OutOfRange},

		{"W of nothing", w(), stats.NoValues},
		{"W of no columns", w(nil, nil), stats.TooFewItems},
		{"W of one item", w([]float64{1}, []float64{2}), stats.TooFewItems},
		{"W of one rater", w([]float64{1, 2}, []float64{nan, 2}), stats.TooFewRespondents},
		{"W of constants", w(ones, ones), stats.NoVariance},
		{"W, ragged", w([]float64{1, 2}, []float64{1}), stats.BadArgument},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.what, c.got, c.want)
		}
	}
}

func TestNotOK(t *testing.T) {
	mean := func(x ...float64) bool { _, ok := plainMean(x); return ok }
	member := func(v float64, x ...float64) bool { _, ok := percentileRank(x, v); return ok }
	ranks := func(x ...float64) bool { _, ok := stats.MidRanks(x); return ok }
	quantile := func(p float64, x ...float64) bool { _, ok := stats.Quantile(x, p); return ok }
	spread := func(g ...[]float64) bool { _, ok := stats.Spread(g); return ok }
	for what, ok := range map[string]bool{
		"mean too large": mean(math.MaxFloat64, math.MaxFloat64), "mean of nothing": mean(), "mean of infinity": mean(inf),
		"rank of a stranger": member(3, 1, 2), "rank of NaN": member(nan, 1, nan), "rank of infinity": member(inf, 1, inf),
		"ranks with a hole": ranks(1, nan), "ranks of nothing": ranks(),
		"quantile of nothing": quantile(0.5), "quantile above 1": quantile(1.01, 1), "quantile at NaN": quantile(nan, 1),
		"spread of one group": spread([]float64{1, 2}, []float64{nan}),
	} {
		if ok {
			t.Errorf("%s: ok", what)
		}
	}
}

// A role of one borrows what the others vary by. By hand: the variances are 4 and 2, pooled (2·4 + 1·2)/3 = 10/3; with weights
// 1/3, SE² = (4/3 + 2/2 + 10/3)/9, of which the first role stands for (4/3 + 8/3)/9 and the second for (2/2 + 2/3)/9.
func TestStratumOfOneBorrows(t *testing.T) {
	strata := [][]float64{{48, 50, 52}, {61, 63}, {80}}
	iv, why := stats.StratifiedInterval(strata, []float64{1, 1, 1}, 0.95)
	computed(t, why)
	a, b := (4.0/3+8.0/3)/9, (1+2.0/3)/9
	near(t, "mean", iv.Mean, (50+62+80)/3.0)
	near(t, "se", iv.SE, math.Sqrt((4.0/3+1+10.0/3)/9))
	near(t, "df", iv.DF, (a+b)*(a+b)/(a*a/2+b*b))
	if iv.N != 6 {
		t.Errorf("n = %d", iv.N)
	}
}

// With a single stratum the stratified interval is Student's.
func TestOneStratumIsStudent(t *testing.T) {
	x := []float64{21.72, 89.21, nan, 41.13, 65.24}
	a, _ := stats.StudentInterval(x, 0.9)
	b, why := stats.StratifiedInterval([][]float64{x, nil}, []float64{0.2, 0.8}, 0.9)
	computed(t, why)
	near(t, "mean", b.Mean, a.Mean)
	near(t, "low", b.Low, a.Low)
	near(t, "df", b.DF, a.DF)
}

// Ten times 0.1 adds up to 0.9999999999999999 when added plainly.
func TestEqualValuesHaveNoVariance(t *testing.T) {
	for _, n := range []int{2, 3, 10, 49, 1000} {
		for _, v := range []float64{0.1, 33.333333333333336, 100. / 7, 1e-300} {
			x := slices.Repeat([]float64{v}, n)
			if mean, _ := plainMean(x); mean != v {
				t.Errorf("%d × %v: mean %v", n, v, mean)
			}
			iv, why := stats.StratifiedInterval([][]float64{x, x}, []float64{1, 2}, 0.95)
			if why != stats.Computed || iv.SE != 0 || iv.Low != v || iv.High != v || iv.DF != float64(2*n-2) {
				t.Errorf("%d × %v: %+v %s", n, v, iv, why)
			}
		}
	}
}

// Large numbers with a small spread: the one-pass formula gives 0 or less here.
func TestVarianceKeepsItsDigits(t *testing.T) {
	iv, why := stats.StudentInterval([]float64{1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16}, 0.95)
	computed(t, why)
	near(t, "variance", iv.SE*iv.SE*4, 30)
}

// Only proportions count, up to the last exponent that a float64 has.
func TestWeightsOfAnySize(t *testing.T) {
	x := []float64{0.2, 0.4, 70}
	for _, w := range []float64{math.SmallestNonzeroFloat64, 1e-310, 1, 1e308, math.MaxFloat64} {
		near(t, "stratified", must(t)(stats.StratifiedMean([][]float64{x[:1], x[1:2], nil}, []float64{w, w, 1e308})), 0.3)
	}
}

// The parts that have no value keep it from the ones that have.
func TestICCWithoutVarianceOnOneSide(t *testing.T) {
	r, why := oneWayICC([][]float64{{20, 20}, {70, 70, 70}})
	computed(t, why)
	near(t, "ICC(1), alike within", r.ICC1, 1)
	near(t, "ICC(2), alike within", must(t)(r.ICC2()), 1)
	if _, _, ok := r.FTest(); ok {
		t.Error("F over nothing")
	}
	r, why = oneWayICC([][]float64{{20, 30}, {10, 40}})
	computed(t, why)
	near(t, "ICC(1), alike between", r.ICC1, -1)
	if _, ok := r.ICC2(); ok {
		t.Error("ICC(2) over nothing")
	}
	if f, p, ok := r.FTest(); !ok || f != 0 || p != 1 {
		t.Errorf("F = %v, p = %v, %v", f, p, ok)
	}
}

// An item that one rater answered is left out of J, and so says nothing.
func TestRwgJOverAvailableRaters(t *testing.T) {
	with, why := rwgJ([][]float64{{4, 3, 5}, {5, 3, nan}, {nan, 4, nan}, {nan, nan, nan}}, 5)
	computed(t, why)
	// Variances ½ and ⅓, σ² = 2: ratio 5/24, r = 19/24.
	near(t, "r_wg(j)", with, 2*19.0/24/(2*19.0/24+5.0/24))
}

// Two-sided 5 % points as in the tables of Fisher and Yates.
func TestCriticalValues(t *testing.T) {
	for df, want := range map[int]float64{1: 12.706, 2: 4.303, 5: 2.571, 10: 2.228, 30: 2.042, 120: 1.980} {
		x := make([]float64, df+1)
		x[0] = 1
		for range 2 { // the second time it comes from memory
			iv, why := stats.StudentInterval(x, 0.95)
			computed(t, why)
			if got := (iv.High - iv.Mean) / iv.SE; math.Abs(got-want) > 5e-4 {
				t.Errorf("t(%d) = %.4f, want %.3f", df, got, want)
			}
		}
	}
}

// A very small p keeps its digits: 1−CDF would give 0. With 2 and 2 degrees of freedom p is 1/(1+F).
func TestSmallP(t *testing.T) {
	r, why := oneWayICC([][]float64{{-1e-9, 1e-9}, {100, 100}, {200}})
	computed(t, why)
	f, p, ok := r.FTest()
	if want := 1 / (1 + f); !ok || math.Abs(p/want-1) > 1e-9 || p > 1e-20 {
		t.Errorf("F = %g, p = %g, want %g", f, p, want)
	}
}

// Two means of the same scores in another order differ in the last digit; they are level all the same. What differs by more
// is not.
func TestTheLastDigitBreaksNoTie(t *testing.T) {
	x, y, z := 0.1, 0.2, 0.3 // not constants: those are added exactly
	a, b := (x+y)+z, x+(y+z)
	if a == b {
		t.Fatal("the two sums are equal to the last bit: they test nothing")
	}
	group := []float64{a, 0.5, b, 0.7, 0.5 + 1e-9}
	for value, want := range map[float64]float64{a: 0.625, b: 0.625, 0.5: 0, 0.5 + 1e-9: 0.25, 0.7: 1} {
		if got, ok := percentileRank(group, value); !ok || got != want {
			t.Errorf("%v has the rank %v, want %v", value, got, want)
		}
	}
}
