package importing

import (
	"slices"

	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// headRows is how far down the row of headings can be.
const headRows = 20

var organisationHeadings = []string{"organisation", "kommun", "municipality", "kommunkod", "organisationskod", "kod", "code"}

// readSheet finds out how a sheet is laid out and reads it: a column for each item, a column for each organisation, or a row for
// each figure.
func (r *figureReader) readSheet(s tabular.Sheet) {
	for n, row := range s.Rows[:min(headRows, len(s.Rows))] {
		switch {
		case r.namesItems(row) && !r.namesItemsBelow(s, n):
			r.readItemColumns(s, n)
			return
		case r.many && r.namesOrganisations(row) && !r.hasOrganisationColumn(s):
			r.readOrganisationColumns(s, n)
			return
		}
	}
	r.readFigureRows(s)
}

// namesItems reports whether a row is headings: several items and no number. An item can stand there by id and by title.
func (r *figureReader) namesItems(row tabular.Row) bool {
	seen, items := map[string]bool{}, 0
	for _, c := range row.Cells {
		if numeric(c) {
			return false
		}
		fresh := false
		for _, i := range r.names[foldName(c.Text)] {
			fresh = fresh || !seen[i.ID]
			seen[i.ID] = true
		}
		if fresh {
			items++
		}
	}
	return items > 1
}

// namesItemsBelow reports whether there are rows for items below: then År and Total above them are columns of another kind.
func (r *figureReader) namesItemsBelow(s tabular.Sheet, head int) bool {
	section := ""
	for _, row := range s.Rows[head+1:] {
		i, label, known := r.labelled(row, &section, 0)
		if known && i.Measure != "total" && i.Measure != "year" && slices.ContainsFunc(row.Cells, func(c tabular.Cell) bool { return c.Column > label.Column && numeric(c) }) {
			return true
		}
	}
	return false
}

func (r *figureReader) namesOrganisations(row tabular.Row) bool {
	return slices.ContainsFunc(row.Cells, func(c tabular.Cell) bool {
		_, known := r.organisation(c.Text)
		return known
	})
}

// organisation finds one by code or name, as lists of people do.
func (r *figureReader) organisation(text string) (survey.Organisation, bool) {
	found := r.directory.findCodes(text)
	if len(found) != 1 {
		return survey.Organisation{}, false
	}
	n := slices.IndexFunc(r.organisations, func(o survey.Organisation) bool { return o.Code == found[0] })
	return r.organisations[n], true
}

// organisationColumn is the column of the heading that says most plainly that it is the organisation's: Kommun before Kod.
func organisationColumn(row tabular.Row) int {
	for _, h := range organisationHeadings {
		for _, c := range row.Cells {
			if foldHeading(c.Text) == h {
				return c.Column
			}
		}
	}
	return 0
}

func (r *figureReader) hasOrganisationColumn(s tabular.Sheet) bool {
	for _, row := range s.Rows[:min(headRows, len(s.Rows))] {
		if organisationColumn(row) > 0 {
			return true
		}
	}
	return false
}

// labelled finds a row's item by its first text. A row that names a section alone begins that section.
func (r *figureReader) labelled(row tabular.Row, section *string, but int) (found namedItem, label tabular.Cell, known bool) {
	for _, c := range row.Cells {
		if c.Column == but || numeric(c) && label.Text != "" {
			continue
		}
		if label.Text == "" {
			label = c
		}
		for _, s := range r.q.Sections {
			if key := foldHeading(c.Text); key == s.ID || key == foldHeading(s.Title.In(survey.Swedish)) || key == foldHeading(s.Title.In(survey.English)) {
				*section = s.ID
			}
		}
		if i, is := r.names.findItem(c.Text, *section); is {
			*section = i.section
			return i, c, true
		}
	}
	return namedItem{}, label, false
}

// organisationOfRow is the organisation of a row.
func (r *figureReader) organisationOfRow(s tabular.Sheet, row tabular.Row, of int) (survey.Organisation, bool) {
	if !r.many {
		return r.organisations[0], true
	}
	c := row.Cell(of)
	o, known := r.organisation(c.Text)
	if !known && c.Text != "" {
		r.addFault(s.Source, c, survey.Say("Organisationen ”%s” är inte med i mätomgången.", "The organisation “%s” is not in the round.", showSafely(c.Text)), r.directory.suggestOrganisation(&r.faults, c.Text))
	}
	return o, known
}

// orCell is a heading, or what it stands over where it has no text.
func orCell(heading, c tabular.Cell) tabular.Cell {
	if heading.Text == "" {
		return c
	}
	return heading
}
