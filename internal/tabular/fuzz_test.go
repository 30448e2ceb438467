package tabular

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"mogna/internal/survey"
)

// FuzzRead holds for any bytes: no panic, every refusal can be read, and whatever is let in keeps the limits and is in
// reading order.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{"", "kod,namn\n1492,Åmål\n", "kod;\u00a0namn \n\n1492;\"Åmål\"\n", "\ufeffa;b\n\"x\ny\";=1\n", "a\tb\n\"", "a,b\n\xe5,\x00", "\xff\xfea\x00", "%PDF-", "<html>", "PK\x03\x04"} {
		f.Add([]byte(seed))
	}
	f.Add(handmade(f, `<sheetData><row r="2"><c r="A2"><f>1</f><v>1421.0</v></c><c t="inlineStr"><is><t>Å</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`, nil))
	f.Add(made(f, func(b *excelize.File) { must(f, b.SetSheetRow("Sheet1", "A1", &[]any{"kod", 1421, 0.5, true})) }))
	f.Fuzz(func(t *testing.T, data []byte) {
		sheets, err := Read("x", data)
		if err != nil {
			var e *survey.Error
			if !errors.As(err, &e) || sheets != nil || len(e.Faults) > maxFaults+1 {
				t.Fatalf("bad refusal: %v", err)
			}
			checkRefusal(t, e)
			return
		}
		checkSheets(t, sheets)
	})
}

// FuzzSheet is FuzzRead for the XML of a sheet, which changes in the compressed bytes would never reach.
func FuzzSheet(f *testing.F) {
	f.Add(`<sheetData><row r="2"><c r="A2" s="1"><f>1</f><v>1421.0</v></c><c t="inlineStr"><is><t>Å</t></is></c></row></sheetData>`)
	f.Add(`<sheetData><row><c><v>1</v></c></row><row r="3"><c r="B3" t="inlineStr"><is><t xml:space="preserve"> Å </t></is></c></row></sheetData>`)
	f.Add(`<sheetData><row><c t="s"><v>0</v></c><c t="b"><v>1</v></c><c t="d"><v>2024-12-31T00:00:00Z</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`)
	f.Fuzz(func(t *testing.T, sheet string) {
		sheets, err := Read("x", handmade(t, sheet, nil))
		if err == nil {
			checkSheets(t, sheets)
		}
	})
}

func checkSheets(t *testing.T, sheets []Sheet) {
	rows, cells := 0, 0
	for _, s := range sheets {
		last := 0
		for _, r := range s.Rows {
			if r.Number <= last || len(r.Cells) == 0 {
				t.Fatalf("row %d after %d with %d cells", r.Number, last, len(r.Cells))
			}
			last, rows, cells = r.Number, rows+1, cells+len(r.Cells)
			checkCells(t, r)
		}
	}
	if len(sheets) == 0 || len(sheets) > maxSheets || rows > maxRows || cells > maxCells {
		t.Fatalf("%d sheets, %d rows, %d cells", len(sheets), rows, cells)
	}
}

func checkCells(t *testing.T, r Row) {
	last := 0
	for _, c := range r.Cells {
		if c.Row != r.Number || c.Column <= last || c.Column > maxColumns {
			t.Fatalf("%s in row %d after column %d", c.Ref(), r.Number, last)
		}
		last = c.Column
		if c.Text == "" || c.Text != strings.TrimSpace(c.Text) || utf8.RuneCountInString(c.Text) > maxText || !utf8.ValidString(c.Text) {
			t.Fatalf("%s is %q", c.Ref(), c.Text)
		}
	}
}
