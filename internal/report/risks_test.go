package report_test

import (
	"testing"

	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
)

// R is S × K in the workbook and in the CSV, for every risk and for none more.
func TestRisksInEveryForm(t *testing.T) {
	m := reporttest.Risky(t)
	if len(m.Comparison.Risks) != 2 || m.Comparison.Risks[0].Number != 2 {
		t.Fatalf("%+v", m.Comparison.Risks)
	}
	reporttest.EachBook(t, m, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		s := b.Sheet(t, reporttest.Pick(lang, "Risker", "Risks"))
		for _, r := range m.Comparison.Risks {
			row := s.Row(0, model.RiskName(r), 0)
			s.Says(row, 1, r.Threat)
			s.HoldsWhole(row, 4, r.Likelihood)
			s.HoldsWhole(row, 5, r.Impact)
			s.HoldsWhole(row, 6, r.Likelihood*r.Impact)
		}
		s.Says(s.Row(0, "5", 0), 5, "R2")
		s.Says(s.Row(0, "4", 0), 3, "R1")
		got := reporttest.Rebuilt(t, reporttest.ReadCSV(t, m, lang)).Risks
		if len(got) != 2 || got[1] != m.Comparison.Risks[1] || got[0].Value != 25 {
			t.Errorf("the CSV gives %+v", got)
		}
		if got[0].Threat[0] != '\'' || got[0].Vulnerability[0] != '\'' || got[0].Consequence[0] != '\'' || got[0].Action[0] != '\'' {
			t.Errorf("a text that a spreadsheet would run: %+v", got[0])
		}
	})
}
