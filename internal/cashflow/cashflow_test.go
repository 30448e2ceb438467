package cashflow

import (
	"math"
	"testing"
)

func TestRatesExistOrSayWhyNot(t *testing.T) {
	for _, x := range []struct {
		name          string
		net           []float64
		rate          float64
		why           string
		years         int
		neverPaidBack string
	}{
		{"doubled in a year", []float64{-100, 200}, 1, "", 2, ""},
		{"half is lost", []float64{-100, 50}, -0.5, "", 0, ReasonNotPaidBack},
		{"borrowed", []float64{100, -110}, 0.1, "", 0, ReasonNotPaidBack},
		{"zeros between", []float64{0, -100, 0, 121}, 0.1, "", 4, ""},
		{"cost only", []float64{-1, -2}, 0, ReasonNoRate, 0, ReasonNotPaidBack},
		{"gain only", []float64{0, 2}, 0, ReasonNoRate, 0, ReasonNoOutlay},
		{"nothing", []float64{0, 0}, 0, ReasonNoRate, 0, ReasonNoOutlay},
		{"no years", nil, 0, ReasonNoRate, 0, ReasonNoOutlay},
		{"two rates fit", []float64{-100, 230, -132}, 0, ReasonSeveral, 0, ReasonNotPaidBack},
		{"back, and below again", []float64{-1, 2, -2, 3}, 0, ReasonSeveral, 4, ""},
	} {
		rate, why := InternalRate(x.net)
		if why != x.why || math.Abs(rate-x.rate) > 1e-12 {
			t.Errorf("%s: %v %s, want %v %s", x.name, rate, why, x.rate, x.why)
		}
		if why == "" && math.Abs(PresentValue(x.net, rate)) > 1e-9 {
			t.Errorf("%s: at %v the value is %v", x.name, rate, PresentValue(x.net, rate))
		}
		if years, why := Payback(x.net); years != x.years || why != x.neverPaidBack {
			t.Errorf("%s: paid back after %d, %s", x.name, years, why)
		}
	}
}
