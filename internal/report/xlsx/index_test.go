package xlsx_test

import (
	"strings"
	"testing"

	"mogna/internal/narrative"
	"mogna/internal/report/reporttest"
)

// The first sheet has the conclusion's sentences with how sure they are, and leads to every other sheet.
func TestTheFirstSheetIsAnIndex(t *testing.T) {
	m := reporttest.Standard(t)
	reporttest.EachBook(t, m, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		s := b.Sheets[0]
		if want := reporttest.Pick(lang, "Innehåll", "Contents"); s.Name != want {
			t.Errorf("the first sheet is %q", s.Name)
		}
		findings := narrative.Conclude(m.Comparison, m.Questionnaires, lang, "").Findings
		if len(findings) == 0 {
			t.Fatal("the material has no findings")
		}
		for _, f := range findings {
			row := s.Row(1, f.Text, 0)
			s.Says(row, 2, f.Certainty.Words().In(lang))
			s.Says(row, 3, f.Why)
		}
		for _, other := range b.Sheets[1:] {
			row := s.Row(0, other.Name, s.Row(0, reporttest.Pick(lang, "Blad", "Sheets"), 0))
			if to, err := b.File.GetCellFormula(s.Name, reporttest.Ref(1, row+1)); !strings.HasPrefix(to, `HYPERLINK("#'`+other.Name+`'!A1"`) || err != nil {
				t.Errorf("%s leads to %q, %v", other.Name, to, err)
			}
		}
	})
}
