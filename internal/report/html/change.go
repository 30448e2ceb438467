package html

import (
	"mogna/internal/locale"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
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
	p, x := c.page, c.page.Since(c.document)
	if x == nil {
		return nil
	}
	g := c.changeTable(p.Say("Ändring av totalt index, per organisation", "Change of the total score, by organisation"), p.Say("Organisation", "Organisation"))
	for _, o := range p.Comparison.Organisations {
		if y := x.Organisations[o.Code][""]; y != nil {
			g.add(tr{Head: []piece{p.to(o.Code)}, Cells: c.changed(c.whose(o.Code), *y)})
		}
	}
	return g.orNone()
}

func (c *chapter) changeTable(caption, first string) *grid {
	p := c.page
	g := p.table("tree", caption, left(first))
	g.Heads = append(g.Heads, rightAll(p.Say("Före", "Before"), p.Say("Nu", "Now"), p.Say("Ändring", "Change"), p.Say("Osäkerhets\u00adintervall (95\u00a0%)", "95% confidence interval"), "p")...)
	return g
}

func (c *chapter) changed(a about, x scoring.Change) []td {
	p := c.page
	return []td{p.maybe(a, "change/before", x.Before, "", asIndex), p.maybe(a, "change/after", x.After, "", asIndex), p.maybe(a, "change/change", x.Change, x.Reason, asPoints),
		p.interval(a, "change/", x.Low, x.High, asPoints, asPoints), p.maybe(a, "change/p", x.P, "", asThousandths)}
}

// Changed is one organisation's change, by construct.
func (r *resultOf) Changed() *grid {
	x := r.page.Since(r.document)
	if x == nil {
		return nil
	}
	title := r.page.Say("ändring i procentenheter sedan ", "change in percentage points since ") + locale.Date(r.page.lang(), r.page.Comparison.Earlier.AsOf)
	g := r.changeTable(r.page.captioned(r.code, title), r.page.Say("Område", "Area"))
	g.Class += " half"
	r.eachConstruct(func(id, title, class string) {
		if y := x.Organisations[r.code][id]; y != nil {
			g.add(tr{Class: class, Head: []piece{said(title)}, Cells: r.changed(r.whose(r.code).of(id), *y)})
		}
	})
	return g.orNone()
}
