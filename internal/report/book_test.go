package report

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"mogna/internal/report/xlsx"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// openedBook is a workbook as it was read back.
type openedBook struct {
	file   *excelize.File
	sheets []openedSheet
}

// openedSheet has the raw values of a sheet's cells.
type openedSheet struct {
	t     testing.TB
	file  *excelize.File
	name  string
	cells [][]string
}

// openBook renders a model and reads it back. All of it is in memory then, and nothing needs closing.
func openBook(t testing.TB, m Model, lang string) openedBook {
	t.Helper()
	var b bytes.Buffer
	must(t, xlsx.Write(&b, m, lang))
	wellFormed(t, b.Bytes())
	f, err := excelize.OpenReader(&b)
	must(t, err)
	book := openedBook{file: f}
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
		must(t, err)
		book.sheets = append(book.sheets, openedSheet{t: t, file: f, name: name, cells: rows})
	}
	return book
}

// wellFormed holds every part of the file against XML's grammar, and every formula in it against what we let formulas say.
func wellFormed(t testing.TB, file []byte) {
	t.Helper()
	parts, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	must(t, err)
	for _, part := range parts.File {
		r, err := part.Open()
		must(t, err)
		for d := xml.NewDecoder(r); ; {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			must(t, err)
			if e, is := token.(xml.StartElement); is && e.Name.Local == "f" && strings.Contains(part.Name, "worksheets") {
				var formula string
				must(t, d.DecodeElement(&formula, &e))
				ours(t, part.Name, formula)
			}
		}
	}
}

var (
	inQuotes = regexp.MustCompile(`"(?:[^"]|"")*"|'[^']*'!`)
	called   = regexp.MustCompile(`[A-Z_a-z][A-Z0-9._a-z]*\(`)
	harmless = regexp.MustCompile(`^[-+*/(),:<>=&$.0-9A-Z]*$`)
)

// The functions that every spreadsheet program in use has had since 2010. None of them reaches outside the workbook.
var functions = []string{"ABS", "AND", "AVERAGE", "COUNT", "COUNTIF", "IF", "IFERROR", "INDEX", "ISNUMBER", "MATCH", "MAX", "MEDIAN", "MIN", "N",
	"QUARTILE", "ROWS", "SQRT", "STDEV", "SUM", "SUMPRODUCT", "TINV"}

// ours finds in a formula nothing but cells, numbers, quoted words and functions that are harmless and known everywhere: a
// name or a title that came to be part of one would show.
func ours(t testing.TB, part, formula string) {
	t.Helper()
	rest := inQuotes.ReplaceAllString(formula, "")
	for _, call := range called.FindAllString(rest, -1) {
		if !slices.Contains(functions, strings.TrimSuffix(call, "(")) {
			t.Fatalf("%s: %s calls %s", part, formula, call)
		}
	}
	if !harmless.MatchString(rest) {
		t.Fatalf("%s: the formula %q has %q outside quotation marks", part, formula, rest)
	}
}

func (b openedBook) sheet(t testing.TB, name string) openedSheet {
	t.Helper()
	for _, s := range b.sheets {
		if s.name == name {
			return s
		}
	}
	t.Fatalf("no sheet %q in %v", name, b.file.GetSheetList())
	return openedSheet{}
}

// at is a cell's value; rows and columns count from 0.
func (s openedSheet) at(row, column int) string {
	if row >= len(s.cells) || column >= len(s.cells[row]) {
		return ""
	}
	return s.cells[row][column]
}

// number is a cell's number. That the cell says it is one counts: a text of digits is none.
func (s openedSheet) number(row, column int) (float64, bool) {
	x, err := strconv.ParseFloat(s.at(row, column), 64)
	return x, err == nil && s.numeric(row, column)
}

func (s openedSheet) numeric(row, column int) bool {
	kind, err := s.file.GetCellType(s.name, ref(column+1, row+1))
	must(s.t, err)
	return kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber
}

// kept is how much of a number the fifteen digits of a workbook may leave out.
const kept = 1e-14

// holdsNumber says whether a number is among some of a workbook, which are sorted.
func holdsNumber(all []float64, x float64) bool {
	n, _ := slices.BinarySearch(all, x-kept*math.Abs(x))
	return n < len(all) && all[n] <= x+kept*math.Abs(x)
}

// numbers are a sheet's, sorted.
func (s openedSheet) numbers() []float64 {
	var all []float64
	for r, row := range s.cells {
		for c := range row {
			if x, is := s.number(r, c); is {
				all = append(all, x)
			}
		}
	}
	slices.Sort(all)
	return all
}

// row finds the row with a text in a column, from a row on.
func (s openedSheet) row(column int, text string, from int) int {
	s.t.Helper()
	for r := from; r < len(s.cells); r++ {
		if s.at(r, column) == text {
			return r
		}
	}
	s.t.Fatalf("%s: no %q in column %d", s.name, text, column)
	return 0
}

// holds checks that a cell has a number with the fifteen digits of a workbook, or no number where there is none.
func (s openedSheet) holds(row, column int, want *float64) {
	s.t.Helper()
	got, is := s.number(row, column)
	switch {
	case want == nil && (is || s.at(row, column) == ""):
		s.t.Errorf("%s %s: %q where there is no figure", s.name, ref(column+1, row+1), s.at(row, column))
	case want != nil && (!is || math.Abs(got-*want) > kept*math.Abs(*want)):
		s.t.Errorf("%s %s: %q, want %v", s.name, ref(column+1, row+1), s.at(row, column), *want)
	}
}

func (s openedSheet) holdsWhole(row, column, want int) {
	s.t.Helper()
	x := float64(want)
	s.holds(row, column, &x)
}

func (s openedSheet) says(row, column int, want string) {
	s.t.Helper()
	if got := s.at(row, column); got != want || want != "" && s.numeric(row, column) {
		s.t.Errorf("%s %s: %q, want the text %q", s.name, ref(column+1, row+1), got, want)
	}
}

// ref is a cell's reference; columns and rows count from 1.
func ref(column, row int) string {
	name, _ := excelize.CoordinatesToCellName(column, row)
	return name
}
