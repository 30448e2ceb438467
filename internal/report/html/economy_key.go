package html

import (
	"mogna/internal/economy"
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
	g := p.table("", p.captioned(r.code, p.Say("nyckeltal bredvid kommunernas", "indicators beside the municipalities’")), left(p.Say("Nyckeltal", "Indicator")))
	g.Heads = append(g.Heads, rightAll(p.Say("Egen siffra", "Own figure"), p.Say("Undre kvartil", "Lower quartile"), p.Say("Median", "Median"), p.Say("Övre kvartil", "Upper quartile"))...)
	for _, id := range economy.KeyFigures {
		g.add(tr{Head: []piece{said(p.EconomyTitle(id))}, Cells: []td{r.keyFigure(r.code, id), r.quantile(id, "q1"), r.quantile(id, "median"), r.quantile(id, "q3")}})
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
	p, a := r.page, r.whose(r.code)
	g := p.table("", p.captioned(r.code, p.Say("del av gemensamma organisationers it-kostnad", "share of joint bodies’ IT costs")), left(p.Say("Från", "From")))
	g.Heads = append(g.Heads, rightAll(p.Say("Andel", "Share"), p.Say("Kronor", "SEK"), p.Say("It-personal, årsarbetare", "IT staff, FTE"))...)
	for _, x := range r.result.Economy.Received {
		measure := "economy/received/" + pathName(x.From)
		g.add(tr{Head: []piece{p.to(x.From)}, Cells: []td{numbers(p.figure(a, measure+"/share", x.Share, asTenthsOfPercent)), numbers(p.figure(a, measure+"/total", x.Total, asWhole)),
			p.maybe(a, measure+"/staff", x.Staff, economy.ReasonNoStaff, asTenths)}})
	}
	return g.orNone()
}

// KeyFigures are each organisation's, above the municipalities' median and quartiles.
func (c *chapter) KeyFigures() *grid {
	p := c.page
	g := p.table("", p.Say("Nyckeltal per organisation", "Indicators by organisation"), left(p.Say("Organisation", "Organisation")))
	for _, id := range economy.KeyFigures {
		g.Heads = append(g.Heads, right(p.EconomyTitle(id)))
	}
	for _, o := range p.Comparison.Organisations {
		row := tr{Head: []piece{p.to(o.Code)}}
		for _, id := range economy.KeyFigures {
			row.Cells = append(row.Cells, c.keyFigure(o.Code, id))
		}
		g.add(row.merged())
	}
	for _, line := range []struct{ title, measure string }{{p.Say("Kommunernas undre kvartil", "The municipalities’ lower quartile"), "q1"}, {p.Say("Kommunernas median", "The municipalities’ median"), "median"},
		{p.Say("Kommunernas övre kvartil", "The municipalities’ upper quartile"), "q3"}} {
		foot := tr{Head: []piece{said(line.title)}}
		for _, id := range economy.KeyFigures {
			foot.Cells = append(foot.Cells, c.quantile(id, line.measure))
		}
		g.Foot = append(g.Foot, foot.merged())
	}
	return g
}

// keyFigure is one organisation's, or why there is none: what it has not reported, or what is missing in it.
func (c *chapter) keyFigure(code, id string) td {
	r := c.Organisations[code]
	f := economy.Figure{Reason: r.Reason}
	if r.Economy != nil && r.Economy.KeyFigures != nil {
		f = r.Economy.KeyFigures[id]
	}
	return c.page.maybe(c.whose(code).of(id), "economy/key-figure", f.Value, f.Reason, keyRounding(id))
}

func (c *chapter) quantile(id, measure string) td {
	b := c.Economy.KeyFigures[id]
	x := map[string]*float64{"q1": b.Q1, "median": b.Median, "q3": b.Q3}[measure]
	return c.page.maybe(c.all().of(id), "benchmark/"+measure, x, b.Reason, keyRounding(id))
}

// keyRounding is whole kronor, and tenths of people.
func keyRounding(id string) rounding {
	if id == economy.StaffDensity || id == economy.UsersPerIT {
		return asTenths
	}
	return asWhole
}

// KeySpread is how the municipalities' key figures are spread, and how many they are of.
func (c *chapter) KeySpread() *grid {
	g := c.spreadTable(c.page.Say("Kommunernas nyckeltal: antal, täckning, lägst, kvartiler och högst", "The municipalities’ indicators: number, coverage, lowest, quartiles and highest"), c.page.Say("Nyckeltal", "Indicator"))
	for _, id := range economy.KeyFigures {
		if b, there := c.Economy.KeyFigures[id]; there {
			g.add(tr{Head: []piece{said(c.page.EconomyTitle(id))}, Cells: c.spreadCells(c.all().of(id), b, keyRounding(id))})
		}
	}
	return g
}
