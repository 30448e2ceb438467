package html

import (
	"slices"

	"mogna/internal/report/measure"
	"mogna/internal/scoring"
)

// Reached is how far each organisation reaches its targets, and the region.
func (x *scenarioOf) Reached() *grid {
	return x.byOrganisation(x.page.Say("måluppfyllelse och avstånd till målet i nivåer", "targets met, and gap to target in levels"), measure.Measure.InKronor)
}

// Amounts are what each organisation pays and saves a year, in kronor, and the region.
func (x *scenarioOf) Amounts() *grid {
	return x.byOrganisation(x.page.Say("kronor per år", "SEK per year"), func(m measure.Measure) bool { return !m.InKronor() })
}

// byOrganisation is a table of some figures of each organisation's outcome, and the region's below.
func (x *scenarioOf) byOrganisation(caption string, but func(measure.Measure) bool) *grid {
	p := x.page
	list := slices.DeleteFunc(slices.Clone(measure.Outcomes), func(m *measure.Measure) bool { return but(*m) })
	t := measure.Gather(list, p.figures.Round)
	g := p.table("", x.Name()+": "+caption, append([]th{left(p.Say("Organisation", "Organisation"))}, p.headed(t)...)...)
	g.Groups = append([]th{{Span: 1}}, p.grouped(t)...)
	for _, o := range x.Organisations {
		g.add(tr{Head: []piece{p.to(o.Organisation)}, Cells: p.shownAll(x.about(o), t, t.Find(o.Organisation, x.id))})
	}
	g.Foot = []tr{{Head: []piece{said(p.Say("Hela regionen", "The whole region"))}, Cells: p.shownAll(x.about(x.Region), t, t.Find("", x.id))}}
	return g
}

// Raised are the levels that the scenario raises, by organisation.
func (x *scenarioOf) Raised() *grid {
	p := x.page
	g := p.table("", x.Name()+": "+p.Say("höjda nivåer", "levels raised"), left(p.Say("Organisation", "Organisation")), left(p.Say("Höjs", "Raised")))
	for _, o := range x.Organisations {
		var items [][]piece
		for _, r := range o.Raised {
			items = append(items, x.level(o.Organisation, r))
		}
		if items != nil {
			g.add(tr{Head: []piece{p.to(o.Organisation)}, Cells: []td{{Items: items}}})
		}
	}
	return g.orNone()
}

func (x *scenarioOf) level(code string, r scoring.RaisedTo) []piece {
	p, a := x.page, about{organisation: code, id: x.id + "/" + r.Capability}
	parts := []piece{said(p.capability(r.Capability) + p.Say(": från ", ": from ")), p.figure(a, "scenario/level-from", r.From, asLevel), said(p.Say(" till ", " to ")),
		p.figure(a, "scenario/level-to", r.To, asLevel), said(p.Say(" (åtgärd ", " (measure ")), p.count(a, "scenario/level-measure", r.Measure)}
	if r.Through != "" {
		parts = append(parts, said(p.Say(", genom ", ", through ")), p.member(r.Through))
	}
	return append(parts, said(")"))
}

// Edition is which edition of the scenario the figures are of.
func (x *scenarioOf) Edition() []piece {
	p, a := x.page, about{id: x.id}
	return []piece{said(p.Say("Plats ", "Place ")), p.count(a, "scenario/position", x.Position), said(p.Say(" i mätomgångens lista, id ", " in the round’s list, id ")),
		p.figure(a, "scenario/id", float64(x.ID), asYear), said(p.Say(", revision ", ", revision ")), p.figure(a, "scenario/revision", float64(x.Revision), asYear), said(".")}
}
