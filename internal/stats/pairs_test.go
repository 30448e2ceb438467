package stats_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"mogna/internal/stats"
)

// The constants are computed with R's cor(method = "spearman", use = "pairwise.complete.obs").
func TestReferenceRaterAgreement(t *testing.T) {
	ref := loadTrust(t).Agreement
	cases(t, len(ref), 2)
	for _, c := range ref {
		rows := c.Ratings.rows()
		got, why := stats.RaterAgreement(rows)
		computed(t, why)
		near(t, "W by pairs", got.W, c.W)
		if got.Raters != len(rows) || got.Incomplete == 0 || got.Incomplete == len(rows) {
			t.Errorf("%+v", got)
		}
	}
}

// One don't-know changes the figure a little, and never takes it away; where nothing is missing it is Kendall's W.
func TestOneDontKnowNeverEmptiesTheAgreement(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := ratings(3, 4).Draw(t, "ratings")
		whole := slices.DeleteFunc(mappedRows(rows, func(v float64) float64 { return v }), func(row []float64) bool { return slices.ContainsFunc(row, math.IsNaN) })
		w, why := stats.KendallW(whole)
		same(t, "complete", of(stats.RaterAgreement(whole)), of(w, why))
		if why != stats.Computed || len(whole) < 3 {
			return
		}
		r := rapid.IntRange(0, len(whole)-1).Draw(t, "who")
		whole[r][rapid.IntRange(0, len(whole[r])-1).Draw(t, "what")] = math.NaN()
		pairs, why := stats.RaterAgreement(whole)
		if why != stats.Computed && why != stats.NoVariance || pairs.W > 1+1e-12 {
			t.Fatalf("%+v %q", pairs, why)
		}
		blank := slices.Repeat([]float64{math.NaN()}, len(whole[0]))
		same(t, "with an empty row", of(stats.RaterAgreement(append(shuffled(t, whole), blank))), of(pairs, why))
	})
}

// Without ties the mean correlation of all pairs gives W itself.
func TestPairsGiveKendallsW(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	rows := make([][]float64, 8)
	for i := range rows {
		for _, v := range r.Perm(10) {
			rows[i] = append(rows[i], float64(v))
		}
	}
	w, _ := stats.KendallW(rows)
	padded := make([][]float64, len(rows))
	for i, row := range rows { // an item that nobody has rated takes nothing from the order, and the way by pairs
		padded[i] = append(slices.Clone(row), math.NaN())
	}
	pairs, why := stats.RaterAgreement(padded)
	computed(t, why)
	near(t, "W", pairs.W, w.W)
	if pairs.Incomplete != len(rows) {
		t.Errorf("%+v", pairs)
	}
}

func BenchmarkRaterAgreement(b *testing.B) {
	r := rand.New(rand.NewPCG(3, 4))
	rows := make([][]float64, 300)
	for i := range rows {
		for range 55 {
			v := float64(1 + r.IntN(5))
			if r.IntN(20) == 0 {
				v = math.NaN()
			}
			rows[i] = append(rows[i], v)
		}
	}
	for b.Loop() {
		if _, why := stats.RaterAgreement(rows); why != stats.Computed {
			b.Fatal(why)
		}
	}
}

// cronbachAlpha is alpha over the complete rows of ratings from 1 to 5.
func cronbachAlpha(rows [][]float64) (stats.Alpha, stats.Reason) {
	k := 0
	if len(rows) > 0 {
		k = len(rows[0])
	}
	s := stats.NewItemSums(k)
	for _, row := range rows {
		if len(row) != k {
			return stats.Alpha{}, stats.BadArgument
		}
		if slices.ContainsFunc(row, func(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) }) {
			continue
		}
		xs := make([]float64, k)
		for j := range xs {
			xs[j] = row[j] - 3
		}
		s.Add(xs)
	}
	return s.CronbachAlpha()
}
