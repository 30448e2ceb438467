package importing

import (
	"slices"
	"strings"

	"mogna/internal/numeral"
	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// readItemColumns reads a column for each item, below its headings, and a row for each organisation.
func (r *figureReader) readItemColumns(s tabular.Sheet, head int) {
	headings, items, section := s.Rows[head], map[int]namedItem{}, ""
	first, twins := map[string]tabular.Cell{}, map[int]bool{}
	for _, c := range headings.Cells {
		i, known := r.names.findItem(c.Text, section)
		if !known {
			continue
		}
		section = i.section
		if before, twice := first[i.ID]; twice && before.Column > 0 {
			if numbersBelow(s, head, c.Column) > 0 {
				r.addFault(s.Source, c, survey.Say("”%s” finns också i %s.", "“%s” is also in %s.", showSafely(c.Text), before.Ref()), survey.Say("Ta bort den ena kolumnen.", "Remove one of the columns."))
			}
			twins[c.Column] = true
			continue
		}
		first[i.ID], items[c.Column] = c, i
	}
	of := organisationColumn(headings)
	figures := columnsOf(items)
	units, rows := unitRows(s.Rows[head+1:], figures)
	all := append(r.unitsOfSheet(tabular.Sheet{Name: s.Name, Rows: slices.Concat(s.Rows[:head], rows)}, figures), units...)
	for _, row := range rows {
		o, known := r.organisationOfRow(s, row, of)
		for _, c := range row.Cells {
			if i, read := items[c.Column]; read && known {
				heading := headings.Cell(c.Column)
				r.takeFigure(s.Source, o, i.Item, heading.Text, c, slices.Concat(statedUnits(true, heading), holdsFor(all, c.Column), unitsBesideFigures(row, figures)))
			}
		}
	}
	r.wideColumns(s, head, of, items, twins)
}

// wideColumns tells what each column was taken for. Numbers below nothing may be another year's, and are asked about.
func (r *figureReader) wideColumns(s tabular.Sheet, head, of int, items map[int]namedItem, twins map[int]bool) {
	for _, column := range columnsIn(s.Rows[head:]) {
		heading, numbers := s.Rows[head].Cell(column), numbersBelow(s, head, column)
		_, item := items[column]
		use := useOf(heading.Text)
		switch {
		case column == of:
			use = OrganisationColumn
		case item:
			use = ItemColumn
		case numbers == 0:
			use = TextColumn
		case twins[column]:
			use = UnknownColumn
		case heading.Text == "":
			r.addFault(s.Source, heading, survey.Say("Kolumn %s har tal men ingen rubrik.", "Column %s has numbers but no heading.", tabular.Letters(column)),
				survey.Say("Skriv vad talen är, eller ta bort kolumnen.", "Enter what the numbers are, or remove the column."))
			use = UnknownColumn
		default:
			r.noteUnreadCell(heading)
			if use == AmountColumn {
				use = UnknownColumn
			}
		}
		r.noteColumn(s, heading, showSafely(heading.Text), use, item, sampleCells(s.Rows[head+1:], column))
	}
}

// readOrganisationColumns reads a column for each organisation and a row for each item.
func (r *figureReader) readOrganisationColumns(s tabular.Sheet, head int) {
	headings, columns := s.Rows[head], map[int]survey.Organisation{}
	for _, c := range headings.Cells {
		if o, known := r.organisation(c.Text); known {
			columns[c.Column] = o
		}
	}
	figures := columnsOf(columns)
	units, rows := unitRows(s.Rows[head+1:], figures)
	all := append(r.unitsOfSheet(tabular.Sheet{Name: s.Name, Rows: slices.Concat(s.Rows[:head+1], rows)}, figures), units...)
	section, names := "", map[int]bool{}
	for _, row := range rows {
		i, label, known := r.labelled(row, &section, 0)
		if !known {
			if slices.ContainsFunc(row.Cells, func(c tabular.Cell) bool { return figures[c.Column] && numeric(c) }) {
				r.noteUnreadCell(label)
			}
			continue
		}
		names[label.Column] = true
		for _, c := range row.Cells {
			if o, read := columns[c.Column]; read {
				r.takeFigure(s.Source, o, i.Item, label.Text, c, slices.Concat(statedUnits(true, label), holdsFor(all, c.Column), unitsBesideFigures(row, figures)))
			}
		}
	}
	for _, column := range columnsIn(s.Rows[head:]) {
		heading, numbers := headings.Cell(column), numbersBelow(s, head, column)
		use := useOf(heading.Text)
		switch {
		case figures[column]:
			use = ItemColumn
		case names[column]:
			use = NameColumn
		case numbers == 0:
			use = TextColumn
		case heading.Text == "" && slices.ContainsFunc(headings.Cells, func(c tabular.Cell) bool { return figures[c.Column] && c.Column < column }):
			r.addFault(s.Source, heading, survey.Say("Kolumn %s har tal men ingen organisation i rubriken.", "Column %s has numbers but no organisation in its heading.", tabular.Letters(column)),
				survey.Say("Skriv vilken organisation talen gäller, eller ta bort kolumnen.", "Enter which organisation the numbers belong to, or remove the column."))
			use = UnknownColumn
		default: // an organisation that is not in the round, a sum, an account
			r.noteUnreadCell(orCell(heading, firstNumber(s.Rows[head+1:], column)))
			if use == AmountColumn {
				use = UnknownColumn
			}
		}
		r.noteColumn(s, heading, showSafely(heading.Text), use, figures[column], sampleCells(s.Rows[head+1:], column))
	}
}

// unitRows parts the rows that only say what the columns are stated in from the others.
func unitRows(rows []tabular.Row, figures map[int]bool) (units []statement, others []tabular.Row) {
	for _, row := range rows {
		named := slices.ContainsFunc(row.Cells, func(c tabular.Cell) bool { _, is := numeral.Whole(c.Text); return is && figures[c.Column] })
		if !named || slices.ContainsFunc(row.Cells, numeric) {
			others = append(others, row)
			continue
		}
		for _, c := range row.Cells {
			if u, is := numeral.Whole(c.Text); is && figures[c.Column] {
				units = append(units, statement{u, c, true})
			}
		}
	}
	return units, others
}

// holdsFor are the units that hold for a column: those of the sheet, and its own.
func holdsFor(all []statement, column int) (list []statement) {
	for _, s := range all {
		if !s.own || s.cell.Column == column {
			list = append(list, s)
		}
	}
	return list
}

func columnsOf[T any](m map[int]T) map[int]bool {
	columns := map[int]bool{}
	for c := range m {
		columns[c] = true
	}
	return columns
}

func columnsIn(rows []tabular.Row) (list []int) {
	for _, row := range rows {
		for _, c := range row.Cells {
			if !slices.Contains(list, c.Column) {
				list = append(list, c.Column)
			}
		}
	}
	slices.Sort(list)
	return list
}

func numbersBelow(s tabular.Sheet, head, column int) (n int) {
	for _, row := range s.Rows[head+1:] {
		if numeric(row.Cell(column)) {
			n++
		}
	}
	return n
}

func firstNumber(rows []tabular.Row, column int) tabular.Cell {
	for _, row := range rows {
		if c := row.Cell(column); numeric(c) {
			return c
		}
	}
	return tabular.Cell{Column: column}
}

// maxSamples is how many of a column's cells are shown.
const maxSamples = 3

func sampleCells(rows []tabular.Row, column int) (list []string) {
	for _, row := range rows {
		if c := row.Cell(column); c.Text != "" && len(list) < maxSamples {
			list = append(list, strings.TrimSpace(showSafely(c.Text)+" "+c.Format))
		}
	}
	return list
}
