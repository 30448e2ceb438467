package html

import (
	"mogna/internal/report/measure"
	"mogna/internal/scoring"
)

// before is how a figure is today, or why there is none.
func (x *scenarioOf) before(f measure.Outcome, o scoring.ScenarioOutcome) td {
	_, reason := f.With(o)
	return x.page.maybe(x.about(o), "scenario/"+f.Path+"-before", f.Now(o), reason, shapes[f.Shape])
}

// after is how it would be, or why there is none.
func (x *scenarioOf) after(f measure.Outcome, o scoring.ScenarioOutcome) td {
	value, reason := f.With(o)
	path := "scenario/" + f.Path
	if f.Now != nil {
		path += "-after"
	}
	return x.page.maybe(x.about(o), path, value, reason, shapes[f.Shape])
}

// Reached is how far each organisation reaches its targets, and the region.
func (x *scenarioOf) Reached() *grid {
	p := x.page
	g := x.byOrganisation(p.Say("måluppfyllelse och avstånd till målet i nivåer", "targets met, and gap to target in levels"), measure.Outcomes[:2], right(p.Say("Bedömda förmågor", "Assessed capabilities")))
	for n, o := range x.outcomes() {
		g.Rows[n].Cells = append([]td{numbers(p.count(x.about(o), "scenario/levels", o.Levels))}, g.Rows[n].Cells...)
	}
	return x.summed(g)
}

// Amounts are what each organisation pays and saves a year, in kronor, and the region.
func (x *scenarioOf) Amounts() *grid {
	p := x.page
	g := x.byOrganisation(p.Say("kronor per år", "SEK per year"), measure.Outcomes[2:])
	g.Heads = append(g.Heads, right(p.Say("Del av gemensamt netto, kr", "Share of joint net cost, SEK")))
	for n, o := range x.outcomes() {
		g.Rows[n].Cells = append(g.Rows[n].Cells, p.maybe(x.about(o), "scenario/received", o.Received, "", asWhole))
	}
	return x.summed(g)
}

// outcomes are the organisations' and last the region's.
func (x *scenarioOf) outcomes() []scoring.ScenarioOutcome {
	return append(x.Organisations[:len(x.Organisations):len(x.Organisations)], x.Region)
}

func (x *scenarioOf) byOrganisation(caption string, figures []measure.Outcome, more ...th) *grid {
	p := x.page
	g := p.table("", x.Name()+": "+caption, append([]th{left(p.Say("Organisation", "Organisation"))}, more...)...)
	for _, f := range figures {
		title := p.Of(f.Title)
		if f.Now != nil {
			g.Heads = append(g.Heads, right(title+p.Say(", i dag", ", today")))
			title += p.Say(", med scenariot", ", with the scenario")
		}
		g.Heads = append(g.Heads, right(title))
	}
	for _, o := range x.outcomes() {
		row := tr{Head: []piece{said(p.Say("Hela regionen", "The whole region"))}}
		if o.Organisation != "" {
			row.Head = []piece{p.to(o.Organisation)}
		}
		for _, f := range figures {
			if f.Now != nil {
				row.Cells = append(row.Cells, x.before(f, o))
			}
			row.Cells = append(row.Cells, x.after(f, o))
		}
		g.add(row)
	}
	return g
}

// summed has the region's row below the organisations'.
func (x *scenarioOf) summed(g *grid) *grid {
	last := len(g.Rows) - 1
	g.Foot, g.Rows = g.Rows[last:], g.Rows[:last]
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
