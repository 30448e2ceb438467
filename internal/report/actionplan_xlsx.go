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
	columns := planColumns(b.Labels)
	name := b.Say("Handlingsplan", "Action plan")
	title := name
	if p.All {
		name = b.Say("Handlingsplaner", "Action plans")
		title, columns = name, append([]column{words(b.Say("Organisation", "Organisation"), 24)}, columns...)
	} else {
		title += " – " + p.Plans[0].Organisation
	}
	var widths []float64
	var heads []cell
	for _, c := range columns {
		widths, heads = append(widths, c.width), append(heads, text(c.title, c.look))
	}
	s := b.sheet(layout{name: name, title: title, notes: []string{p.note(b.Labels)}, widths: widths, head: 1, onePage: true})
	s.add(heads...)
	top := s.row
	for _, plan := range p.Plans {
		for n, a := range plan.Actions {
			s.add(p.planCells(b, plan.Organisation, n, a)...)
		}
	}
	s.filter(top, len(widths))
	s.close()
	b.properties()
	if b.err != nil {
		return b.err
	}
	return b.file.SetZipWriter(newExactZip).Write(w)
}

func (p ActionPlan) planCells(b *book, organisation string, n int, a survey.Action) []cell {
	cells := texts(wrapLook, p.planRow(b.Labels, n, a)...)
	cells[0] = whole(n + 1)
	if p.All {
		cells = append(texts(wrapLook, organisation), cells...)
	}
	return cells
}
