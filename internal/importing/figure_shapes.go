package importing

import (
	"slices"
	"strings"

	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// headRows is how far down the row of headings can be.
const headRows = 20

var organisationHeadings = []string{"organisation", "kommun", "kommunkod", "organisationskod", "kod", "code", "municipality"}

// sheet finds out how a sheet is laid out and reads it: a column for each item, a column for each organisation, or a row for
// each figure.
func (r *figureReader) sheet(s tabular.Sheet) {
	for n, row := range s.Rows[:min(headRows, len(s.Rows))] {
		switch {
		case r.namesItems(row):
			r.wide(s, n)
			return
		case r.many && r.namesOrganisations(row) && !r.hasOrganisationColumn(s):
			r.across(s, n)
			return
		}
	}
	r.long(s)
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

func (r *figureReader) namesOrganisations(row tabular.Row) bool {
	return slices.ContainsFunc(row.Cells, func(c tabular.Cell) bool {
		_, known := r.organisation(c.Text)
		return known
	})
}

// organisation finds one by code or name, as lists of people do.
func (r *figureReader) organisation(text string) (survey.Organisation, bool) {
	found := r.directory.find(text)
	if len(found) != 1 {
		return survey.Organisation{}, false
	}
	n := slices.IndexFunc(r.organisations, func(o survey.Organisation) bool { return o.Code == found[0] })
	return r.organisations[n], true
}

func organisationColumn(row tabular.Row) int {
	for _, c := range row.Cells {
		for _, h := range organisationHeadings {
			if fold(c.Text) == h {
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

// wide reads a column for each item, below its headings, and a row for each organisation.
func (r *figureReader) wide(s tabular.Sheet, head int) {
	columns, section := map[int]namedItem{}, ""
	for _, c := range s.Rows[head].Cells {
		if i, known := r.names.find(c.Text, section); known {
			columns[c.Column], section = i, i.section
		}
	}
	of := organisationColumn(s.Rows[head])
	told := map[int]bool{}
	for _, row := range s.Rows[head+1:] {
		o, known := r.whose(s, row, of)
		for _, c := range row.Cells {
			i, read := columns[c.Column]
			switch {
			case read && known:
				r.take(s.Source, o, i.Item, s.Rows[head].Cell(c.Column).Text, c)
			case !read && c.Column != of && numeric(c) && !told[c.Column]:
				told[c.Column] = true
				r.unread(orCell(s.Rows[head].Cell(c.Column), c))
			}
		}
	}
}

// across reads a column for each organisation and a row for each item.
func (r *figureReader) across(s tabular.Sheet, head int) {
	columns := map[int]survey.Organisation{}
	for _, c := range s.Rows[head].Cells {
		if o, known := r.organisation(c.Text); known {
			columns[c.Column] = o
		}
	}
	section, told := "", map[int]bool{}
	for _, row := range s.Rows[head+1:] {
		i, label, known := r.labelled(row, &section, 0)
		for _, c := range row.Cells {
			o, read := columns[c.Column]
			switch {
			case read && known:
				r.take(s.Source, o, i.Item, label.Text, c)
			case read && numeric(c) && !told[-row.Number]:
				told[-row.Number] = true
				r.unread(orCell(label, c))
			case !read && known && numeric(c) && !told[c.Column]: // an organisation that is not in the round, or a sum
				told[c.Column] = true
				r.unread(orCell(s.Rows[head].Cell(c.Column), c))
			}
		}
	}
}

// long reads a row for each figure: its name, and to the right of it the first number.
func (r *figureReader) long(s tabular.Sheet) {
	of, section := 0, ""
	for _, row := range s.Rows {
		if r.many && of == 0 {
			of = organisationColumn(row)
			continue
		}
		i, label, known := r.labelled(row, &section, of)
		c, found := r.beside(row, label, of)
		if !found {
			continue
		}
		if !known {
			if numeric(c) {
				r.unread(orCell(label, c))
			}
			continue
		}
		if o, is := r.whose(s, row, of); is {
			r.take(s.Source, o, i.Item, label.Text, c)
		}
	}
	if r.many && of == 0 {
		r.faults.Add(survey.Fault{Source: s.Source, What: survey.Say("Det framgår inte vilken organisation siffrorna gäller.", "It does not say which organisation the figures are for."),
			Mend: survey.Say("Lägg till en kolumn med rubriken Organisation.", "Add a column with the heading Organisation.")})
	}
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
			if key := fold(c.Text); key == s.ID || key == fold(s.Title.In(survey.Swedish)) || key == fold(s.Title.In(survey.English)) {
				*section = s.ID
			}
		}
		if i, is := r.names.find(c.Text, *section); is {
			*section = i.section
			return i, c, true
		}
	}
	return namedItem{}, label, false
}

// beside is the first cell to the right of a label with a number, or else with anything in it.
func (r *figureReader) beside(row tabular.Row, label tabular.Cell, of int) (tabular.Cell, bool) {
	var other tabular.Cell
	for _, c := range row.Cells {
		if c.Column <= label.Column || c.Column == of {
			continue
		}
		if numeric(c) {
			return c, true
		}
		if other.Text == "" && strings.ContainsAny(c.Text, "0123456789") {
			other = c
		}
	}
	return other, other.Text != ""
}

// whose is the organisation of a row.
func (r *figureReader) whose(s tabular.Sheet, row tabular.Row, of int) (survey.Organisation, bool) {
	if !r.many {
		return r.organisations[0], true
	}
	c := row.Cell(of)
	o, known := r.organisation(c.Text)
	if !known && c.Text != "" {
		r.fault(s.Source, c, survey.Say("Organisationen ”%s” är inte med i mätomgången.", "The organisation “%s” is not in the round.", show(c.Text)), r.directory.suggest(&r.faults, c.Text))
	}
	return o, known
}

func numeric(c tabular.Cell) bool {
	_, ok := amount(c.Text)
	return ok
}

// orCell is a heading, or what it stands over where it has no text.
func orCell(heading, c tabular.Cell) tabular.Cell {
	if heading.Text == "" {
		return c
	}
	return heading
}
