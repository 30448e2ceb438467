package report

import (
	"math"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// add writes the next row, as high as its wrapped texts need.
func (s *sheet) add(cells ...cell) { s.addHigh(s.need(cells), cells...) }

const lineHeight = 15 // points

// need is the height of a row in points, reckoned from its texts: not every program makes room for them by itself. It is 0,
// the usual height, where one line will do.
func (s *sheet) need(cells []cell) float64 {
	most := 1
	for n, c := range cells {
		if words, ok := c.value.(string); ok && (c.look == wrapLook || c.look == headLook || c.look == headNumberLook) {
			most = max(most, linesOf(words, s.widths[n]))
		}
	}
	if most == 1 {
		return 0
	}
	return min(lineHeight*float64(most), excelize.MaxRowHeight)
}

// linesOf is how many lines a text takes in a column, with some room to spare, for words are not broken.
func linesOf(words string, width float64) int {
	lines := 0
	for _, l := range strings.Split(words, "\n") {
		lines += max(1, int(math.Ceil(1.1*float64(utf8.RuneCountInString(l))/width)))
	}
	return lines
}

// addHigh writes the next row with a height in points; 0 is the usual height.
func (s *sheet) addHigh(height float64, cells ...cell) {
	s.row++
	switch {
	case s.err != nil:
	case s.stream != nil:
		s.keep(s.stream.SetRow(ref(1, s.row), s.streamed(cells), excelize.RowOpts{Height: height}))
	default:
		s.exactly(height, cells)
	}
}

func (s *sheet) streamed(cells []cell) []any {
	values := make([]any, len(cells))
	for n, c := range cells {
		values[n] = excelize.Cell{StyleID: s.styles[c.look], Value: c.value}
	}
	return values
}

// exactly writes a row cell by cell, every number with all its digits.
func (s *sheet) exactly(height float64, cells []cell) {
	for n, c := range cells {
		s.keep(s.set(ref(n+1, s.row), c.value))
	}
	for from := 0; from < len(cells); {
		to := from
		for to+1 < len(cells) && cells[to+1].look == cells[from].look {
			to++
		}
		s.keep(s.file.SetCellStyle(s.name, ref(from+1, s.row), ref(to+1, s.row), s.styles[cells[from].look]))
		from = to + 1
	}
	if height > 0 {
		s.keep(s.file.SetRowHeight(s.name, s.row, height))
	}
}

func (s *sheet) set(cell string, value any) error {
	switch v := value.(type) {
	case float64:
		return s.file.SetCellFloat(s.name, cell, v, decimals(v), 64)
	case int:
		return s.file.SetCellInt(s.name, cell, int64(v))
	case string:
		return s.file.SetCellStr(s.name, cell, literal(v))
	}
	return nil
}

var escapeLike = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// literal escapes what the file format would take for the code of a character, such as _x0041_. The stream writer does it
// by itself; for a single cell Excelize leaves it out.
func literal(s string) string { return escapeLike.ReplaceAllString(s, "_x005F$0") }
