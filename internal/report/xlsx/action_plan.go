package xlsx

import (
	"io"

	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// The widths of a plan's columns.
var planWidths = []float64{6, 44, 44, 30, 14, 14, 22, 18, 13, 12}

// ActionPlan writes a plan as a sheet to work in: its headings stay in view, and it can be filtered and printed.
func ActionPlan(w io.Writer, p model.ActionPlan, lang string) error {
	b, err := newBook(model.Model{Comparison: scoring.Comparison{Round: p.Round, Organisations: p.Organisations}}, lang)
	if err != nil {
		return err
	}
	var columns []column
	for n, title := range p.Heads(b.Labels) {
		columns = append(columns, words(title, planWidths[n]))
	}
	columns[0].look = headNumberLook
	name := b.Say("Handlingsplan", "Action plan")
	title := name
	if p.All {
		name = b.Say("Handlingsplaner", "Action plans")
		title, columns = name, append([]column{words(b.Say("Organisation", "Organisation"), 24)}, columns...)
	} else {
		title += " – " + p.Plans[0].Organisation
	}
	var rows [][]cell
	for _, plan := range p.Plans {
		for n, a := range plan.Actions {
			rows = append(rows, b.action(p, plan.Organisation, n, a))
		}
	}
	s := b.table(layout{name: name, title: title, notes: []string{p.Note(b.Labels)}, onePage: true}, columns, rows)
	s.filter(s.row-len(rows), len(columns))
	s.close()
	return b.write(w)
}

func (b *book) action(p model.ActionPlan, organisation string, n int, a survey.Action) []cell {
	cells := texts(wrapLook, p.Row(b.Labels, n, a)...)
	cells[0] = whole(n + 1)
	if p.All {
		cells = append(texts(wrapLook, organisation), cells...)
	}
	return cells
}
