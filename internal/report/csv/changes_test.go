package csv_test

import (
	"testing"

	"mogna/internal/report/reporttest"
)

func TestCSVHoldsEveryChange(t *testing.T) {
	m := reporttest.Changed(t)
	for _, lang := range reporttest.Languages {
		if got, want := reporttest.AsJSON(t, reporttest.Rebuilt(t, reporttest.ReadCSV(t, m, lang))), reporttest.AsJSON(t, reporttest.Placed(m)); got != want {
			t.Errorf("%s: the CSV gives another comparison:\n%s", lang, reporttest.FirstDifference(got, want))
		}
	}
}
