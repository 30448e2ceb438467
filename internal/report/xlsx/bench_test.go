package xlsx_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"mogna/internal/cputest"
	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/report/xlsx"
	"mogna/internal/survey"
)

func BenchmarkXLSX(b *testing.B) {
	m := reporttest.Sweden(b)
	b.ReportAllocs()
	defer cputest.Measure(b)()
	for b.Loop() {
		reporttest.Must(b, xlsx.Write(io.Discard, m, survey.Swedish))
	}
}

// BenchmarkXLSXMemory is the most memory that a process has had resident that makes Sweden's comparison and writes it out. The
// process is this test's own program, started anew.
func BenchmarkXLSXMemory(b *testing.B) {
	if os.Getenv("MOGNA_EXPORT_ALONE") != "" {
		reporttest.Must(b, xlsx.Write(io.Discard, reporttest.Sweden(b), survey.Swedish))
		fmt.Println(peak(b))
		return
	}
	for b.Loop() {
		alone := exec.Command(os.Args[0], "-test.run=^$", "-test.bench=^BenchmarkXLSXMemory$", "-test.benchtime=1x")
		alone.Env = append(os.Environ(), "MOGNA_EXPORT_ALONE=1")
		said, err := alone.CombinedOutput()
		reporttest.Must(b, err)
		m := regexp.MustCompile(`VmHWM: *([0-9]+) kB`).FindStringSubmatch(string(said))
		if m == nil {
			b.Fatalf("no peak in %s", said)
		}
		kB, err := strconv.ParseFloat(m[1], 64)
		reporttest.Must(b, err)
		b.ReportMetric(kB*1024/1e6, "peak-MB")
	}
}

// peak is the line in which Linux tells the most memory that this process has had resident.
func peak(b *testing.B) string {
	status, err := os.ReadFile("/proc/self/status")
	reporttest.Must(b, err)
	return regexp.MustCompile(`VmHWM:.*`).FindString(strings.ReplaceAll(string(status), "\t", " "))
}

// BenchmarkXLSXFloor writes the same cells with Excelize's stream writer and nothing else, the formulas as formulas with their
// values: no styles, no layout, no charts. BenchmarkXLSX is measured against it.
func BenchmarkXLSXFloor(b *testing.B) {
	sheets := cellsOf(b, reporttest.Sweden(b))
	b.ReportAllocs()
	defer cputest.Measure(b)()
	for b.Loop() {
		floor(b, sheets)
	}
}

func cellsOf(b *testing.B, m model.Model) [][][]any {
	var file bytes.Buffer
	reporttest.Must(b, xlsx.Write(&file, m, survey.Swedish))
	formulas := map[string]string{}
	all, _ := formulasOf(b, file.Bytes())
	for _, c := range all {
		formulas[c.sheet+c.ref] = unescaped.Replace(c.formula)
	}
	f, err := excelize.OpenReader(&file)
	reporttest.Must(b, err)
	defer f.Close()
	var sheets [][][]any
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
		reporttest.Must(b, err)
		var cells [][]any
		for n, row := range rows {
			cells = append(cells, valuesOf(row, func(column int) string { return formulas[name+reporttest.Ref(column+1, n+1)] }))
		}
		sheets = append(sheets, cells)
	}
	return sheets
}

// valuesOf makes numbers of the texts that are numbers, and formulas of the cells that have one.
func valuesOf(row []string, formula func(column int) string) []any {
	values := make([]any, len(row))
	for n, v := range row {
		values[n] = v
		if x, err := strconv.ParseFloat(v, 64); err == nil {
			values[n] = x
		}
		if f := formula(n); f != "" {
			values[n] = excelize.Cell{Formula: f, Value: values[n]}
		}
	}
	return values
}

func floor(b *testing.B, sheets [][][]any) {
	f := excelize.NewFile()
	defer f.Close()
	for n, rows := range sheets {
		name := "S" + model.Exact(float64(n))
		_, err := f.NewSheet(name)
		reporttest.Must(b, err)
		w, err := f.NewStreamWriter(name)
		reporttest.Must(b, err)
		for r, row := range rows {
			reporttest.Must(b, w.SetRow(reporttest.Ref(1, r+1), row))
		}
		reporttest.Must(b, w.Flush())
	}
	reporttest.Must(b, f.Write(io.Discard))
}
