package report

import (
	"bytes"
	"io"
	"strconv"
	"testing"

	"github.com/xuri/excelize/v2"

	"mogna/internal/survey"
)

// sweden is every municipality with a response to the maturity questionnaire and the 55 capabilities.
func sweden(b *testing.B) Model {
	var chosen []*survey.Questionnaire
	for _, q := range shipped(b) {
		if q.Kind == survey.Maturity || q.Kind == survey.Capability {
			chosen = append(chosen, q)
		}
	}
	return generated(autumn(false), country(290), chosen, 7)
}

func BenchmarkXLSX(b *testing.B) {
	m := sweden(b)
	b.ReportAllocs()
	for b.Loop() {
		must(b, XLSX(io.Discard, m, survey.Swedish))
	}
}

func BenchmarkCSV(b *testing.B) {
	m := sweden(b)
	b.ReportAllocs()
	for b.Loop() {
		must(b, CSV(io.Discard, m, survey.Swedish))
	}
}

// BenchmarkXLSXFloor writes the same cells with Excelize's stream writer and nothing else: no styles, no layout, and numbers
// cut after fifteen digits. BenchmarkXLSX is measured against it.
func BenchmarkXLSXFloor(b *testing.B) {
	sheets := cellsOf(b, sweden(b))
	b.ReportAllocs()
	for b.Loop() {
		floor(b, sheets)
	}
}

func cellsOf(b *testing.B, m Model) [][][]any {
	var file bytes.Buffer
	must(b, XLSX(&file, m, survey.Swedish))
	f, err := excelize.OpenReader(&file)
	must(b, err)
	defer f.Close()
	var sheets [][][]any
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
		must(b, err)
		var cells [][]any
		for _, row := range rows {
			cells = append(cells, valuesOf(row))
		}
		sheets = append(sheets, cells)
	}
	return sheets
}

// valuesOf makes numbers of the texts that are numbers.
func valuesOf(row []string) []any {
	values := make([]any, len(row))
	for n, v := range row {
		if x, err := strconv.ParseFloat(v, 64); err == nil {
			values[n] = x
		} else {
			values[n] = v
		}
	}
	return values
}

func floor(b *testing.B, sheets [][][]any) {
	f := excelize.NewFile()
	defer f.Close()
	for n, rows := range sheets {
		name := "S" + exact(float64(n))
		_, err := f.NewSheet(name)
		must(b, err)
		w, err := f.NewStreamWriter(name)
		must(b, err)
		for r, row := range rows {
			must(b, w.SetRow(ref(1, r+1), row))
		}
		must(b, w.Flush())
	}
	must(b, f.Write(io.Discard))
}
