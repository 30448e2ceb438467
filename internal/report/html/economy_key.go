package html

import "mogna/internal/economy"

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
