package stats_test

import (
	"fmt"
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"mogna/internal/stats"
)

// hostile draws any float64 at all, and often the ones that break formulas.
func hostile() *rapid.Generator[float64] {
	return rapid.OneOf(
		rapid.Map(rapid.Uint64(), math.Float64frombits),
		rapid.SampledFrom([]float64{math.NaN(), math.Inf(1), math.Inf(-1), 0, math.Copysign(0, -1), 1, 1, 2, 3, 50, 100, -1,
			math.MaxFloat64, -math.MaxFloat64, math.SmallestNonzeroFloat64, 1e-200, 1e154, 1e-308, 1e308, 0.1, 1 + 0x1p-52}),
		rapid.SampledFrom([]float64{50, 50, 50, 60}),
	)
}

// check walks a result: whatever its reason, every number in it is finite, and if it isn't computed they are 0 but for counts.
func check(t *rapid.T, what string, result any, computed bool) {
	t.Helper()
	v := reflect.ValueOf(result)
	switch v.Kind() {
	case reflect.Float64:
		if math.IsNaN(v.Float()) || math.IsInf(v.Float(), 0) || (!computed && v.Float() != 0) {
			t.Fatalf("%s = %v, computed: %v", what, v.Float(), computed)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			check(t, what+"."+v.Type().Field(i).Name, v.Field(i).Interface(), computed)
		}
	case reflect.Slice:
		for i := range v.Len() {
			check(t, fmt.Sprintf("%s[%d]", what, i), v.Index(i).Interface(), computed)
		}
	}
}

func TestHostileInput(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.SliceOfN(hostile(), 0, 8).Draw(t, "x")
		w := rapid.SliceOfN(hostile(), 0, 8).Draw(t, "weights")
		rows := rapid.SliceOfN(rapid.SliceOfN(hostile(), 0, 6), 0, 6).Draw(t, "rows")
		p := hostile().Draw(t, "p")
		level := rapid.OneOf(hostile(), rapid.Float64Range(0, 1), rapid.Just(0.95)).Draw(t, "level")
		options := rapid.IntRange(-3, 1000).Draw(t, "options")
		k := rapid.IntRange(0, 6).Draw(t, "columns")
		matrix := rapid.SliceOfN(rapid.SliceOfN(hostile(), k, k), 0, 6).Draw(t, "matrix")
		if len(w) > 0 && rapid.Bool().Draw(t, "fitting") {
			for len(w) < max(len(x), len(rows)) {
				w = append(w, math.Abs(w[0]))
			}
		}

		for _, some := range [][]float64{x, nil} {
			check(reason(t, "mean")(plainMean(some)))
			check(reason(t, "interval")(stats.StudentInterval(some, level)))
			check(reason(t, "quantile")(stats.Quantile(some, p)))
			check(reason(t, "quartiles")(stats.Quartiles(some)))
			check(reason(t, "rank")(percentileRank(some, p)))
			check(reason(t, "mid-ranks")(stats.MidRanks(some)))
			check(reason(t, "welch")(welchDifference(some, w, level)))
		}
		check(reason(t, "stratified mean")(stats.StratifiedMean(rows, w[:min(len(w), len(rows))])))
		check(reason(t, "stratified")(stats.StratifiedInterval(rows, w[:min(len(w), len(rows))], level)))
		for _, m := range [][][]float64{rows, matrix, nil, {nil}, {{}, {}}} {
			check(reason(t, "spread")(stats.Spread(m)))
			check(reason(t, "agreement")(rwgJ(m, options)))
			check(reason(t, "alpha")(cronbachAlpha(m)))
			check(reason(t, "mean ranks")(stats.MeanRanks(m)))
			check(reason(t, "W")(stats.KendallW(m)))
			check(reason(t, "W by pairs")(stats.RaterAgreement(m)))
			r, why := oneWayICC(m)
			check(t, "ICC", r, why == stats.Computed)
			check(reason(t, "ICC(2)")(r.ICC2()))
			f, p, ok := r.FTest()
			check(t, "F", f, ok)
			check(t, "p", p, ok)
			if p < 0 || p > 1 {
				t.Fatalf("p = %v", p)
			}
		}
	})
}

// reason turns a result and its ok or Reason into the arguments of check.
func reason(t *rapid.T, what string) func(any, any) (*rapid.T, string, any, bool) {
	return func(result, why any) (*rapid.T, string, any, bool) {
		return t, what, result, why == true || why == stats.Computed
	}
}
