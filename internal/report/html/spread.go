package html

import (
	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
)

// Spread is how the municipalities' scores are spread, by construct.
func (c *chapter) Spread() *grid {
	p := c.page
	g := c.spreadTable(p.Say("Kommunernas index: antal, täckning, lägst, kvartiler och högst", "The municipalities’ scores: number, coverage, lowest, quartiles and highest"), p.Say("Område", "Area"))
	g.Class = "tree half"
	c.eachResult(func(a about, title, class string, x scoring.ConstructResult) {
		g.add(tr{Class: class, Head: []piece{said(title)}, Cells: c.spreadCells(a, x.Benchmark, asIndex)})
	})
	return g
}

func (c *chapter) spreadTable(caption, first string) *grid {
	p := c.page
	g := p.table("", caption, left(first))
	g.Heads = append(g.Heads, rightAll(p.Say("Antal", "Number"), p.Say("Täckning", "Coverage"), p.Say("Lägst", "Lowest"), p.Say("Undre kvartil", "Lower quartile"),
		p.Say("Median", "Median"), p.Say("Övre kvartil", "Upper quartile"), p.Say("Högst", "Highest"))...)
	return g
}

// spreadCells say once why there is nothing to compare.
func (c *chapter) spreadCells(a about, b scoring.Benchmark, f rounding) []td {
	p := c.page
	of := tr{Cells: []td{p.maybe(a, "benchmark/min", b.Min, b.Reason, f), p.maybe(a, "benchmark/q1", b.Q1, b.Reason, f), p.maybe(a, "benchmark/median", b.Median, b.Reason, f),
		p.maybe(a, "benchmark/q3", b.Q3, b.Reason, f), p.maybe(a, "benchmark/max", b.Max, b.Reason, f)}}
	return append([]td{numbers(p.count(a, "benchmark/n", b.N)), numbers(p.figure(a, "benchmark/coverage", b.Coverage, asShare))}, of.merged().Cells...)
}

// eachResult calls for the total and every construct that has results over the organisations.
func (c *chapter) eachResult(call func(a about, title, class string, x scoring.ConstructResult)) {
	c.eachConstruct(func(id, title, class string) {
		x, there := c.Constructs[id]
		if id == "" && c.Total != nil {
			x, there = *c.Total, true
		}
		if there {
			call(c.all().of(id), title, class, x)
		}
	})
}

// Reliability is how far each construct's questions measure one thing, and how much of what differs lies between organisations.
func (c *chapter) Reliability() *grid {
	p, t := c.page, measure.Gather(measure.Reliability, c.page.figures.Over(c.document))
	g := p.table("tree", p.Say("Tillförlitlighet per område", "Reliability by area"), left(p.Say("Område", "Area")))
	g.Heads = append(g.Heads, p.headed(t)...)
	c.eachConstruct(func(id, title, class string) {
		if r := t.About(id); r.Told() {
			g.add(tr{Class: class, Head: []piece{said(title)}, Cells: p.shownAll(c.all(), t, r)})
		}
	})
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
