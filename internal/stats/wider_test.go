package stats_test

import (
	"math"
	"testing"

	"mogna/internal/stats"
)

// The quantiles of Student's t are R's: qt(.9875, df)/qt(.975, df).
func TestWider(t *testing.T) {
	for df, want := range map[float64]float64{2: 6.205346816570939 / 4.302652729749462, 5: 3.163381396718936 / 2.570581835636314, 30: 2.359562457955169 / 2.042272456301238, 1e9: 2.241402727604945 / 1.959963984540054} {
		if got, ok := stats.Wider(0.95, 0.975, df); !ok || math.Abs(got-want) > 1e-6 {
			t.Errorf("%v degrees of freedom: %v, want %v", df, got, want)
		}
	}
	for _, bad := range [][3]float64{{0.95, 1, 3}, {0, 0.95, 3}, {0.95, 0.975, 0}, {0.95, 0.975, math.NaN()}} {
		if _, ok := stats.Wider(bad[0], bad[1], bad[2]); ok {
			t.Errorf("%v is taken", bad)
		}
	}
}
