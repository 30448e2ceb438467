package stats_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"mogna/internal/stats"
)

// Scores as the engine makes them: hundredths of 0–100, so that ties are common.
func score() *rapid.Generator[float64] {
	return rapid.Map(rapid.IntRange(0, 10000), func(i int) float64 { return float64(i) / 100 })
}

func scores(least, most int) *rapid.Generator[[]float64] { return rapid.SliceOfN(score(), least, most) }

func groups(least int) *rapid.Generator[[][]float64] { return rapid.SliceOfN(scores(0, 8), least, 6) }

// ratings are rows of 1–5 with as many columns in each.
func ratings(rows, columns int) *rapid.Generator[[][]float64] {
	return rapid.Custom(func(t *rapid.T) [][]float64 {
		k := rapid.IntRange(columns, 8).Draw(t, "columns")
		one := rapid.Map(rapid.IntRange(1, 5), func(i int) float64 { return float64(i) })
		return rapid.SliceOfN(rapid.SliceOfN(one, k, k), rows, 12).Draw(t, "rows")
	})
}

func shuffled[T any](t *rapid.T, x []T) []T {
	return rapid.Permutation(slices.Clone(x)).Draw(t, "order")
}

// holed puts missing values in anywhere.
func holed(t *rapid.T, x []float64) []float64 {
	for range rapid.IntRange(1, 4).Draw(t, "holes") {
		at := rapid.IntRange(0, len(x)).Draw(t, "at")
		x = slices.Insert(slices.Clone(x), at, math.NaN())
	}
	return x
}

func mapped(x []float64, f func(float64) float64) []float64 {
	y := make([]float64, len(x))
	for i, v := range x {
		y[i] = f(v)
	}
	return y
}

func mappedRows(rows [][]float64, f func(float64) float64) [][]float64 {
	out := make([][]float64, len(rows))
	for i, row := range rows {
		out[i] = mapped(row, f)
	}
	return out
}

func same(t *rapid.T, what string, got, want any) {
	t.Helper()
	if got != want {
		t.Fatalf("%s: %v, before %v", what, got, want)
	}
}

func about(t *rapid.T, what string, got, want float64) {
	t.Helper()
	if !within(got, want, 1e-9) {
		t.Fatalf("%s: %.15g, want %.15g", what, got, want)
	}
}

type pair struct {
	value any
	ok    any
}

func of[V, O any](v V, ok O) pair { return pair{v, ok} }

// Order and missing values leave every bit as it was, not only the digits on show: results are compared byte for byte.
func TestOrderAndMissingNeverMatter(t *testing.T) {
	measures := map[string]func([]float64) any{
		"mean":     func(x []float64) any { return of(plainMean(x)) },
		"interval": func(x []float64) any { return of(stats.StudentInterval(x, 0.95)) },
		"five":     func(x []float64) any { return of(stats.Quartiles(x)) },
		"quantile": func(x []float64) any { return of(stats.Quantile(x, 0.3)) },
		"welch":    func(x []float64) any { return of(welchDifference([]float64{40, 55, 62}, x, 0.9)) },
		"stratified": func(x []float64) any {
			return of(stats.StratifiedInterval([][]float64{x, {50}}, []float64{1, 2}, 0.95))
		},
		"icc":       func(x []float64) any { return of(oneWayICC([][]float64{x, {40, 45}})) },
		"deviation": func(x []float64) any { return of(stats.Deviation(x)) },
		"spread":    func(x []float64) any { return of(stats.Spread([][]float64{x, {40, 45}})) },
	}
	rapid.Check(t, func(t *rapid.T) {
		x := scores(0, 20).Draw(t, "x")
		for name, measure := range measures {
			want := measure(x)
			same(t, name+", other order", measure(shuffled(t, x)), want)
			same(t, name+", more missing", measure(holed(t, x)), want)
		}
	})
}

func TestMatricesDisregardOrderOfPersons(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := ratings(2, 2).Draw(t, "ratings")
		other := shuffled(t, rows)
		same(t, "alpha", of(cronbachAlpha(other)), of(cronbachAlpha(rows)))
		same(t, "agreement", of(rwgJ(other, 5)), of(rwgJ(rows, 5)))
		same(t, "W", of(stats.KendallW(other)), of(stats.KendallW(rows)))

		blank := slices.Repeat([]float64{math.NaN()}, len(rows[0]))
		half := slices.Clone(rows[0])
		half[0] = math.NaN()
		same(t, "alpha, incomplete row", of(cronbachAlpha(append(other, blank, half))), of(cronbachAlpha(rows)))
		same(t, "W, incomplete row", of(stats.KendallW(append(other, blank, half))), of(stats.KendallW(rows)))
		same(t, "agreement, empty row", of(rwgJ(append(other, blank), 5)), of(rwgJ(rows, 5)))
	})
}

func TestWeightsCountInProportion(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := scores(1, 10).Draw(t, "x")
		n := len(x)
		w := rapid.SliceOfN(rapid.Float64Range(0.1, 10), n, n).Draw(t, "weights")
		scale := rapid.SampledFrom([]float64{1e-300, 1e-9, 0.1, 3, 1e9, 1e300}).Draw(t, "scale")
		mean := func(x, w []float64) float64 {
			each := make([][]float64, len(x))
			for n, v := range x {
				each[n] = []float64{v}
			}
			m, _ := stats.StratifiedMean(each, w)
			return m
		}
		scaled := mapped(w, func(v float64) float64 { return v * scale })
		about(t, "scaled weights", mean(x, scaled), mean(x, w))
		about(t, "a weight of 0", mean(append(x, 1e9), append(w, 0)), mean(x, w))
		about(t, "missing with weight", mean(append(x, math.NaN()), append(w, 7)), mean(x, w))
		plain, _ := plainMean(x)
		about(t, "equal weights", mean(x, slices.Repeat([]float64{scale}, n)), plain)

		strata := append(groups(1).Draw(t, "strata"), []float64{40, 60})
		w = rapid.SliceOfN(rapid.Float64Range(0.1, 10), len(strata), len(strata)).Draw(t, "role weights")
		scaled = mapped(w, func(v float64) float64 { return v * scale })
		a, why := stats.StratifiedInterval(strata, w, 0.95)
		same(t, "reason", why, stats.Computed)
		b, _ := stats.StratifiedInterval(strata, scaled, 0.95)
		c, _ := stats.StratifiedInterval(append(strata, nil, []float64{0, 100}), append(w, 5, 0), 0.95)
		for _, other := range []stats.Interval{b, c} {
			about(t, "mean", other.Mean, a.Mean)
			about(t, "se", other.SE, a.SE)
			about(t, "df", other.DF, a.DF)
			same(t, "n", other.N, a.N)
		}
	})
}

func TestShiftAndScale(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x, y := scores(3, 12).Draw(t, "x"), scores(3, 12).Draw(t, "y")
		shift := rapid.Float64Range(-1000, 1000).Draw(t, "shift")
		scale := rapid.Float64Range(0.1, 10).Draw(t, "scale")
		move := func(v float64) float64 { return v*scale + shift }

		a, _ := stats.StudentInterval(x, 0.95)
		b, _ := stats.StudentInterval(mapped(x, move), 0.95)
		about(t, "mean", b.Mean, move(a.Mean))
		about(t, "low", b.Low, move(a.Low))
		about(t, "high", b.High, move(a.High))

		f, _ := stats.Quartiles(x)
		g, _ := stats.Quartiles(mapped(x, move))
		about(t, "median", g.Median, move(f.Median))
		about(t, "Q3", g.Q3, move(f.Q3))

		d, why := welchDifference(x, y, 0.95)
		e, again := welchDifference(mapped(x, move), mapped(y, move), 0.95)
		if why == stats.Computed && again == stats.Computed {
			about(t, "change", e.Change, d.Change*scale)
			about(t, "p", e.P, d.P)
			about(t, "df", e.DF, d.DF)
		}
		r, why := oneWayICC([][]float64{x, y})
		s, again := oneWayICC([][]float64{mapped(x, move), mapped(y, move)})
		if why == stats.Computed && again == stats.Computed {
			about(t, "ICC(1)", s.ICC1, r.ICC1)
		}
	})
}

func TestAlphaDisregardsConstants(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := ratings(3, 2).Draw(t, "ratings")
		a, why := cronbachAlpha(rows)
		add := rapid.SliceOfN(rapid.Float64Range(-50, 50), len(rows[0]), len(rows[0])).Draw(t, "constants")
		moved := mappedRows(rows, func(v float64) float64 { return v })
		for _, row := range moved {
			for j := range row {
				row[j] += add[j]
			}
		}
		b, again := cronbachAlpha(moved)
		same(t, "reason", again, why)
		if why == stats.Computed && !within(b.Value, a.Value, 1e-8) {
			t.Fatalf("alpha %v with constants added, %v without", b.Value, a.Value)
		}
		if a.Value > 1 {
			t.Fatalf("alpha = %v", a.Value)
		}
	})
}

func TestRanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := scores(1, 20).Draw(t, "x")
		group := stats.Sort(x)
		var all float64
		for _, v := range x {
			rank, ok := group.PercentileRank(v)
			if !ok || rank < 0 || rank > 1 {
				t.Fatalf("percentile rank of %v: %v, %v", v, rank, ok)
			}
			missed, _ := percentileRank(holed(t, shuffled(t, x)), v)
			same(t, "percentile rank, missing and reordered", missed, rank)
			all += rank
		}
		if len(x) > 1 {
			about(t, "mean percentile rank", all/float64(len(x)), 0.5)
		}
		ranks, ok := stats.MidRanks(x)
		total, _ := plainMean(ranks)
		same(t, "mid-ranks", ok, true)
		about(t, "mean mid-rank", total, float64(len(x)+1)/2)

		last := math.Inf(-1)
		for p := 0.0; p <= 1; p += 0.05 {
			q, _ := group.Quantile(p)
			if q < last {
				t.Fatalf("the quantile falls at %v: %v after %v", p, q, last)
			}
			last = q
		}

		rows := ratings(2, 2).Draw(t, "ratings")
		if w, _ := stats.KendallW(rows); w.W < 0 || w.W > 1 {
			t.Fatalf("W = %v", w.W)
		}
		if a, _ := rwgJ(rows, 5); a < 0 || a > 1 {
			t.Fatalf("r_wg(j) = %v", a)
		}
		if r, _ := oneWayICC(rows); r.ICC1 > 1+1e-12 {
			t.Fatalf("ICC(1) = %v", r.ICC1)
		}
		wide, why := stats.StudentInterval(x, 0.99)
		narrow, _ := stats.StudentInterval(x, 0.9)
		if why == stats.Computed && (wide.Low > narrow.Low || wide.High < narrow.High || narrow.Low > narrow.Mean) {
			t.Fatalf("99 %%: %v, 90 %%: %v", wide, narrow)
		}
	})
}

// Only the order within each row counts for W.
func TestKendallWSeesOnlyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := ratings(2, 2).Draw(t, "ratings")
		stretched := mappedRows(rows, func(v float64) float64 { return math.Exp(v) - 10 })
		same(t, "W", of(stats.KendallW(stretched)), of(stats.KendallW(rows)))
		one, why := stats.KendallW(slices.Repeat(rows[:1], 4))
		if why == stats.Computed {
			about(t, "W of one order", one.W, 1)
		}
	})
}
