package xlsx

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/xuri/excelize/v2"

	"mogna/internal/report/measure"
	"mogna/internal/report/model"
)

// layout is what must be known of a sheet before its first row is written.
type layout struct {
	name    string // what it should be called
	taken   bool   // the name is one that was reserved, and stands as it is
	title   string
	notes   []string // how to read it, a line each
	widths  []float64
	head    int  // rows of column headings
	side    int  // columns that stay in view
	onePage bool // as wide as a page when printed
	oneHigh bool // and as high as one
	first   int  // columns that the first printed page should hold, where not all
}

// sheet is written row by row from the top, so that a country's answers need not stand in memory as cells.
type sheet struct {
	*book
	name string // as it is called, which may not be as wanted
	layout
	stream *excelize.StreamWriter
	row    int   // the last one written
	values []any // of a row, used again for the next
}

// sheet begins a sheet: its title rows, which stay in view and are repeated on every printed page with the column headings.
func (b *book) sheet(l layout) *sheet {
	s := &sheet{book: b, name: b.create(l), layout: l}
	b.listed = append(b.listed, listedSheet{s.name, l.title})
	s.begin()
	return s
}

func (s *sheet) begin() {
	opening := s.opening(s.layout)
	s.setUp(s.layout, len(opening)+s.head)
	stream, err := s.file.NewStreamWriter(s.name)
	s.keep(err)
	s.stream = stream
	for _, row := range opening {
		s.addHigh(row.height, row.cells...)
	}
}

// create adds an empty sheet; the first one takes the place of the sheet that every new workbook has.
func (b *book) create(l layout) string {
	name := l.name
	if !l.taken {
		name = b.names.take(l.name)
	}
	if !b.begun {
		b.begun = true
		b.keep(b.file.SetSheetName(b.file.GetSheetName(0), name))
		return name
	}
	_, err := b.file.NewSheet(name)
	b.keep(err)
	return name
}

// under is the first row below a sheet's title, its notes and so many rows of headings: formulas may name cells of a sheet
// that is yet to be written.
func (b *book) under(notes, head int) int { return len(b.banners()) + 1 + notes + head + 1 }

type openingRow struct {
	height float64
	cells  []cell
}

func (s *sheet) opening(l layout) []openingRow {
	var rows []openingRow
	for _, banner := range s.banners() {
		cells := texts(bannerLook, make([]string, len(l.widths))...)
		cells[0].value = banner
		rows = append(rows, openingRow{20, cells})
	}
	rows = append(rows, openingRow{24, []cell{text(l.title, titleLook)}})
	for _, note := range l.notes {
		rows = append(rows, openingRow{0, []cell{text(note, noteLook)}})
	}
	return rows
}

// merge joins cells of the row last written, from a column to another.
func (s *sheet) merge(from, to int) {
	if from == to || s.err != nil {
		return
	}
	s.keep(s.stream.MergeCell(ref(from, s.row), ref(to, s.row)))
}

// close ends the sheet. Nothing of it is in the workbook before.
func (s *sheet) close() {
	if s.err == nil {
		s.keep(s.stream.Flush())
	}
}

// columnName is a column's letters; columns count from 1.
func columnName(column int) string {
	name, _ := excelize.ColumnNumberToName(column)
	return name
}

// ref is a cell's reference, such as C7; columns and rows count from 1.
func ref(column, row int) string {
	name, _ := excelize.CoordinatesToCellName(column, row)
	return name
}

// means is what measures mean.
func (b *book) means(ids ...string) string {
	var all []string
	for _, id := range ids {
		all = append(all, b.Of(measure.ByID(id).Means))
	}
	return strings.Join(all, " ")
}

// The longest name of a sheet, in UTF-16 units.
const maxSheetName = 31

// sheetNames gives out names that spreadsheet programs take: none too long, none with forbidden signs, no two alike.
type sheetNames map[string]bool

// take makes a name as close to the wanted one as may be.
func (taken sheetNames) take(wanted string) string {
	base := model.OneLine(strings.Map(allowedInName, wanted))
	name := model.Cut(base, maxSheetName)
	for n := 2; name == "" || taken[strings.ToLower(name)]; n++ {
		suffix := fmt.Sprintf(" (%d)", n)
		name = model.Cut(base, maxSheetName-len(suffix)) + suffix
	}
	taken[strings.ToLower(name)] = true
	return name
}

func allowedInName(r rune) rune {
	switch {
	case strings.ContainsRune(`[]:*?/\`, r) || unicode.IsControl(r) || r == unicode.ReplacementChar:
		return ' '
	case r == '\'':
		return '’'
	}
	return r
}

// nameFor is the name of a sheet about a questionnaire. The questionnaire's title is in it only where there are several of
// the kind.
func (b *book) nameFor(base string, d document) string {
	alike := 0
	for _, other := range b.documents {
		if other.Questionnaire.Kind == d.Questionnaire.Kind {
			alike++
		}
	}
	if alike > 1 {
		base += " " + b.Of(d.Q.Title)
	}
	return base
}
