package importing

import (
	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// place is where a row stands, for another row's fault to point at.
type place struct {
	source string
	line   int
}

// from names the place as seen from a source: the line, and the source only where it is another one.
func (p place) from(source string) survey.Text {
	if p.source == source {
		return survey.Say("rad %d", "line %d", p.line)
	}
	return survey.Say("rad %d i %s", "line %d of %s", p.line, p.source)
}

// row is one that is being read. Cells that have had their fault already are bad, and not looked into further.
type row struct {
	*parser
	*table
	tabular.Row
	bad map[int]bool
}

// check looks at every cell, also those that nothing is read from: what must not be in the file must not be there.
func (p *parser) check(t *table, cells tabular.Row) *row {
	r := &row{parser: p, table: t, Row: cells, bad: map[int]bool{}}
	for _, c := range cells.Cells {
		switch {
		case survey.HoldsPersonalNumber(c.Text):
			r.fault(c, survey.Say("Cellen ser ut att ha ett personnummer.", "The cell seems to have a personal identity number."),
				survey.Say("Ta bort personnumret. Sådana får inte läsas in.", "Remove the personal identity number. None may be read in."))
		case unreadable(c.Text):
			r.fault(c, survey.Say("Cellen har en radbrytning eller ett tecken som inte går att läsa.", "The cell has a line break or a character that can't be read."),
				survey.Say("Skriv texten på nytt, på en rad.", "Write the text again, on one line."))
		case !t.headings[c.Column]:
			r.fault(c, survey.Say("Cellen står i en kolumn utan rubrik.", "The cell stands in a column without a heading."),
				survey.Say("Töm cellen eller flytta den till rätt kolumn.", "Empty the cell or move it to the right column."))
		}
	}
	return r
}

func (r *row) fault(c tabular.Cell, what, mend survey.Text) {
	r.bad[c.Column] = true
	r.at(r.table, c, what, mend)
}

// cell gives a column's cell, and whether there is something in it to read.
func (r *row) cell(id string) (tabular.Cell, bool) {
	column := r.columns[id]
	c := r.Cell(column)
	return c, column > 0 && !r.bad[column] && c.Text != ""
}

// need is cell for a column that can't be left out. A column that is missing altogether has had its fault.
func (r *row) need(id string) (tabular.Cell, bool) {
	c, ok := r.cell(id)
	if !ok && r.columns[id] > 0 && !r.bad[c.Column] {
		column, _ := r.kind.find(id)
		r.fault(c, listed("Cellen är tom: ", "The cell is empty: ", column.title.In), survey.Say("Fyll i den.", "Fill it in."))
	}
	return c, ok
}

// maxName is the most characters in a name.
const maxName = 200

func (r *row) name() string {
	c, ok := r.need("name")
	if n := len([]rune(c.Text)); ok && n > maxName {
		r.fault(c, survey.Say("Namnet är %d tecken.", "The name is %d characters.", n),
			survey.Say("Korta det till högst %d.", "Shorten it to at most %d.", maxName))
	}
	return c.Text
}

// unreadable tells of what can't be seen in a cell and so makes equal texts differ, or stands for a letter that was lost.
func unreadable(text string) bool {
	_, _, found := survey.Unreadable(text, false)
	return found
}
