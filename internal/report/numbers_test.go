package report_test

import (
	"math"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/survey"
)

// A net under the other tests: a number that a later version of the comparison has, and a form has not, is caught here.
func TestNoNumberIsLeftOut(t *testing.T) {
	m := reporttest.Generated(reporttest.Autumn(false), reporttest.Fyrbodal(), reporttest.Shipped(t), 5)
	inCSV, inXLSX := map[float64]bool{}, []float64{}
	for _, r := range reporttest.ReadCSV(t, m, survey.Swedish) {
		if x, err := strconv.ParseFloat(r["value"], 64); err == nil {
			inCSV[x] = true
		}
	}
	for _, s := range reporttest.OpenBook(t, m, survey.Swedish).Sheets {
		inXLSX = append(inXLSX, s.Numbers()...)
	}
	slices.Sort(inXLSX)
	all := reporttest.NumbersIn(reflect.ValueOf(m.Comparison))
	if len(all) < 1000 {
		t.Fatalf("only %d numbers to look for", len(all))
	}
	shared := map[float64]bool{} // ranks that are shared: the forms tell the first of them
	for _, d := range m.Comparison.Documents {
		for _, c := range d.Capabilities {
			if c.Rank != nil {
				shared[*c.Rank] = true
			}
		}
	}
	for _, x := range all {
		if shared[x] {
			continue
		}
		if inBook := reporttest.HoldsNumber(inXLSX, x); !inCSV[x] || !inBook {
			t.Errorf("%v: in the CSV %v, in the workbook %v", x, inCSV[x], inBook)
		}
	}
}

func TestExactNumbersReadBack(t *testing.T) {
	for _, x := range []float64{0, 1, -2.5, 0.1 + 0.2, 200.0 / 3, 1e-7, 1e21, math.Pi, math.Nextafter(50, 51)} {
		if got, _ := strconv.ParseFloat(model.Exact(x), 64); got != x {
			t.Errorf("model.Exact(%v) reads back as %v", x, got)
		}
	}
}
