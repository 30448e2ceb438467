package html

import (
	"slices"

	"mogna/internal/report/measure"
)

// Bounds is what each organisation's total could be if everybody had answered, and its place; none where they are told of together.
func (c *chapter) Bounds() *grid {
	if c.page.Together() {
		return nil
	}
	p, t := c.page, measure.Gather(measure.Missing, c.page.figures.Of(c.document))
	g := p.table("half", p.Say("Totala index och platser, om alla hade svarat", "Total scores and places, if all had answered"), append([]th{left(p.Say("Organisation", "Organisation"))}, p.headed(t)...)...)
	for _, o := range p.rows {
		if r := t.Find(o.Code, ""); r.Any() {
			g.add(tr{Head: []piece{p.to(o.Code)}, Cells: p.shownAll(c.whose(o.Code), t, r)})
		}
	}
	return g.orNone()
}

// QuartileBounds are what the municipalities' quartiles could be.
func (c *chapter) QuartileBounds() *grid {
	s := c.spreadTable(measure.Completed, c.page.Say("Kommunernas kvartiler, om alla hade svarat", "The municipalities’ quartiles, if all had answered"), c.page.Say("Område", "Area"))
	s.Class = "tree half"
	c.eachConstruct(func(id, title, class string) { s.addSpread(class, title, id) })
	return s.orNone()
}

// Bounds is what an organisation's scores but the total could be, and their places.
func (r *resultOf) Bounds() *grid {
	p, t := r.page, measure.Gather(measure.Missing, r.page.figures.Of(r.document, r.code))
	g := p.table("tree half", p.captioned(r.code, p.Say("index och platser, om alla hade svarat", "scores and places, if all had answered")), append([]th{left(p.Say("Område", "Area"))}, p.headed(t)...)...)
	r.eachConstruct(func(id, title, class string) {
		if x := t.Find(r.code, id); id != "" && x.Any() {
			g.add(tr{Class: class, Head: []piece{said(title)}, Cells: p.shownAll(r.whose(r.code), t, x)})
		}
	})
	return g.orNone()
}

// HasBounds says that areas could be otherwise if all had answered, where there is room to tell of it.
func (p *page) HasBounds() bool {
	return !p.Together() && slices.ContainsFunc(p.Maturity(), func(c *chapter) bool { return c.Total != nil && c.Total.Benchmark.Bounds != nil })
}

// ResponseRates are how many have answered each questionnaire, of all and by role; the premises say it shorter.
func (p *page) ResponseRates() *grid {
	if p.Together() {
		return nil
	}
	var g *grid
	for _, c := range p.chapters {
		t := measure.Gather(measure.Responses, p.figures.Over(c.document))
		if g == nil {
			g = p.table("tree", p.Say("Svarsfrekvens per formulär och roll", "Response rates by questionnaire and role"), append([]th{left(p.Say("Formulär och roll", "Questionnaire and role"))}, p.headed(t)...)...)
		}
		for _, r := range t.Rows {
			row := tr{Class: "d2", Head: []piece{said(r.Called(p.lang()))}, Cells: p.shownAll(c.all(), t, r)}
			if r.About == "" {
				row.Class, row.Head = "d0", []piece{said(c.Title())}
			}
			g.add(row)
		}
	}
	if g == nil {
		return nil
	}
	return g.orNone()
}
