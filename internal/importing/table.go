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
	rows     []tabular.Row
}

// table reads a sheet's headings. An empty sheet is none.
func (p *parser) table(sheet tabular.Sheet) *table {
	if len(sheet.Rows) == 0 {
		return nil
	}
	first := sheet.Rows[0]
	var headings []string
	for _, c := range first.Cells {
		headings = append(headings, c.Text)
	}
	kind := recognise(headings)
	if kind == nil {
		p.faults.Add(survey.Fault{Source: sheet.Source, Line: first.Number,
			What: survey.Say("Rubrikerna känns inte igen.", "The headings are not recognised."), Mend: expected()})
		return nil
	}
	return p.tableOf(sheet, kind)
}

// tableOf reads the headings of a sheet that lists what is known.
func (p *parser) tableOf(sheet tabular.Sheet, kind *kind) *table {
	if len(sheet.Rows) == 0 {
		return nil
	}
	first := sheet.Rows[0]
	t := &table{source: sheet.Source, kind: kind, columns: map[string]int{}, headings: map[int]bool{}, rows: sheet.Rows[1:]}
	for _, c := range first.Cells {
		p.heading(t, c)
	}
	p.missing(t, first.Number)
	return t
}

// heading places a column. One that isn't known is refused and not passed over: it may hold what must not be stored.
func (p *parser) heading(t *table, c tabular.Cell) {
	t.headings[c.Column] = true
	column, ok := t.kind.find(c.Text)
	switch {
	case !ok:
		p.at(t, c, survey.Say("Kolumnen ”%s” läses inte in.", "The column “%s” is not read.", show(c.Text)),
			listed("Ta bort kolumnen. De som läses är: ", "Remove the column. Those read are: ", t.kind.titles))
	case t.columns[column.id] > 0:
		first := tabular.Cell{Row: c.Row, Column: t.columns[column.id]}
		p.at(t, c, survey.Say("Kolumnen ”%s” finns redan i %s.", "The column “%s” is already in %s.", show(c.Text), first.Ref()),
			survey.Say("Ta bort den ena.", "Remove one of them."))
	default:
		t.columns[column.id] = c.Column
	}
}

func (p *parser) missing(t *table, line int) {
	for _, c := range t.kind.columns {
		if c.required && t.columns[c.id] == 0 {
			p.faults.Add(survey.Fault{Source: t.source, Line: line,
				What: listed("Det saknas en kolumn: ", "A column is missing: ", c.title.In),
				Mend: survey.Say("Lägg till den, med rubriken i första raden.", "Add it, with its heading in the first row.")})
		}
	}
}

// at notes a fault in a cell.
func (p *parser) at(t *table, c tabular.Cell, what, mend survey.Text) {
	p.faults.Add(survey.Fault{Source: t.source, Line: c.Row, Path: c.Ref(), What: what, Mend: mend})
}

// listed puts a list that differs by language after a sentence.
func listed(sv, en string, list func(lang string) string) survey.Text {
	return survey.Text{survey.Swedish: sv + list(survey.Swedish) + ".", survey.English: en + list(survey.English) + "."}
}
