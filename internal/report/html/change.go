package html

import (
	"mogna/internal/locale"
	"mogna/internal/report/measure"
	"mogna/internal/report/model"
)

// Earlier is the round that changes are since, as the facts about it.
func (p *page) Earlier() []fact {
	e := p.Comparison.Earlier
	if e == nil {
		return nil
	}
	id := float64(e.ID)
	return []fact{{p.Say("Tidigare mätomgång", "Earlier round"), said(e.Title)}, {p.Say("Uppgifterna gäller", "Data as of"), said(p.Moment(e.AsOf))},
		{p.Say("Mätomgångens nummer", "Round number"), piece{Text: model.Exact(id), Value: model.Exact(id), Path: about{}.path("earlier/id")}}}
}

// Common says how many of the questions stand in both rounds.
func (c *chapter) Common() []piece {
	x := c.page.Since(c.document)
	if x == nil {
		return nil
	}
	p := c.page
	line := []piece{p.count(c.all(), "change/common", x.Common), said(p.Say(" av ", " of ")), p.count(c.all(), "change/items", x.Items),
		said(p.Say(" frågor hör till områden där alla frågor är desamma i båda mätomgångarna. Ändringen är beräknad på de områdena.", " questions are in areas whose questions are all the same in both rounds. The change is calculated from those areas."))}
	if x.Break {
		line = append(line, said(p.Say(" Serien är bruten: indexen i de två rapporterna går inte att jämföra rakt av.", " The series is broken: the scores in the two reports cannot be compared directly.")))
	}
	return line
}

// ChangePlot shows the organisations' change; ChangedTotals is its table.
func (c *chapter) ChangePlot() (*htmlChart, error) { return c.regionChart("change") }

func (c *chapter) ChangedTotals() *grid {
	p := c.page
	t, g := c.changeTable(p.Say("Ändring av totalt index, per organisation", "Change of the total score, by organisation"), p.Say("Organisation", "Organisation"))
	for _, o := range p.rows {
		if r := t.Find(o.Code, ""); r.Any() {
			g.add(tr{Head: []piece{p.to(o.Code)}, Cells: p.shownAll(c.whose(o.Code), t, r)})
		}
	}
	return g.orNone()
}

func (c *chapter) changeTable(caption, first string) (measure.Table, *grid) {
	t := measure.Gather(measure.Change, c.page.figures.Over(c.document))
	return t, c.page.table("tree", caption, append([]th{left(first)}, c.page.headed(t)...)...)
}

// Changed is one organisation's change, by construct.
func (r *resultOf) Changed() *grid {
	if r.page.Since(r.document) == nil {
		return nil
	}
	title := r.page.Say("ändring i procentenheter sedan ", "change in percentage points since ") + locale.Date(r.page.lang(), r.page.Comparison.Earlier.AsOf)
	t, g := r.changeTable(r.page.captioned(r.code, title), r.page.Say("Område", "Area"))
	g.Class += " half"
	r.eachConstruct(func(id, title, class string) {
		if y := t.Find(r.code, id); y.Any() {
			g.add(tr{Class: class, Head: []piece{said(title)}, Cells: r.page.shownAll(r.whose(r.code), t, y)})
		}
	})
	return g.orNone()
}
