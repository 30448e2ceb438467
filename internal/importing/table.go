package importing

import (
	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// table is a sheet whose headings are understood: where each column stands.
type table struct {
	source   string
	kind     *kind
	columns  map[string]int // by column id
	headings map[int]bool   // the sheet's columns that have a heading, known or not
	head     int            // the row of the headings
	rows     []tabular.Row
	faulty   map[int][]int // columns of cells that have had their fault, by row
	read     *SheetRead
}

// table reads a sheet's headings. Nil is a sheet that is not read.
func (p *parser) table(sheet tabular.Sheet, alone bool) *table {
	if len(sheet.Rows) == 0 {
		return nil
	}
	kind, at := findHeadings(sheet)
	switch {
	case kind == nil, !alone && !kind.hasAllColumns(sheet.Rows[at]) && (sheet.Hidden || len(kind.knownColumns(sheet.Rows[at])) == 1) && !hasAddress(sheet):
		p.skipUnknownSheet(sheet, alone)
		return nil
	case sheet.Hidden && len(sheet.Rows) > at+1:
		p.faults.Add(survey.Fault{Source: sheet.Source, Line: sheet.Rows[at].Number,
			What: withList("Bladet är dolt men verkar lista ", "The sheet is hidden but seems to list ", kind.title.In),
			Mend: survey.Say("Visa det (högerklicka på en bladflik och välj Ta fram) om det ska läsas in, annars ta bort det.",
				"Show it (right-click a sheet tab and choose Unhide) if you want to import it, otherwise delete it.")})
		return nil
	}
	return p.tableOf(sheet, kind, at)
}

// tableOf reads the headings of a sheet that lists what is known.
func (p *parser) tableOf(sheet tabular.Sheet, kind *kind, at int) *table {
	if len(sheet.Rows) == 0 {
		return nil
	}
	head := sheet.Rows[at]
	t := &table{source: sheet.Source, kind: kind, columns: map[string]int{}, headings: map[int]bool{}, head: head.Number, rows: sheet.Rows[at+1:], faulty: map[int][]int{}}
	t.read = p.noteSheet(sheet, kind.id)
	if at > 0 {
		t.read.Notes = append(t.read.Notes, survey.Say("Det som är ovanför rubrikerna på rad %d läses inte in.", "What is above the headings on line %d is not imported.", head.Number))
	}
	p.placeColumns(t, head)
	p.missingColumns(t)
	p.cellFaults(t, sheet)
	return t
}

// placeColumns finds the column of each heading. One by its own name goes before one by another: a list may have both Roll and Titel.
func (p *parser) placeColumns(t *table, head tabular.Row) {
	first := map[string]tabular.Cell{}
	for _, plain := range []bool{true, false} {
		for _, c := range head.Cells {
			t.headings[c.Column] = true
			column, its, ok := t.kind.findColumn(c.Text)
			if !ok || its != plain {
				continue
			}
			if t.columns[column.id] == 0 {
				t.columns[column.id], first[column.id] = c.Column, c
			} else if _, firstIts, _ := t.kind.findColumn(first[column.id].Text); firstIts == its {
				p.faultAt(t, c, survey.Say("Kolumnen ”%s” finns redan i %s.", "The column “%s” is already in %s.", showSafely(c.Text), first[column.id].Ref()),
					survey.Say("Ta bort den ena.", "Remove one of them."))
			}
		}
	}
	if t.columns["name"] > 0 {
		delete(t.columns, "first")
		delete(t.columns, "last")
	}
	for _, c := range head.Cells {
		t.read.Columns = append(t.read.Columns, t.columnRead(c))
	}
}

// columnRead says what was done with the column of a heading.
func (t *table) columnRead(c tabular.Cell) ColumnRead {
	read := ColumnRead{Cell: c.Ref(), Heading: showSafely(c.Text)}
	column, _, known := t.kind.findColumn(c.Text)
	switch {
	case known && t.columns[column.id] == c.Column:
		read.As = column.title
	case known:
		read.Why = survey.Say("En annan kolumn läses in i stället.", "Another column is imported instead.")
	default:
		if near, ok := t.kind.nearest(c.Text); ok && t.columns[near.id] == 0 {
			read.Why = survey.Text{survey.Swedish: "Menar du ”" + near.title[survey.Swedish] + "”?", survey.English: "Do you mean “" + near.title[survey.English] + "”?"}
		}
	}
	return read
}

func (p *parser) missingColumns(t *table) {
	need := func(id string) {
		mend := survey.Say("Lägg till den, med rubriken på rad %d.", "Add it, with its heading on line %d.", t.head)
		for _, c := range t.read.Columns {
			if near, ok := t.kind.nearest(c.Heading); ok && near.id == id && c.As == nil {
				mend = survey.Say("Är det kolumnen ”%s” (%s)? Rätta i så fall rubriken.", "Is it the column “%s” (%s)? If so, fix its heading.", c.Heading, c.Cell)
			}
		}
		p.faults.Add(survey.Fault{Source: t.source, Line: t.head, Mend: mend,
			What: withList("Det saknas en kolumn: ", "A column is missing: ", t.kind.columnByID(id).title.In)})
	}
	for _, group := range t.kind.needs {
		if !t.hasAnyColumn(group) {
			need(group[0])
		}
	}
	if t.columns["first"] > 0 && t.columns["last"] == 0 {
		need("last")
	}
}

func (t *table) hasAnyColumn(ids []string) bool {
	for _, id := range ids {
		if t.columns[id] > 0 {
			return true
		}
	}
	return false
}

// cellFaults takes over the faults of the cells that are read; nothing is made of the others.
func (p *parser) cellFaults(t *table, sheet tabular.Sheet) {
	for _, f := range sheet.Faults {
		if f.LastRow < t.head {
			continue
		}
		told := false
		for _, column := range t.columns {
			if column < f.Column || column > f.LastColumn {
				continue
			}
			if !told {
				p.faults.Add(f.Fault(sheet.Source))
			}
			told, t.faulty[f.Row] = true, append(t.faulty[f.Row], column)
		}
	}
}

// faultAt notes a fault in a cell.
func (p *parser) faultAt(t *table, c tabular.Cell, what, mend survey.Text) {
	p.faults.Add(survey.Fault{Source: t.source, Line: c.Row, Path: c.Ref(), What: what, Mend: mend})
}

// withList puts a list that differs by language after a sentence.
func withList(sv, en string, list func(lang string) string) survey.Text {
	return survey.Text{survey.Swedish: sv + list(survey.Swedish) + ".", survey.English: en + list(survey.English) + "."}
}
