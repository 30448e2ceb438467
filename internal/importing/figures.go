package importing

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"mogna/internal/numeral"
	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// Figures is what was read of organisations' figures, and what was done with each column. Unread are the rows and columns with
// numbers that no figure was read of; Questions are what must be chosen, and Faults what must be mended, before anything is taken in.
type Figures struct {
	Organisations []OrganisationFigures
	Columns       []Column
	Unread        []tabular.Cell
	Questions     []survey.Fault
	Faults        []survey.Fault
}

// OrganisationFigures are one organisation's, in the order of the file.
type OrganisationFigures struct {
	Organisation survey.Organisation
	Figures      []Figure
}

// Figure is the number of one item, and where in the file it stands under what heading. Written is how it stands there, and Unit
// what it was stated in, where that is not the item's own.
type Figure struct {
	Item    string
	Value   float64
	Cell    tabular.Cell
	Heading string
	Written string
	Unit    string
}

// Asked is what somebody has chosen about a file: by their ids the columns to read amounts from, one of a sheet. Year is what
// the form's figures are for, where that is known. Of a ledger, Sheets are those to read, and Copies is what is done with rows that are
// there twice.
type Asked struct {
	Columns []string
	Year    int
	Sheets  []string
	Copies  string
}

// ParseFigures reads an organisation's own spreadsheet of figures, such as what IT costs, into the items of a questionnaire:
// a row for each with the number to the right of its name, or a column for each. Items are known by id, title, class or a
// common other name, and a name that several share by the section that it stands in.
func ParseFigures(files []File, q *survey.Questionnaire, of survey.Organisation, asked Asked) (Figures, error) {
	return parseFigures(files, newFigureReader(q, []survey.Organisation{of}, false, asked))
}

// ParseRoundFigures reads several organisations' figures: with a column that names the organisation, or with a column for each.
func ParseRoundFigures(files []File, q *survey.Questionnaire, organisations []survey.Organisation, asked Asked) (Figures, error) {
	return parseFigures(files, newFigureReader(q, organisations, true, asked))
}

func parseFigures(files []File, r *figureReader) (Figures, error) {
	sheets, err := readFiles(files, tabular.ReadCalculated)
	if err != nil {
		return Figures{}, err
	}
	for n, s := range sheets {
		r.number = n + 1
		r.readSheet(s)
	}
	r.unasked()
	if len(r.read.Organisations) == 0 && len(r.read.Questions) == 0 && !r.faults.Any() {
		r.faults.Add(survey.Fault{What: survey.Say("Inget av formulärets namn finns i filen med ett belopp bredvid eller under.", "None of the questionnaire's names is found in the file with an amount next to it or below it."),
			Mend: survey.Say("Skriv frågornas namn som i formuläret, på var sin rad eller i var sin kolumn, med beloppen bredvid eller under.",
				"Enter the names of the questions as in the questionnaire, in rows or columns, with the amounts next to them or below.")})
	}
	var refused *survey.Error
	if errors.As(r.faults.Err(), &refused) {
		r.read.Faults = refused.Faults
	}
	return r.read, nil
}

// figureReader is one reading of figures.
type figureReader struct {
	q             *survey.Questionnaire
	organisations []survey.Organisation
	directory     *directory
	many          bool
	names         itemNames
	asked         Asked
	number        int // the sheet's
	faults        tabular.Faults
	read          Figures
}

func newFigureReader(q *survey.Questionnaire, organisations []survey.Organisation, many bool, asked Asked) *figureReader {
	return &figureReader{q: q, organisations: organisations, directory: newDirectory(organisations), many: many, names: newItemNames(q), asked: asked}
}

func (r *figureReader) addFault(source string, c tabular.Cell, what, mend survey.Text) {
	r.faults.Add(survey.Fault{Source: source, Line: c.Row, Path: c.Ref(), What: what, Mend: mend})
}

// takeFigure notes a figure, where the cell has a number that the item takes and the organisation has none of it yet. The unit is what
// is stated for it, anywhere.
func (r *figureReader) takeFigure(source string, o survey.Organisation, i survey.Item, heading string, c tabular.Cell, stated []statement) {
	reading, ok := r.readNumber(source, heading, c)
	if !ok {
		return
	}
	unit, ok := r.unitOfFigure(source, i, heading, c, append([]statement{{reading.Unit, c, true}, {formatUnit(c), c, true}}, stated...))
	if !ok {
		return
	}
	if reading.Kind == numeral.Ambiguous {
		r.askWhichReading(source, heading, c, reading, unit)
		return
	}
	x := reading.In(unit.Exp)
	if i.Money() {
		x = math.Round(x) // a ledger's öre
	}
	for _, f := range r.q.Check(i, survey.Num(x)) {
		r.addFault(source, c, f.What, f.Mend)
		return
	}
	n := slices.IndexFunc(r.read.Organisations, func(f OrganisationFigures) bool { return f.Organisation.Code == o.Code })
	if n < 0 {
		n, r.read.Organisations = len(r.read.Organisations), append(r.read.Organisations, OrganisationFigures{Organisation: o})
	}
	its := &r.read.Organisations[n]
	if at := slices.IndexFunc(its.Figures, func(f Figure) bool { return f.Item == i.ID }); at >= 0 {
		r.addFault(source, c, survey.Say("%s har redan ett värde i %s.", "%s already has a value in %s.", showSafely(heading), its.Figures[at].Cell.Ref()),
			survey.Say("Ta bort det ena.", "Remove one of them."))
		return
	}
	f := Figure{Item: i.ID, Value: x, Cell: c, Heading: showSafely(heading), Written: showSafely(c.Text)}
	if unit.Exp != 0 {
		f.Unit = unit.Name
	}
	its.Figures = append(its.Figures, f)
}

// askWhichReading asks which of its two readings an ambiguous number is.
func (r *figureReader) askWhichReading(source, heading string, c tabular.Cell, reading numeral.Reading, unit numeral.Unit) {
	x, is := reading.Either(unit.Exp), reading.Either(0)
	r.addFault(source, c, survey.Text{
		survey.Swedish: fmt.Sprintf("”%s” kan läsas som %s eller som %s (%s).", showSafely(c.Text), writeFigure(x[0], ","), writeFigure(x[1], ","), showSafely(heading)),
		survey.English: fmt.Sprintf("“%s” can be read as %s or as %s (%s).", showSafely(c.Text), writeFigure(x[0], "."), writeFigure(x[1], "."), showSafely(heading)),
	}, survey.Text{
		survey.Swedish: fmt.Sprintf("Skriv %s eller %s.", writeFigure(is[0], ","), writeFigure(is[1], ",")),
		survey.English: fmt.Sprintf("Write %s or %s.", writeFigure(is[0], "."), writeFigure(is[1], ".")),
	})
}

// readNumber is what a cell says: one that a workbook stores as a number is that number. An empty one and a dash are nothing.
func (r *figureReader) readNumber(source, heading string, c tabular.Cell) (numeral.Reading, bool) {
	got := readCell(c)
	switch {
	case got.Kind == numeral.Empty:
		return got, false
	case isShare(c):
		r.addFault(source, c, survey.Say("”%s” är en andel (%s).", "“%s” is a share (%s).", showSafely(c.Text), showSafely(heading)), survey.Say("Skriv beloppet, inte andelen.", "Enter the amount, not the share."))
		return got, false
	case got.Kind == numeral.None:
		r.addFault(source, c, survey.Say("”%s” är inget tal (%s).", "“%s” is not a number (%s).", showSafely(c.Text), showSafely(heading)),
			survey.Say("Skriv med siffror, till exempel 48 000 000, 48 000 tkr eller 3,5.", "Enter it in digits, for example 48 000 000, 48 000 tkr or 3.5."))
		return got, false
	}
	return got, true
}

func readCell(c tabular.Cell) numeral.Reading {
	if c.Number {
		return numeral.Exact(c.Text)
	}
	return numeral.Read(c.Text)
}

func isShare(c tabular.Cell) bool {
	return strings.Contains(c.Format, "%") || strings.HasSuffix(strings.TrimSpace(c.Text), "%")
}

// numeric reports whether a cell has a number, of whatever kind.
func numeric(c tabular.Cell) bool {
	kind := readCell(c).Kind
	return kind == numeral.Number || kind == numeral.Ambiguous || isShare(c) && strings.ContainsAny(c.Text, "0123456789")
}

func (r *figureReader) noteUnreadCell(c tabular.Cell) {
	const most = 200
	if len(r.read.Unread) < most {
		c.Text = showSafely(c.Text)
		r.read.Unread = append(r.read.Unread, c)
	}
}
