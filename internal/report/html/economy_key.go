package html

import (
	"slices"
	"strings"

	"mogna/internal/economy"
	"mogna/internal/report/measure"
)

func (o *chapterOf) Costs() []*resultOf {
	var list []*resultOf
	for _, r := range o.results(o.page.Economy()) {
		if r.HasCosts() {
			list = append(list, r)
		}
	}
	return list
}

// OwnKeyFigures are one organisation's beside the municipalities' median and quartiles.
func (r *resultOf) OwnKeyFigures() *grid {
	if r.result.Economy == nil || r.result.Economy.KeyFigures == nil {
		return nil
	}
	p := r.page
	keys, quartiles := measure.Gather(measure.Indicator, p.figures.Of(r.document, r.code)), measure.Gather(measure.Quartiles, p.figures.Over(r.document))
	g := p.table("", p.captioned(r.code, p.Say("nyckeltal bredvid kommunernas", "indicators beside the municipalities’")),
		append([]th{left(p.Say("Nyckeltal", "Indicator")), right(p.Say("Egen siffra", "Own figure"))}, p.headed(quartiles)...)...)
	for _, id := range r.document.KeyFigures() {
		own, all := p.shownAll(r.whose(r.code), keys, keys.Find(r.code, id)), p.shownAll(r.all(), quartiles, quartiles.Find("", id).Reasoned())
		g.add(tr{Head: []piece{said(p.EconomyTitle(id))}, Cells: append(own, all...)})
	}
	return g
}

// CostLead says what the organisation has reported, and what it is compared by.
func (r *resultOf) CostLead() []piece {
	p, a := r.page, r.whose(r.code)
	_, reported, compared := costsOf(r.result)
	var parts []piece
	if reported.Total != nil {
		parts = append(parts, said(p.Say("Redovisad it-kostnad: ", "Reported IT cost: ")), p.figure(a, "economy/reported/total", *reported.Total, asKronor), said("."))
	}
	switch {
	case compared.Total != nil && reported.Total != nil && *compared.Total != *reported.Total:
		parts = append(parts, said(p.Say(" Med kommunens del av gemensamma kostnader: ", " With its share of joint costs: ")), p.figure(a, "economy/allocated/total", *compared.Total, asKronor), said("."))
	case compared.Reason != "" && r.result.Reason == "":
		parts = append(parts, said(" "+p.Full(compared.Reason)))
	}
	return parts
}

// Received is what the organisation is given of joint bodies' costs.
func (r *resultOf) Received() *grid {
	if r.result.Economy == nil {
		return nil
	}
	p, t := r.page, measure.Gather(measure.Received, r.page.figures.Of(r.document, r.code))
	g := p.table("", p.captioned(r.code, p.Say("del av gemensamma organisationers it-kostnad", "share of joint bodies’ IT costs")), append([]th{left(p.Say("Från", "From"))}, p.headed(t)...)...)
	for _, x := range t.Rows {
		g.add(tr{Head: []piece{p.to(x.About)}, Cells: p.shownAll(r.whose(r.code), t, x.Because(economy.ReasonNoStaff))})
	}
	return g.orNone()
}

// So many indicators stand side by side: more don't fit across a page.
const indicatorsBesideEachOther = 6

// KeyFigures are each organisation's, above the municipalities' median and quartiles, in as many tables as it takes.
func (c *chapter) KeyFigures() (list []*grid) {
	for part := range slices.Chunk(c.document.KeyFigures(), indicatorsBesideEachOther) {
		list = append(list, c.indicators(part))
	}
	return list
}

func (c *chapter) indicators(ids []string) *grid {
	p := c.page
	keys, quartiles := measure.Gather(measure.Indicator, p.figures.Of(c.document)), measure.Gather(measure.Quartiles, p.figures.Over(c.document))
	g := p.table("", p.Say("Nyckeltal per organisation", "Indicators by organisation"), left(p.Say("Organisation", "Organisation")))
	row := func(head piece, cell func(id string) td) tr {
		r := tr{Head: []piece{head}}
		for _, id := range ids {
			r.Cells = append(r.Cells, cell(id))
		}
		return r.merged()
	}
	for _, id := range ids {
		g.Heads = append(g.Heads, right(p.EconomyTitle(id)))
	}
	for _, o := range p.rows {
		g.add(row(p.to(o.Code), func(id string) td {
			return p.shown(c.whose(o.Code), keys.Find(o.Code, id).Because(c.Organisations[o.Code].Reason).Of(measure.Indicator[0]))
		}))
	}
	for _, m := range quartiles.Columns {
		g.Foot = append(g.Foot, row(said(strings.TrimSuffix(p.Of(m.Means), ".")), func(id string) td { return p.shown(c.all(), quartiles.Find("", id).Reasoned().Of(m)) }))
	}
	return g
}

// ResidentPlot is what IT costs each municipality for each resident, beside the median.
func (c *chapter) ResidentPlot() (*htmlChart, error) { return c.regionChart("cost-per-resident") }

// KeySpread is how the municipalities' key figures are spread, and how many they are of.
func (c *chapter) KeySpread() *grid {
	s := c.spreadTable(measure.Benchmark, c.page.Say("Kommunernas nyckeltal: antal, täckning, lägst, kvartiler och högst", "The municipalities’ indicators: number, coverage, lowest, quartiles and highest"), c.page.Say("Nyckeltal", "Indicator"))
	for _, id := range c.document.KeyFigures() {
		s.addSpread("", c.page.EconomyTitle(id), id)
	}
	return s.grid
}
