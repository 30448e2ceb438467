package importing

import (
	"regexp"
	"slices"
	"strings"

	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// longSheet is a sheet with a row for each figure, and columns beside the names of the items.
type longSheet struct {
	tabular.Sheet
	of       int // the organisation's column
	rows     []longRow
	head     []tabular.Row // above the first figure
	columns  []int         // with numbers to the right of a name
	uses     map[int]Use
	headings map[int]string
}

// longRow is a row that names an item, or that nothing is known of.
type longRow struct {
	tabular.Row
	item  namedItem
	label tabular.Cell
	known bool
}

// readFigureRows reads a row for each figure: its name, and beside it the amount. Of several columns with amounts none is taken without
// its being asked for, but for that of the form's year.
func (r *figureReader) readFigureRows(s tabular.Sheet) {
	l := r.laidOut(s)
	if r.many && l.of == 0 {
		r.faults.Add(survey.Fault{Source: s.Source, What: survey.Say("Filen saknar organisation för siffrorna.", "The organisation of the figures is missing."),
			Mend: survey.Say("Lägg till en kolumn med rubriken Organisation.", "Add a column with the heading Organisation.")})
		return
	}
	read, choosable, question := r.chosenColumns(l)
	ok := question == nil && r.oneYear(l) && r.oneHeading(l, read)
	if question != nil {
		r.read.Questions = append(r.read.Questions, *question)
	}
	figures := map[int]bool{}
	for _, c := range l.columns {
		figures[c] = true
	}
	all := r.unitsOfSheet(s, figures)
	for _, row := range l.rows {
		switch c, found := l.figureOfRow(row, read); {
		case !ok:
		case row.known && found:
			if o, is := r.organisationOfRow(s, row.Row, l.of); is {
				r.takeFigure(s.Source, o, row.item.Item, row.label.Text, c, slices.Concat(statedUnits(true, row.label), statedUnits(false, l.columnHeadings(c.Column)...), all, unitsBesideFigures(row.Row, figures)))
			}
		case l.hasNumber(row):
			r.noteUnreadCell(orCell(row.label, firstNumber([]tabular.Row{row.Row}, l.firstNumber(row))))
		}
	}
	r.longColumns(l, read, choosable)
}

// laidOut finds the rows that name items, the columns with numbers beside them and what stands above those.
func (r *figureReader) laidOut(s tabular.Sheet) *longSheet {
	l := &longSheet{Sheet: s, uses: map[int]Use{}, headings: map[int]string{}}
	section, first, named := "", -1, len(s.Rows)
	for n, row := range s.Rows {
		if r.many && l.of == 0 {
			l.of = organisationColumn(row)
			continue
		}
		x := longRow{Row: row}
		x.item, x.label, x.known = r.labelled(row, &section, l.of)
		if x.known {
			named = min(named, n)
		}
		if x.known && l.hasNumber(x) && first < 0 {
			first = n
			if headsYearColumns(x) {
				first++
			}
		}
		l.rows = append(l.rows, x)
	}
	if first < 0 {
		first = named
	}
	l.head = s.Rows[:min(first, len(s.Rows))]
	if l.columns = l.besideNames(numeric); len(l.columns) == 0 {
		l.columns = l.besideNames(func(c tabular.Cell) bool { return meantAsNumber.MatchString(c.Text) })
	}
	for _, c := range l.columns {
		var texts []string
		for _, cell := range l.columnHeadings(c) {
			texts = append(texts, cell.Text)
		}
		l.headings[c] = strings.Join(texts, ", ")
		l.uses[c] = useOf(l.headings[c])
		if l.countCells(c, numeric) > 0 && l.countCells(c, numeric) == l.countCells(c, isShare) {
			l.uses[c] = ShareColumn
		}
	}
	return l
}

// meantAsNumber is a text that is no number and was meant as one, to be told where there is nothing better.
var meantAsNumber = regexp.MustCompile(`^\W{0,3}(ca|c:a|cirka|about)?\W{0,3}\d`)

// besideNames are the columns with such cells to the right of an item's name.
func (l *longSheet) besideNames(such func(tabular.Cell) bool) (columns []int) {
	for _, row := range l.rows {
		for _, c := range row.Cells {
			if row.known && c.Column > row.label.Column && c.Column != l.of && such(c) && !slices.Contains(columns, c.Column) {
				columns = append(columns, c.Column)
			}
		}
	}
	slices.Sort(columns)
	return columns
}

// headsYearColumns reports whether a row is the item År with a year for each column, which heads the columns as well.
func headsYearColumns(row longRow) bool { return row.item.Measure == "year" && headsYears(row.Row) }

// columnHeadings are a column's headings: the texts and years over its first figure.
func (l *longSheet) columnHeadings(column int) (list []tabular.Cell) {
	for _, row := range l.head {
		if c := row.Cell(column); c.Text != "" && (!numeric(c) || headsYears(row)) {
			list = append(list, c)
		}
	}
	return list
}

// countCells counts such cells of a column beside items' names.
func (l *longSheet) countCells(column int, such func(tabular.Cell) bool) (n int) {
	for _, row := range l.rows {
		if c := row.Cell(column); row.known && column > row.label.Column && such(c) {
			n++
		}
	}
	return n
}

// hasNumber reports whether a row has a number beside its name, or none at its name where nothing is known of it.
func (l *longSheet) hasNumber(row longRow) bool { return l.firstNumber(row) > 0 }

func (l *longSheet) firstNumber(row longRow) int {
	for _, c := range row.Cells {
		if c.Column != l.of && (c.Column > row.label.Column || c == row.label) && numeric(c) && (row.known || !headsYears(row.Row)) {
			return c.Column
		}
	}
	return 0
}

// headsYears reports whether a row heads columns with years: it has no other number, and more than one or no name.
func headsYears(row tabular.Row) bool {
	years, texts := 0, 0
	for _, c := range row.Cells {
		switch {
		case headsYear(c):
			years++
		case numeric(c):
			return false
		default:
			texts++
		}
	}
	return years > 1 || years == 1 && (texts == 0 || organisationColumn(row) > 0 || useOf(row.Cells[0].Text) == AccountColumn || slices.Contains(nameHeadings, foldHeading(row.Cells[0].Text)))
}

var nameHeadings = strings.Fields("post benamning namn fraga rubrik text kostnad kostnadsslag kontonamn item name cost year ar")

// figureOfRow is a row's: of the columns that are read the one with anything in it. How many of something may have a column of its own.
func (l *longSheet) figureOfRow(row longRow, read []int) (tabular.Cell, bool) {
	if row.known && !row.item.Money() {
		if c, found := l.cellInColumns(row, l.columnsUsedAs(QuantityColumn)); found {
			return c, true
		}
	}
	return l.cellInColumns(row, read)
}

func (l *longSheet) cellInColumns(row longRow, columns []int) (tabular.Cell, bool) {
	for _, column := range columns {
		if c := row.Cell(column); column > row.label.Column && strings.ContainsAny(c.Text, "0123456789") {
			return c, true
		}
	}
	return tabular.Cell{}, false
}

func (l *longSheet) columnsUsedAs(use Use) (list []int) {
	for _, c := range l.columns {
		if l.uses[c] == use {
			list = append(list, c)
		}
	}
	return list
}

// longColumns tells what each column was taken for.
func (r *figureReader) longColumns(l *longSheet, read, choosable []int) {
	names, all := map[int]bool{}, []tabular.Row{}
	for _, row := range l.rows {
		if row.known && l.hasNumber(row) {
			names[row.label.Column], all = true, append(all, row.Row)
		}
	}
	for _, column := range columnsIn(slices.Concat(l.head, all)) {
		use, known := l.uses[column]
		heading := tabular.Cell{Column: column}
		if above := l.columnHeadings(column); len(above) > 0 {
			heading = above[len(above)-1]
		}
		text := heading.Text
		switch {
		case column == l.of:
			use = OrganisationColumn
		case names[column]:
			use = NameColumn
		case known:
			text = l.headings[column]
		default:
			use = TextColumn
			if firstNumber(all, column).Text != "" {
				if use = useOf(text); use == AmountColumn {
					use = UnknownColumn
				}
			}
		}
		examples := sampleCells(all, column)
		if len(examples) == 0 && heading.Row < 1 {
			continue
		}
		r.noteColumn(l.Sheet, heading, showSafely(text), use, slices.Contains(read, column) || use == QuantityColumn && l.countsThings(column), examples)
		if n := len(r.read.Columns) - 1; slices.Contains(choosable, column) && r.read.Columns[n].ID == r.columnID(column) {
			r.read.Columns[n].Choosable = true
		}
	}
}

// countsThings reports whether how many of something are read from a column.
func (l *longSheet) countsThings(column int) bool {
	return slices.ContainsFunc(l.rows, func(row longRow) bool {
		c, found := l.figureOfRow(row, nil)
		return row.known && found && c.Column == column
	})
}
