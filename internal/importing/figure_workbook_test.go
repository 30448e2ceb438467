package importing

import (
	"bytes"
	"errors"
	"testing"

	"github.com/xuri/excelize/v2"

	"mogna/internal/survey"
)

// book is a workbook of costs, as a spreadsheet program saves one.
func book(t *testing.T, fill func(f *excelize.File, style func(format string) int)) []File {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	fill(f, func(format string) int {
		n, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
		if err != nil {
			t.Fatal(err)
		}
		return n
	})
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return []File{{Name: "it.xlsx", Data: b.Bytes()}}
}

func TestNumbersOfAWorkbookAreThemselves(t *testing.T) {
	must := func(err error) { must(t, err) }
	for name, c := range map[string]struct {
		want string
		fill func(f *excelize.File, style func(string) int)
	}{
		"as they are stored": {want: "1435 total=4.8e+07@B1 users=2750@B2 pool-labor=3@B3 !4:B4", fill: func(f *excelize.File, style func(string) int) {
			must(f.SetSheetCol("Sheet1", "B1", &[]any{48_000_000, 2750.0, 2.75, "2.750"}))
			must(f.SetCellStyle("Sheet1", "B3", "B3", style("0.000")))
		}},
		"in thousands by their format": {want: "1435 total=4.8e+07@B1 pool-labor=1.2e+07@B3", fill: func(f *excelize.File, style func(string) int) {
			must(f.SetSheetCol("Sheet1", "B1", &[]any{48_000, nil, 12_000_000}))
			must(f.SetCellStyle("Sheet1", "B1", "B1", style(`# ##0 "tkr"`)))
			must(f.SetCellStyle("Sheet1", "B3", "B3", style(`#,##0,\ "tkr"`))) // shows thousands, and stores kronor
		}},
		"per cent by their format": {want: "1435 total=4.8e+07@C1 pool-labor=1.2e+07@C3", fill: func(f *excelize.File, style func(string) int) {
			must(f.SetSheetCol("Sheet1", "B1", &[]any{1, nil, 0.25}))
			must(f.SetSheetCol("Sheet1", "C1", &[]any{48_000_000, nil, 12_000_000}))
			must(f.SetCellStyle("Sheet1", "B1", "B3", style("0%")))
		}},
		"formulas, as saved": {want: "1435 total=4.8e+07@B1", fill: func(f *excelize.File, style func(string) int) {
			must(f.SetCellValue("Sheet1", "B1", 48_000_000))
			must(f.SetCellFormula("Sheet1", "B1", "24000000*2"))
		}},
	} {
		t.Run(name, func(t *testing.T) {
			files := book(t, func(f *excelize.File, style func(string) int) {
				must(f.SetSheetCol("Sheet1", "A1", &[]any{"Total it-kostnad", "Antal användare", "Egen personal", "Utrustning"}))
				c.fill(f, style)
			})
			got, err := ParseFigures(files, costs(), tanum, Asked{})
			if err != nil || told(got) != c.want {
				t.Errorf("\n got %s %v\nwant %s", told(got), err, c.want)
			}
		})
	}
}

func TestAFormulaWithoutASavedResultIsTold(t *testing.T) {
	files := book(t, func(f *excelize.File, _ func(string) int) {
		_ = f.SetCellValue("Sheet1", "A1", "Total it-kostnad")
		_ = f.SetCellFormula("Sheet1", "B1", "24000000*2")
	})
	_, err := ParseFigures(files, costs(), tanum, Asked{})
	var refused *survey.Error
	if !errors.As(err, &refused) || len(refused.Faults) != 1 || refused.Faults[0].Path != "B1" {
		t.Errorf("got %v", err)
	}
}
