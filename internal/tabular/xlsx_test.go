package tabular

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

func TestWorkbook(t *testing.T) {
	grouped, zeros, kronor := "# ##0", "0000", `#,##0.00 "kr per ds"`
	data := made(t, func(f *excelize.File) {
		style := func(s excelize.Style) int {
			n, err := f.NewStyle(&s)
			must(t, err)
			return n
		}
		must(t, f.SetSheetRow("Sheet1", "A1", &[]any{"kod", "namn", "befolkning"}))
		must(t, f.SetSheetRow("Sheet1", "A2", &[]any{1421, "Åmål", 15352.0}))
		must(t, f.SetSheetRow("Sheet1", "A3", &[]any{"0114", " Ö ", 0.3}))
		must(t, f.SetSheetRow("Sheet1", "B5", &[]any{time.Date(2024, 12, 31, 0, 0, 0, 0, time.UTC), time.Date(2024, 12, 31, 13, 45, 0, 0, time.UTC), true}))
		must(t, f.SetSheetRow("Sheet1", "A6", &[]any{114, 1234567, 45657, 12.5}))
		must(t, f.SetCellStyle("Sheet1", "A2", "A2", style(excelize.Style{CustomNumFmt: &grouped})))
		must(t, f.SetCellStyle("Sheet1", "A6", "A6", style(excelize.Style{CustomNumFmt: &zeros})))
		must(t, f.SetCellStyle("Sheet1", "B6", "B6", style(excelize.Style{NumFmt: 3})))
		must(t, f.SetCellStyle("Sheet1", "C6", "C6", style(excelize.Style{NumFmt: 14})))
		must(t, f.SetCellStyle("Sheet1", "D6", "D6", style(excelize.Style{CustomNumFmt: &kronor})))
		must(t, f.SetCellStyle("Sheet1", "H9", "H9", style(excelize.Style{NumFmt: 14})))
		must(t, f.SetCellRichText("Sheet1", "A7", []excelize.RichTextRun{{Text: "Da"}, {Text: "ls-Ed"}}))
	})
	wantSheets(t, "x.xlsx", data, `
[Sheet1]
1: A1=kod B1=namn C1=befolkning
2: A2=1421 B2=Åmål C2=15352
3: A3=0114 B3=Ö C3=0.3
5: B5=2024-12-31 C5=2024-12-31T13:45:00 D5=TRUE
6: A6=0114 B6=1234567 C6=2024-12-31 D6=12.5
7: A7=Dals-Ed
`)
}

func TestSheetsHiddenOrNot(t *testing.T) {
	data := made(t, func(f *excelize.File) {
		for i, name := range []string{"Två", "Läs mig", "Gömd"} {
			_, err := f.NewSheet(name)
			must(t, err)
			must(t, f.SetCellValue(name, "B2", i))
		}
		must(t, f.SetSheetVisible("Gömd", false, true))
		must(t, f.SetRowVisible("Två", 2, false))
	})
	wantSheets(t, "x.xlsx", data, "[Sheet1]\n[Två]\n2: B2=0\n[Läs mig]\n2: B2=1\n[Gömd]\n2: B2=2\n")
	sheets, err := Read("x.xlsx", data)
	must(t, err)
	if got := sheets[1].Source; got != "x.xlsx, Två" {
		t.Error(got)
	}
}

func TestDatesFrom1904(t *testing.T) {
	data := made(t, func(f *excelize.File) {
		yes := true
		must(t, f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}))
		must(t, f.SetCellValue("Sheet1", "A1", time.Date(2024, 2, 29, 0, 0, 0, 0, time.UTC)))
	})
	wantSheets(t, "x.xlsx", data, "[Sheet1]\n1: A1=2024-02-29\n")
}

func TestFormulasMergedCellsAndErrors(t *testing.T) {
	data := made(t, func(f *excelize.File) {
		_, err := f.NewSheet("Två")
		must(t, err)
		must(t, f.SetCellFormula("Sheet1", "C7", "1+1"))
		must(t, f.SetCellValue("Sheet1", "A3", "x"))
		must(t, f.MergeCell("Sheet1", "A3", "B4"))
		must(t, f.SetCellFormula("Två", "B2", "HYPERLINK(\"http://a\")"))
	})
	wantFaults(t, "x.xlsx", data, "x.xlsx, Sheet1|7|C7|Cellen innehåller en formel", "x.xlsx, Sheet1|3|A3:B4|Cellerna är sammanslagna",
		"x.xlsx, Två|2|B2|Cellen innehåller en formel")
	shared := `<sheetData><row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B2</f><v>1</v></c></row>
		<row r="3"><c r="A3"><f t="shared" si="0"/><v>2</v></c><c r="B3" t="e"><v>#N/A</v></c></row></sheetData>`
	wantFaults(t, "x.xlsx", handmade(t, shared, nil), "x.xlsx|2|A2|Cellen innehåller en formel", "x.xlsx|3|A3|Cellen innehåller en formel",
		"x.xlsx|3|B3|Cellen innehåller ett felvärde")
}

func TestCellsAsOtherProgramsWriteThem(t *testing.T) {
	styles := map[string]string{"xl/styles.xml": `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-41D]d\ mmm\ yyyy"/></numFmts><cellXfs count="1"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`}
	wantSheets(t, "x.xlsx", handmade(t, `<sheetData>
		<row><c><v>1421.0</v></c><c t="inlineStr"><is><t>Åmål</t></is></c><c t="str"><v>0114</v></c></row>
		<row r="3"><c r="B3"><v>1.5352E4</v></c><c t="d"><v>2024-12-31T00:00:00</v></c><c s="1"><v>45657</v></c><c s="99"><v>1</v></c></row>
		<row><c t="n"><v>-0.5</v></c><c><v>15352.000000000002</v></c><c r="XFD4" s="1"/></row>
		<row r="1048576"><c t="inlineStr"><is><r><t>sist</t></r></is></c></row>
	</sheetData>`, styles), `
[Blad]
1: A1=1421 B1=Åmål C1=0114
3: B3=15352 C3=2024-12-31 D3=2024-12-31 E3=1
4: A4=-0.5 B4=15352
1048576: A1048576=sist
`)
}

func TestDamagedSheets(t *testing.T) {
	for name, sheet := range map[string]string{
		"rows out of order":      `<sheetData><row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`,
		"cells out of order":     `<sheetData><row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row></sheetData>`,
		"cell twice":             `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData>`,
		"cell of another row":    `<sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData>`,
		"cell outside rows":      `<sheetData><c r="A1"><v>1</v></c></sheetData>`,
		"cell nowhere":           `<sheetData><c><v>1</v></c></sheetData>`,
		"strange merged cells":   `<sheetData/><mergeCells><mergeCell ref="A1:` + strings.Repeat("x", 1000) + `"/></mergeCells>`,
		"no such text":           `<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>`,
		"text of a negative id":  `<sheetData><row r="1"><c r="A1" t="s"><v>-1</v></c></row></sheetData>`,
		"strange reference":      `<sheetData><row r="1"><c r="1A"><v>1</v></c></row></sheetData>`,
		"strange row":            `<sheetData><row r="x"><c><v>1</v></c></row></sheetData>`,
		"row beyond the last":    `<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>`,
		"strange style":          `<sheetData><row r="1"><c r="A1" s="x"><v>1</v></c></row></sheetData>`,
		"elements not ended":     `<sheetData><row r="1"><c r="A1"><v>1</v></c>`,
		"another encoding named": `</worksheet><?xml encoding="x"?><worksheet>`,
	} {
		t.Run(name, func(t *testing.T) {
			wantFaults(t, "x.xlsx", handmade(t, sheet, nil), "x.xlsx|0||Arbetsboken är skadad")
		})
	}
	foreign := `<?xml version="1.0" encoding="iso-8859-1"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`
	wantFaults(t, "x.xlsx", handmade(t, "", map[string]string{"xl/styles.xml": foreign}), "x.xlsx|0||Arbetsboken är skadad")
	twins := `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad" r:id="rId1"/><sheet name="BLAD" r:id="rId1"/></sheets></workbook>`
	wantFaults(t, "x.xlsx", handmade(t, "", map[string]string{"xl/workbook.xml": twins}), "x.xlsx, Blad|0||Arbetsboken är skadad")
	wantFaults(t, "x.xlsx", handmade(t, "", map[string]string{"xl/_rels/workbook.xml.rels": ""}), "x.xlsx|0||Arbetsboken är skadad")
}

func TestWorkbookLimits(t *testing.T) {
	rows := `<sheetData>` + strings.Repeat(`<row><c><v>1</v></c></row>`, 100_000) + `</sheetData>`
	wantTooLarge(t, "x.xlsx", handmade(t, rows, nil), "rad 50001: Filen har fler än 50000 rader")
	wantTooLarge(t, "x.xlsx", handmade(t, `<sheetData><row r="7"><c r="CW7"><v>1</v></c></row></sheetData>`, nil), "rad 7: Raden har fler än 100 kolumner")
	wantTooLarge(t, "x.xlsx", made(t, func(f *excelize.File) {
		for i := range 20 {
			_, err := f.NewSheet(fmt.Sprint("Blad", i))
			must(t, err)
		}
	}), "fler än 20 blad")
	long := `<sheetData><row r="7"><c r="C7" t="inlineStr"><is><t>` + strings.Repeat("å", 1001) + `</t></is></c></row></sheetData>`
	wantTooLarge(t, "x.xlsx", handmade(t, long, nil), "mer än 1000 tecken")
	if e := refusal(t, "x.xlsx", handmade(t, long, nil)); len(e.Faults) != 1 || e.Faults[0].Path != "C7" || e.Faults[0].Line != 7 {
		t.Errorf("got %v", e)
	}
	_, err := Read("x.xlsx", handmade(t, `<sheetData><row r="7"><c r="CV7"><v>1</v></c></row></sheetData>`, nil))
	must(t, err)
}
