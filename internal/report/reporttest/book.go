package reporttest

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"mogna/internal/report/model"
	"mogna/internal/report/xlsx"
)

// OpenedBook is a workbook as it was read back.
type OpenedBook struct {
	File   *excelize.File
	Sheets []OpenedSheet
}

// OpenedSheet has the raw values of a sheet's cells.
type OpenedSheet struct {
	T     testing.TB
	File  *excelize.File
	Name  string
	Cells [][]string
}

// OpenBook renders a model and reads it back. All of it is in memory then, and nothing needs closing.
func OpenBook(t testing.TB, m model.Model, lang string) OpenedBook {
	t.Helper()
	var b bytes.Buffer
	Must(t, xlsx.Write(&b, m, lang))
	wellFormed(t, b.Bytes())
	f, err := excelize.OpenReader(&b)
	Must(t, err)
	book := OpenedBook{File: f}
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
		Must(t, err)
		book.Sheets = append(book.Sheets, OpenedSheet{T: t, File: f, Name: name, Cells: rows})
	}
	return book
}

// wellFormed holds every part of the file against XML's grammar, and every formula in it against what we let formulas say.
func wellFormed(t testing.TB, file []byte) {
	t.Helper()
	parts, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	Must(t, err)
	for _, part := range parts.File {
		r, err := part.Open()
		Must(t, err)
		for d := xml.NewDecoder(r); ; {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			Must(t, err)
			if e, is := token.(xml.StartElement); is && e.Name.Local == "f" && strings.Contains(part.Name, "worksheets") {
				var formula string
				Must(t, d.DecodeElement(&formula, &e))
				ours(t, part.Name, formula)
			}
		}
	}
}

var (
	inside   = regexp.MustCompile(`^HYPERLINK\("#'[^']*'!A1",`) // a link to a sheet of the workbook
	inQuotes = regexp.MustCompile(`"(?:[^"]|"")*"|'[^']*'!`)
	called   = regexp.MustCompile(`[A-Z_a-z][A-Z0-9._a-z]*\(`)
	harmless = regexp.MustCompile(`^[-+*/(),:<>=&$.0-9A-Z]*$`)
)

// The functions that every spreadsheet program in use has had since 2010. None of them reaches outside the workbook.
var functions = []string{"ABS", "AND", "AVERAGE", "COUNT", "COUNTIF", "IF", "IFERROR", "INDEX", "ISNUMBER", "MATCH", "MAX", "MEDIAN", "MIN", "N",
	"NPV", "QUARTILE", "ROWS", "SQRT", "STDEV", "SUM", "SUMPRODUCT", "TINV"}

// ours finds in a formula nothing but cells, numbers, quoted words and functions that are harmless and known everywhere: a
// name or a title that came to be part of one would show.
func ours(t testing.TB, part, formula string) {
	t.Helper()
	formula = inside.ReplaceAllString(formula, "(")
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

// Sheet is a sheet by its name.
func (b OpenedBook) Sheet(t testing.TB, name string) OpenedSheet {
	t.Helper()
	for _, s := range b.Sheets {
		if s.Name == name {
			return s
		}
	}
	t.Fatalf("no sheet %q in %v", name, b.File.GetSheetList())
	return OpenedSheet{}
}

// At is a cell's value; rows and columns count from 0.
func (s OpenedSheet) At(row, column int) string {
	if row >= len(s.Cells) || column >= len(s.Cells[row]) {
		return ""
	}
	return s.Cells[row][column]
}

// number is a cell's number. That the cell says it is one counts: a text of digits is none.
func (s OpenedSheet) number(row, column int) (float64, bool) {
	x, err := strconv.ParseFloat(s.At(row, column), 64)
	return x, err == nil && s.numeric(row, column)
}

func (s OpenedSheet) numeric(row, column int) bool {
	kind, err := s.File.GetCellType(s.Name, Ref(column+1, row+1))
	Must(s.T, err)
	return kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber
}

// kept is how much of a number the fifteen digits of a workbook may leave out.
const kept = 1e-14

// HoldsNumber says whether a number is among some of a workbook, which are sorted.
func HoldsNumber(all []float64, x float64) bool {
	n, _ := slices.BinarySearch(all, x-kept*math.Abs(x))
	return n < len(all) && all[n] <= x+kept*math.Abs(x)
}

// Numbers are a sheet's, sorted.
func (s OpenedSheet) Numbers() []float64 {
	var all []float64
	for r, row := range s.Cells {
		for c := range row {
			if x, is := s.number(r, c); is {
				all = append(all, x)
			}
		}
	}
	slices.Sort(all)
	return all
}

// Row finds the row with a text in a column, from a row on.
func (s OpenedSheet) Row(column int, text string, from int) int {
	s.T.Helper()
	for r := from; r < len(s.Cells); r++ {
		if s.At(r, column) == text {
			return r
		}
	}
	s.T.Fatalf("%s: no %q in column %d", s.Name, text, column)
	return 0
}

// Holds checks that a cell has a number with the fifteen digits of a workbook, or no number where there is none.
func (s OpenedSheet) Holds(row, column int, want *float64) {
	s.T.Helper()
	got, is := s.number(row, column)
	switch {
	case want == nil && (is || s.At(row, column) == ""):
		s.T.Errorf("%s %s: %q where there is no figure", s.Name, Ref(column+1, row+1), s.At(row, column))
	case want != nil && (!is || math.Abs(got-*want) > kept*math.Abs(*want)):
		s.T.Errorf("%s %s: %q, want %v", s.Name, Ref(column+1, row+1), s.At(row, column), *want)
	}
}

// HoldsWhole checks that a cell has a whole number.
func (s OpenedSheet) HoldsWhole(row, column, want int) {
	s.T.Helper()
	x := float64(want)
	s.Holds(row, column, &x)
}

// Says checks that a cell has a text.
func (s OpenedSheet) Says(row, column int, want string) {
	s.T.Helper()
	if got := s.At(row, column); got != want || want != "" && s.numeric(row, column) {
		s.T.Errorf("%s %s: %q, want the text %q", s.Name, Ref(column+1, row+1), got, want)
	}
}

// Ref is a cell's reference; columns and rows count from 1.
func Ref(column, row int) string {
	name, _ := excelize.CoordinatesToCellName(column, row)
	return name
}

// Body is a list's rows, from the one under the headings.
func (s OpenedSheet) Body(heading string) (first, end int) {
	s.T.Helper()
	return s.Row(0, heading, 0) + 1, len(s.Cells)
}

// EachBook renders a model in both languages and checks it.
func EachBook(t *testing.T, m model.Model, check func(t *testing.T, b OpenedBook, lang string)) {
	for _, lang := range Languages {
		t.Run(lang, func(t *testing.T) { check(t, OpenBook(t, m, lang), lang) })
	}
}

// EachStandardBook checks the standard round's workbook in both languages.
func EachStandardBook(t *testing.T, check func(t *testing.T, b OpenedBook, lang string)) {
	for _, lang := range Languages {
		t.Run(lang, func(t *testing.T) {
			b, there := standardBooks[lang]
			if !there {
				b = OpenBook(t, Standard(t), lang)
				standardBooks[lang] = b
			}
			b.Sheets = slices.Clone(b.Sheets)
			for n := range b.Sheets {
				b.Sheets[n].T = t
			}
			check(t, b, lang)
		})
	}
}
