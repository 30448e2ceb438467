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

// A member's own cost and its part of the joint body's add up, class by class: the parts of all are what the body has reported.
func TestPartsAddUpClassByClass(t *testing.T) {
	r := Compute(Input{Questionnaire: form(), Organisations: region(), Responses: map[string]Response{
		"A": response(map[string]float64{"total": 1000, "p1": 600, "p2": 400}),
		"J": response(map[string]float64{"total": 33_000, "p1": 33_000})}})
	for n, want := range map[int]float64{0: 600 + 9000} {
		x := r.Results[n].Allocated
		if x == nil {
			t.Fatalf("%+v", r.Results[n])
		}
		got := 0.0
		for _, l := range Labels(r.Questionnaire, Pools) {
			got += x.Divisions[Pools].Amounts[l.ID].Amount
		}
		if got != want+400 {
			t.Errorf("%v of %+v, want %v", got, x.Divisions[Pools].Amounts, want+400)
		}
	}
}
