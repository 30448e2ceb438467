package html

import (
	"slices"

	"mogna/internal/economy"
	"mogna/internal/report/measure"
)

// SpentTable is what of each organisation's cost is operation and capital, and what was invested and spent.
func (c *chapter) SpentTable() *grid {
	p, t := c.page, measure.Gather(measure.Spent, c.page.figures.Of(c.document)).Filled()
	g := p.table("", p.Say("Drift, kapitalkostnad, investering och utgifter i tusental kronor, som redovisat och jämförbart", "Operation, capital cost, investment and expenditure in SEK thousand, as reported and comparable"), append([]th{left(p.Say("Organisation", "Organisation"))}, p.headed(t)...)...)
	own := len(slices.DeleteFunc(slices.Clone(t.Columns), func(m *measure.Measure) bool { return !slices.Contains(measure.ReportedSpent, m.ID) }))
	g.Groups = []th{{Span: 1}, {Text: p.Say("Redovisat", "Reported"), Span: own}, {Text: p.Say("Jämförbart", "Comparable"), Span: len(t.Columns) - own}}
	for _, o := range p.rows {
		if r := t.Find(o.Code, ""); r.Any() {
			g.add(tr{Head: []piece{p.to(o.Code)}, Cells: p.shownAll(c.whose(o.Code), t, r)})
		}
	}
	return g.orNone()
}

// EarlierTable is each municipality's cost per resident in the earlier round, in fixed prices.
func (c *chapter) EarlierTable() *grid {
	p, t := c.page, measure.Gather(measure.EarlierCost, c.page.figures.Of(c.document))
	g := p.table("", p.Say("It-kostnad per invånare i den tidigare mätomgången", "IT cost per resident in the earlier round"), append([]th{left(p.Say("Organisation", "Organisation"))}, p.headed(t)...)...)
	for _, o := range p.rows {
		if r := t.Find(o.Code, ""); r.Any() {
			g.add(tr{Head: []piece{p.to(o.Code)}, Cells: p.shownAll(c.whose(o.Code), t, r)})
		}
	}
	return g.orNone()
}

// ScopeTable is what each organisation has counted, beside what the questionnaire says.
func (c *chapter) ScopeTable() *grid {
	p, t := c.page, measure.Gather(measure.Scope, c.page.figures.Of(c.document))
	g := p.table("", p.Say("Vad som ingår i den totala it-kostnaden, per organisation", "What is part of the total IT cost, by organisation"), left(p.Say("Organisation", "Organisation")))
	said := tr{Head: []piece{{Text: p.Say("Enligt formuläret", "By the questionnaire")}}}
	for _, a := range c.document.Scope() {
		g.Heads = append(g.Heads, left(p.Of(a.Title)))
		belongs := economy.Excluded
		if a.Belongs {
			belongs = economy.Included
		}
		said.Cells = append(said.Cells, wording(p.EconomyTitle(belongs)))
	}
	g.add(said)
	told := false
	for _, o := range p.rows {
		row := tr{Head: []piece{p.to(o.Code)}}
		for _, a := range c.document.Scope() {
			r := t.Find(o.Code, a.ID)
			row.Cells, told = append(row.Cells, p.shownAll(c.whose(o.Code), t, r)...), told || r.Any()
		}
		if x := c.Organisations[o.Code].Economy; x != nil && x.Reported != nil {
			g.add(row)
		}
	}
	if !told {
		return nil
	}
	return g
}

// FactTables are the numbers and amounts that each organisation has told beside its costs; none where they are told of together.
func (c *chapter) FactTables() (list []*grid) {
	if c.page.Together() {
		return nil
	}
	p, t := c.page, measure.Gather(measure.Fact, c.page.figures.Of(c.document))
	for part := range slices.Chunk(economy.Facts, indicatorsBesideEachOther+1) {
		g := p.table("", p.Say("Antal, och belopp i kronor, som organisationerna har redovisat", "Numbers, and amounts in SEK, that the organisations have reported"), left(p.Say("Organisation", "Organisation")))
		for _, id := range part {
			g.Heads = append(g.Heads, right(p.EconomyTitle(id)))
		}
		for _, o := range p.rows {
			row, told := tr{Head: []piece{p.to(o.Code)}}, false
			for _, id := range part {
				r := t.Find(o.Code, id)
				row.Cells, told = append(row.Cells, p.shownAll(c.whose(o.Code), t, r)...), told || r.Any()
			}
			if told {
				g.add(row)
			}
		}
		if g = g.orNone(); g != nil {
			list = append(list, g)
		}
	}
	return list
}

// StatedTable is of when each number is and where it comes from.
func (c *chapter) StatedTable() *grid {
	if c.page.Together() {
		return nil
	}
	p, t := c.page, measure.Gather(measure.StatedOf, c.page.figures.Of(c.document))
	g := p.table("", p.Say("Vilken dag antalen gäller och varifrån de kommer", "Which day the numbers are of and where they come from"), append([]th{left(p.Say("Organisation", "Organisation")), left(p.Say("Antal", "Number"))}, p.headed(t)...)...)
	for _, o := range p.rows {
		for _, id := range economy.Quantities {
			if r := t.Find(o.Code, id); r.Any() {
				g.add(tr{Head: []piece{p.to(o.Code)}, Cells: append([]td{wording(p.EconomyTitle(id))}, p.shownAll(c.whose(o.Code), t, r)...)})
			}
		}
	}
	if len(g.Rows) == 0 {
		return nil
	}
	return g
}
