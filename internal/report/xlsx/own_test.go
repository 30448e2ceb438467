package xlsx_test

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/report/xlsx"
	"mogna/internal/scoring"
)

// The reader's own organisation comes first with its mark in every table that has it, then the group; all stay, for formulas take them all.
func TestAWorkbookIsMarkedForItsReader(t *testing.T) {
	m := reporttest.Standard(t)
	reporttest.Must(t, m.Choose("1421", "chosen.1484.1435", nil))
	for _, lang := range reporttest.Languages {
		plain, f := opened(t, reporttest.Standard(t), lang), opened(t, m, lang)
		own, inGroup := reporttest.Pick(lang, "Orust (min kommun)", "Orust (my municipality)"), reporttest.Pick(lang, "Tanum (i gruppen)", "Tanum (in the group)")
		first := f.GetSheetList()[0]
		told := strings.Join(slices.Concat(rowsOf(t, f, first)...), "\n")
		for _, want := range []string{reporttest.Pick(lang, "gjord för Orust, som står först", "made for Orust, which comes first"), reporttest.Pick(lang, "Jämförelsegrupp: de som du har valt", "Comparison group: those you have selected"), reporttest.Pick(lang, "Min kommun", "My municipality")} {
			if !strings.Contains(told, want) {
				t.Errorf("%s: the index does not say %q", lang, want)
			}
		}
		if want := reporttest.Pick(lang, "I tabellerna är 2 märkta ”i gruppen”", "In the tables, 2 are marked “in the group”"); !strings.Contains(told, want) {
			t.Errorf("%s: the index does not say %q", lang, want)
		}
		sentences, marked := 0, 0
		for _, sheet := range f.GetSheetList()[1:] {
			var codes, before []string
			for _, row := range rowsOf(t, plain, sheet) {
				before = append(before, codeOf(row)...)
			}
			for n, row := range rowsOf(t, f, sheet) {
				codes = append(codes, codeOf(row)...)
				for k, x := range row {
					switch {
					case x == own:
						marked++
						style, err := f.GetCellStyle(sheet, reporttest.Ref(k+1, n+1))
						reporttest.Must(t, err)
						s, err := f.GetStyle(style)
						reporttest.Must(t, err)
						if k == 1 && row[0] == "1421" && (s.Font == nil || !s.Font.Bold) {
							t.Errorf("%s: row %d does not stand out", sheet, n+1)
						}
					case x == "Orust" || x == "Tanum":
						t.Errorf("%s: a cell says %q", sheet, x)
					case x == inGroup:
						sentences++
					}
				}
			}
			slices.Sort(codes)
			slices.Sort(before)
			if !slices.Equal(codes, before) {
				t.Errorf("%s: rows of %v, want %v", sheet, codes, before)
			}
		}
		if marked < 8 || sentences < 8 {
			t.Errorf("%s: %d marks of the own, %d of the group", lang, marked, sentences)
		}
		scores := rowsOf(t, f, reporttest.Pick(lang, "Mognad", "Maturity"))
		at := slices.IndexFunc(scores, func(row []string) bool { return len(row) > 0 && row[0] == "1421" })
		if got := []string{scores[at+1][0], scores[at+2][0]}; at < 0 || !slices.Equal(got, []string{"1435", "1484"}) && !slices.Equal(got, []string{"1484", "1435"}) {
			t.Errorf("%s: after the own come %v", lang, got)
		}
	}
}

// codeOf is the organisation that a row begins with.
func codeOf(row []string) []string {
	if len(row) > 1 && len(row[0]) == 4 && strings.HasPrefix(row[0], "14") {
		return row[:1]
	}
	return nil
}

func opened(t testing.TB, m model.Model, lang string) *excelize.File {
	t.Helper()
	var b bytes.Buffer
	reporttest.Must(t, xlsx.Write(&b, m, lang))
	f, err := excelize.OpenReader(&b)
	reporttest.Must(t, err)
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func rowsOf(t testing.TB, f *excelize.File, sheet string) [][]string {
	t.Helper()
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	reporttest.Must(t, err)
	return rows
}

// inOrder are the organisations as a workbook for nobody has them: alphabetically, joint bodies last.
func inOrder(m model.Model) []scoring.OrganisationInfo {
	list := model.Alphabetical(m.Comparison.Organisations)
	slices.SortStableFunc(list, func(a, b scoring.OrganisationInfo) int { return -cmp.Compare(a.Kind, b.Kind) })
	return list
}
