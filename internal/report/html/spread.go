package html

import (
	"slices"

	"mogna/internal/report/measure"
	"mogna/internal/report/model"
)

// Spread is how the municipalities' scores are spread, by construct.
func (c *chapter) Spread() *grid {
	p := c.page
	columns := measure.Benchmark
	caption := p.Say("Kommunernas index: antal, täckning, lägst, kvartiler och högst", "The municipalities’ scores: number, coverage, lowest, quartiles and highest")
	if p.Together() { // how many of all is the coverage
		columns = slices.DeleteFunc(slices.Clone(columns), func(m *measure.Measure) bool { return m.ID == "benchmark_coverage" })
		caption = p.Say("Kommunernas index: antal, lägst, kvartiler och högst", "The municipalities’ scores: number, lowest, quartiles and highest")
	}
	s := c.spreadTable(columns, caption, p.Say("Område", "Area"))
	s.Class = "tree half"
	c.eachConstruct(func(id, title, class string) { s.addSpread(class, title, id) })
	return s.grid
}

// spreadTable is a table of how the municipalities' figures are spread.
type spreadTable struct {
	*grid
	figures measure.Table
	all     about
}

func (c *chapter) spreadTable(list []*measure.Measure, caption, first string) spreadTable {
	t := measure.Gather(list, c.page.figures.Over(c.document))
	return spreadTable{c.page.table("", caption, append([]th{left(first)}, c.page.headed(t)...)...), t, c.all()}
}

// addSpread adds a subject, where it has a spread, and says once why there is nothing to compare.
func (s spreadTable) addSpread(class, title, id string) {
	if r := s.figures.Find("", id); r.Any() {
		s.add(tr{Class: class, Head: []piece{said(title)}, Cells: s.page.shownAll(s.all, s.figures, r.Reasoned())}.mergedAtEnd())
	}
}

// Reliability is how far each construct's questions measure one thing, and how much of what differs lies between organisations.
func (c *chapter) Reliability() *grid {
	p, t := c.page, measure.Gather(measure.Reliability, c.page.figures.Over(c.document))
	g := p.table("tree", p.Say("Tillförlitlighet per område", "Reliability by area"), left(p.Say("Område", "Area")))
	g.Heads = append(g.Heads, p.headed(t)...)
	c.eachConstruct(func(id, title, class string) {
		if r := t.Find("", id); r.Told() {
			g.add(tr{Class: class, Head: []piece{said(title)}, Cells: p.shownAll(c.all(), t, r)})
		}
	})
	return g.orNone()
}

// RoleReliability is how far the questions that a role was asked measure one thing, by construct and role.
func (c *chapter) RoleReliability() *grid {
	p, t := c.page, measure.Gather(measure.RoleAlpha, c.page.figures.Over(c.document))
	g := p.table("", p.Say("Alfa inom varje roll", "Alpha within each role"), append([]th{left(p.Say("Område och roll", "Area and role"))}, p.headed(t)...)...)
	for _, r := range t.Rows {
		g.add(tr{Head: []piece{said(r.Called(p.lang()))}, Cells: p.shownAll(c.all(), t, r)})
	}
	return g.orNone()
}

// dashes are cells whose figures do not exist, for a reason that stands elsewhere in the row.
func dashes(n int) []td {
	cells := make([]td, n)
	for i := range cells {
		cells[i] = dash()
	}
	return cells
}

func dash() td { return td{Class: "n absent", Parts: []piece{said(model.Absent)}} }
