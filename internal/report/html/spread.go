package html

import (
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
	p := c.page
	g := p.table("tree", p.Say("Tillförlitlighet per område", "Reliability by area"), left(p.Say("Område", "Area")))
	g.Groups = []th{{Span: 1}, {Text: p.Say("Cronbachs alfa", "Cronbach’s alpha"), Span: 3}, {Text: p.Say("Mellan organisationer", "Between organisations"), Span: 6}}
	g.Heads = append(g.Heads, rightAll(p.Say("Alfa", "Alpha"), p.Say("Svar", "Responses"), p.Say("Frågor", "Questions"), "ICC(1)", "ICC(2)", "F", "p", p.Say("Svar", "Responses"),
		p.Say("Organisa\u00adtioner", "Organi\u00adsations"))...)
	c.eachResult(func(a about, title, class string, x scoring.ConstructResult) {
		if x.Alpha != nil || x.ICC != nil {
			g.add(tr{Class: class, Head: []piece{said(title)}, Cells: append(p.alpha(a, x.Alpha), p.icc(a, x)...)})
		}
	})
	return g.orNone()
}

func (p *page) alpha(a about, x *scoring.Alpha) []td {
	if x == nil {
		return dashes(3)
	}
	return []td{p.maybe(a, "alpha/value", x.Value, x.Reason, asHundredths), numbers(p.count(a, "alpha/n", x.N)), numbers(p.count(a, "alpha/items", x.Items))}
}

func (p *page) icc(a about, x scoring.ConstructResult) []td {
	i := x.ICC
	if i == nil {
		return dashes(6)
	}
	return []td{p.maybe(a, "icc1", x.ICC1, i.Reason, asHundredths), p.maybe(a, "icc2", x.ICC2, "", asHundredths), p.maybe(a, "icc/f", i.F, "", asHundredths),
		p.maybe(a, "icc/p", i.P, "", asThousandths), numbers(p.count(a, "icc/n", i.N)), numbers(p.count(a, "icc/groups", i.Groups))}
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
