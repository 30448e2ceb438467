package importing

import (
	"mogna/internal/survey"
	"mogna/internal/tabular"
	"strings"
)

// Place is where a row stands.
type Place struct {
	Source string
	Line   int
}

// seenFrom names the place as seen from a source: the line, and the source only where it is another one.
func (p Place) seenFrom(source string) survey.Text {
	if p.Source == source {
		return survey.Say("rad %d", "line %d", p.Line)
	}
	return survey.Say("rad %d i %s", "line %d of %s", p.Line, p.Source)
}

// row is one that is being read. Cells that have had their fault already are bad, and not looked into further.
type row struct {
	*parser
	*table
	tabular.Row
	bad map[int]bool
}

// checkCells looks at every cell, also those that nothing is read from: what must not be in the file must not be there.
func (p *parser) checkCells(t *table, cells tabular.Row) *row {
	r := &row{parser: p, table: t, Row: cells, bad: map[int]bool{}}
	for _, column := range t.faulty[cells.Number] {
		r.bad[column] = true
	}
	read := map[int]bool{}
	for _, column := range t.columns {
		read[column] = true
	}
	for _, c := range cells.Cells {
		switch {
		case r.bad[c.Column]:
		case survey.HoldsPersonalNumber(c.Text):
			r.addFault(c, survey.Say("Cellen verkar innehålla ett personnummer.", "The cell seems to contain a personal identity number."),
				survey.Say("Ta bort personnumret. Personnummer får inte läsas in.", "Remove it. Personal identity numbers must not be imported."))
		case read[c.Column] && unreadable(c.Text):
			r.addFault(c, survey.Say("Cellen har en radbrytning eller ett tecken som inte går att läsa.", "The cell has a line break or a character that cannot be read."),
				survey.Say("Skriv texten på nytt, på en rad.", "Enter the text again, on one line."))
		case !t.headings[c.Column]:
			r.addFault(c, survey.Say("Cellen är i en kolumn utan rubrik.", "The cell is in a column without a heading."),
				survey.Say("Töm cellen eller flytta den till rätt kolumn.", "Empty the cell or move it to the right column."))
		}
	}
	return r
}

func (r *row) addFault(c tabular.Cell, what, mend survey.Text) {
	r.bad[c.Column] = true
	r.faultAt(r.table, c, what, mend)
}

// cellOf gives a column's cell, and whether there is something in it to read.
func (r *row) cellOf(id string) (tabular.Cell, bool) {
	column := r.columns[id]
	c := r.Cell(column)
	return c, column > 0 && !r.bad[column] && c.Text != ""
}

// neededCell is cell for a column that can't be left out. A column that is missing altogether has had its fault.
func (r *row) neededCell(id string) (tabular.Cell, bool) {
	c, ok := r.cellOf(id)
	if !ok && r.columns[id] > 0 && !r.bad[c.Column] {
		r.addFault(c, withList("Cellen är tom: ", "The cell is empty: ", r.kind.columnByID(id).title.In), survey.Say("Fyll i den.", "Fill it in."))
	}
	return c, ok
}

// maxName is the most characters in a name.
const maxName = 200

// readName reads a name, whole or in two columns.
func (r *row) readName() string {
	if r.columns["first"] > 0 {
		first, _ := r.neededCell("first")
		last, _ := r.neededCell("last")
		first.Text = strings.TrimSpace(first.Text + " " + last.Text)
		if survey.HoldsPersonalNumber(first.Text) {
			r.addFault(first, survey.Say("Cellen verkar innehålla ett personnummer.", "The cell seems to contain a personal identity number."),
				survey.Say("Ta bort personnumret. Personnummer får inte läsas in.", "Remove it. Personal identity numbers must not be imported."))
		}
		return r.atMost(first)
	}
	c, _ := r.neededCell("name")
	return r.atMost(c)
}

func (r *row) atMost(c tabular.Cell) string {
	if n := len([]rune(c.Text)); n > maxName {
		r.addFault(c, survey.Say("Namnet är %d tecken.", "The name has %d characters.", n),
			survey.Say("Korta det till högst %d.", "Shorten it to at most %d.", maxName))
	}
	return survey.Unspaced(c.Text)
}

// unreadable tells of what can't be seen in a cell and so makes equal texts differ, or stands for a letter that was lost.
func unreadable(text string) bool {
	_, _, found := survey.Unreadable(text, false)
	return found
}
