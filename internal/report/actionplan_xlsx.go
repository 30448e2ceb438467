package report

import (
	"io"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// xlsx writes the plan as a sheet to work in: its headings stay in view, and it can be filtered and printed.
func (p ActionPlan) xlsx(w io.Writer, lang string) error {
	b, err := newBook(Model{Comparison: scoring.Comparison{Round: p.Round, Organisations: p.Organisations}}, lang)
	if err != nil {
		return err
	}
	defer b.file.Close()
	columns := b.planColumns()
	var widths []float64
	var heads []cell
	for _, c := range columns {
		widths, heads = append(widths, c.width), append(heads, text(c.title, c.look))
	}
	name := b.say("Handlingsplan", "Action plan")
	s := b.sheet(layout{name: name, title: name + " – " + p.Organisation, notes: []string{p.note(b.labels)}, widths: widths, head: 1, onePage: true})
	s.add(heads...)
	top := s.row
	for n, a := range p.Actions {
		s.add(p.planCells(b, n, a)...)
	}
	s.filter(top, len(widths))
	s.close()
	b.properties()
	if b.err != nil {
		return b.err
	}
	return b.file.SetZipWriter(newExactZip).Write(w)
}

func (p ActionPlan) planCells(b *book, n int, a survey.Action) []cell {
	cells := texts(wrapLook, p.planRow(b.labels, n, a)...)
	cells[0] = whole(n + 1)
	return cells
}
