package xlsx_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"mogna/internal/report/reporttest"
)

func TestHostileNamesInTheWorkbook(t *testing.T) {
	m := reporttest.Hostile()
	all, err := m.Documents()
	reporttest.Must(t, err)
	reporttest.EachBook(t, m, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		var scores []reporttest.OpenedSheet
		for _, s := range b.Sheets {
			if strings.HasPrefix(s.Name, reporttest.Pick(lang, "Mognad =", "Maturity =")) {
				scores = append(scores, s)
			}
		}
		for n, d := range all {
			s := scores[n]
			for _, o := range m.Comparison.Organisations {
				row := s.Row(0, o.Code, 0)
				s.Says(row, 1, o.Name)
				for k, id := range []string{"", "top"} {
					s.Holds(row, 2+k, reporttest.ScoreOf(d.Organisations[o.Code], id).Value)
				}
			}
		}
		b.Sheets[0].Says(1, 0, m.Comparison.Round.Title)
		for _, o := range m.Comparison.Organisations {
			b.Sheets[1].Says(b.Sheets[1].Row(0, o.Code, 0), 1, o.Name)
		}
	})
}

func TestHostileSheetNames(t *testing.T) {
	reporttest.EachBook(t, reporttest.Hostile(), func(t *testing.T, b reporttest.OpenedBook, lang string) {
		names := b.File.GetSheetList()
		if len(names) != 21 {
			t.Fatalf("sheets %q", names)
		}
		holdsValidNames(t, names)
		for _, d := range b.File.GetDefinedName() {
			if !slices.Contains(names, d.Scope) || !strings.HasPrefix(d.RefersTo, "'"+d.Scope+"'!$") {
				t.Errorf("%s of %q refers to %s", d.Name, d.Scope, d.RefersTo)
			}
		}
	})
}

func holdsValidNames(t *testing.T, names []string) {
	t.Helper()
	seen := map[string]bool{}
	for _, n := range names {
		if n == "" || len(utf16.Encode([]rune(n))) > 31 || strings.ContainsAny(n, "[]:*?/\\'\n") || seen[strings.ToLower(n)] {
			t.Errorf("sheet name %q is not valid or not unique", n)
		}
		seen[strings.ToLower(n)] = true
	}
}
