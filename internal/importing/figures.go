package importing

import (
	"errors"
	"slices"

	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// Figures is what was read of organisations' figures. Unread are the rows and columns with numbers that no item was recognised
// for; Faults are what must be mended before anything is taken in.
type Figures struct {
	Organisations []OrganisationFigures
	Unread        []tabular.Cell
	Faults        []survey.Fault
}

// OrganisationFigures are one organisation's, in the order of the file.
type OrganisationFigures struct {
	Organisation survey.Organisation
	Figures      []Figure
}

// Figure is the number of one item, and where in the file it stands under what heading.
type Figure struct {
	Item    string
	Value   float64
	Cell    tabular.Cell
	Heading string
}

// ParseFigures reads an organisation's own spreadsheet of figures, such as what IT costs, into the items of a questionnaire:
// a row for each with the number to the right of its name, or a column for each. Items are known by id, title, class or a
// common other name, and a name that several share by the section that it stands in.
func ParseFigures(files []File, q *survey.Questionnaire, of survey.Organisation) (Figures, error) {
	return parseFigures(files, newFigureReader(q, []survey.Organisation{of}, false))
}

// ParseRoundFigures reads several organisations' figures: with a column that names the organisation, or with a column for each.
func ParseRoundFigures(files []File, q *survey.Questionnaire, organisations []survey.Organisation) (Figures, error) {
	return parseFigures(files, newFigureReader(q, organisations, true))
}

func parseFigures(files []File, r *figureReader) (Figures, error) {
	sheets, err := read(files, tabular.Read)
	if err != nil {
		return Figures{}, err
	}
	for _, s := range sheets {
		r.sheet(s)
	}
	if len(r.read.Organisations) == 0 && !r.faults.Any() {
		r.faults.Add(survey.Fault{What: survey.Say("Inget av formulärets namn känns igen i filen.", "None of the form's names is recognised in the file."),
			Mend: survey.Say("Skriv frågornas namn som i formuläret, på var sin rad eller i var sin kolumn, med beloppen bredvid eller under.",
				"Write the items' names as in the form, in rows or in columns, with the amounts beside or below.")})
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
	faults        tabular.Faults
	read          Figures
}

func newFigureReader(q *survey.Questionnaire, organisations []survey.Organisation, many bool) *figureReader {
	return &figureReader{q: q, organisations: organisations, directory: newDirectory(organisations), many: many, names: newItemNames(q)}
}

func (r *figureReader) fault(source string, c tabular.Cell, what, mend survey.Text) {
	r.faults.Add(survey.Fault{Source: source, Line: c.Row, Path: c.Ref(), What: what, Mend: mend})
}

// take notes a figure, where the cell has a number that the item takes and the organisation has none of it yet.
func (r *figureReader) take(source string, o survey.Organisation, i survey.Item, heading string, c tabular.Cell) {
	x, ok := amount(c.Text)
	if !ok {
		r.fault(source, c, survey.Say("”%s” är inget tal (%s).", "“%s” is not a number (%s).", show(c.Text), show(heading)),
			survey.Say("Skriv bara siffror, i hela kronor.", "Write digits only, in whole kronor."))
		return
	}
	for _, f := range r.q.Check(i, survey.Num(x)) {
		r.fault(source, c, f.What, f.Mend)
		return
	}
	n := slices.IndexFunc(r.read.Organisations, func(f OrganisationFigures) bool { return f.Organisation.Code == o.Code })
	if n < 0 {
		n, r.read.Organisations = len(r.read.Organisations), append(r.read.Organisations, OrganisationFigures{Organisation: o})
	}
	its := &r.read.Organisations[n]
	if at := slices.IndexFunc(its.Figures, func(f Figure) bool { return f.Item == i.ID }); at >= 0 {
		r.fault(source, c, survey.Say("%s har redan ett värde i %s.", "%s has a value in %s already.", show(heading), its.Figures[at].Cell.Ref()),
			survey.Say("Ta bort det ena.", "Remove one of them."))
		return
	}
	its.Figures = append(its.Figures, Figure{Item: i.ID, Value: x, Cell: c, Heading: show(heading)})
}

func (r *figureReader) unread(c tabular.Cell) {
	const most = 200
	if len(r.read.Unread) < most {
		c.Text = show(c.Text)
		r.read.Unread = append(r.read.Unread, c)
	}
}
