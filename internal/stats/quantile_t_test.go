package stats

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestInterpolatedCriticalValues(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		df := 1 / rapid.Float64Range(1e-3, 1).Draw(t, "u")
		got, want := interpolateT(df), invertT(0.95, df)
		if math.Abs(got-want) > 1e-10*want {
			t.Errorf("df %v: %v, inverted %v", df, got, want)
		}
	})
	for _, df := range []float64{1, 2, 4, 8, 16, math.Nextafter(16, 17), math.Nextafter(16, 15)} {
		if got, want := interpolateT(df), invertT(0.95, df); math.Abs(got-want) > 1e-10*want {
			t.Errorf("df %v: %v, inverted %v", df, got, want)
		}
	}
}

// Beyond some thousand degrees of freedom inverting loses digits; Cornish and Fisher's expansion (1938) does not.
func TestInterpolatedCriticalValuesFarOut(t *testing.T) {
	const z = 1.959963984540054
	for _, df := range []float64{1e4, 65536, 986895.05, 1e9} {
		want := z + (z*z*z+z)/(4*df) + (5*math.Pow(z, 5)+16*z*z*z+3*z)/(96*df*df)
		if got := interpolateT(df); math.Abs(got-want) > 1e-11 {
			t.Errorf("df %v: %v, expanded %v", df, got, want)
		}
	}
}

func BenchmarkStratifiedInterval(b *testing.B) {
	strata, weights := [][]float64{{40, 55, 60}, {70, 75}, {20, 35, 30, 45}}, []float64{1, 1, 1}
	for b.Loop() {
		StratifiedInterval(strata, weights, 0.95)
	}
}
