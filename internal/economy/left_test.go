package economy

import (
	"slices"
	"testing"
)

// What is left goes one krona each to the largest remainders, and öre to the first of them.
func TestWhatIsLeftOfAnAllocation(t *testing.T) {
	for name, c := range map[string]struct {
		amount  float64
		weights []float64
		want    []float64
	}{
		"öre go to the first of equal":      {10.5, []float64{1, 1}, []float64{5.5, 5}},
		"the largest remainder first":       {10, []float64{1, 5, 3}, []float64{1, 6, 3}},
		"nothing to those without a weight": {3, []float64{0, 1, 0, 1}, []float64{0, 2, 0, 1}},
		"one krona to one of many":          {1, []float64{1, 1, 1}, []float64{1, 0, 0}},
		"nobody to allocate to":             {7, []float64{0, 0}, []float64{0, 0}},
		"no weights":                        {7, nil, []float64{}},
	} {
		if got := Allocate(c.amount, c.weights); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
