package xlsx_test

import (
	"reflect"
	"testing"

	"mogna/internal/report/reporttest"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func TestTheChangeSheetHoldsEveryChange(t *testing.T) {
	m := reporttest.Changed(t)
	x := m.Comparison.Changes[0]
	d := reporttest.DocumentOf(t, m, survey.Maturity)
	reporttest.EachBook(t, m, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		s := b.Sheet(t, reporttest.Pick(lang, "Förändring", "Change"))
		s.Says(1, 0, reporttest.Pick(lang, "Förra gången: Digital motor Fyrbodal, hösten 2019, 20 november 2019.", "Last time: Digital motor Fyrbodal, hösten 2019, 20 November 2019."))
		for code, of := range x.Organisations {
			row := s.Row(0, code, 0)
			ids := []string{""}
			survey.Walk(d.Q.Constructs, func(c survey.Construct, _ int) { ids = append(ids, c.ID) })
			for n, id := range ids {
				c := of[id]
				for k, figure := range []*float64{c.Before, c.After, c.Change, c.Low, c.High, c.P} {
					s.Holds(row+n, 3+k, figure)
				}
				if c.Change == nil && c.Reason == scoring.ReasonTooFew {
					s.Says(row+n, 5, reporttest.Pick(lang, "För få eller för lika svar", "Too few or too similar answers"))
				}
			}
		}
		have := s.Numbers()
		for _, want := range append(reporttest.NumbersIn(reflect.ValueOf(x)), float64(m.Comparison.Earlier.ID)) {
			if !reporttest.HoldsNumber(have, want) {
				t.Errorf("%v is not in the sheet", want)
			}
		}
	})
}
