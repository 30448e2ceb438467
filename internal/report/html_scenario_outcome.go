package report

import "mogna/internal/scoring"

// toldOf is a figure of an outcome as the page tells it, by the figure's names before and after.
type toldOf struct {
	compared
	before, after string
	rounded       rounding
}

var toldOfScenarios = []toldOf{
	{scenarioFigures[0], "scenario/attainment-before", "scenario/attainment-after", asShare},
	{scenarioFigures[1], "scenario/gap-before", "scenario/gap-after", asHundredths},
	{scenarioFigures[2], "", "scenario/cost", asWhole},
	{scenarioFigures[3], "", "scenario/saving", asWhole},
	{scenarioFigures[4], "", "scenario/net", asWhole},
	{scenarioFigures[5], "scenario/cost-per-resident-before", "scenario/cost-per-resident-after", asWhole},
}

// before is how a figure is today, or why there is none.
func (x *scenarioOf) before(f toldOf, o scoring.ScenarioOutcome) td {
	_, reason := f.with(o)
	return x.page.maybe(x.about(o), f.before, f.now(o), reason, f.rounded)
}

// after is how it would be, or why there is none.
func (x *scenarioOf) after(f toldOf, o scoring.ScenarioOutcome) td {
	value, reason := f.with(o)
	return x.page.maybe(x.about(o), f.after, value, reason, f.rounded)
}

// Reached is how far each organisation reaches its targets, and the region.
func (x *scenarioOf) Reached() *grid {
	p := x.page
	g := x.byOrganisation(p.say("måluppfyllelse och avstånd till målet i nivåer", "targets met, and gap to target in levels"), toldOfScenarios[:2], right(p.say("Bedömda förmågor", "Assessed capabilities")))
	for n, o := range x.outcomes() {
		g.Rows[n].Cells = append([]td{numbers(p.count(x.about(o), "scenario/levels", o.Levels))}, g.Rows[n].Cells...)
	}
	return x.summed(g)
}

// Amounts are what each organisation pays and saves a year, in kronor, and the region.
func (x *scenarioOf) Amounts() *grid {
	p := x.page
	g := x.byOrganisation(p.say("kronor per år", "SEK per year"), toldOfScenarios[2:])
	g.Heads = append(g.Heads, right(p.say("Del av gemensamt netto, kr", "Share of joint net cost, SEK")))
	for n, o := range x.outcomes() {
		g.Rows[n].Cells = append(g.Rows[n].Cells, p.maybe(x.about(o), "scenario/received", o.Received, "", asWhole))
	}
	return x.summed(g)
}

// outcomes are the organisations' and last the region's.
func (x *scenarioOf) outcomes() []scoring.ScenarioOutcome {
	return append(x.Organisations[:len(x.Organisations):len(x.Organisations)], x.Region)
}

func (x *scenarioOf) byOrganisation(caption string, figures []toldOf, more ...th) *grid {
	p := x.page
	g := p.table("", x.Name()+": "+caption, append([]th{left(p.say("Organisation", "Organisation"))}, more...)...)
	for _, f := range figures {
		title := p.of(f.title)
		if f.before != "" {
			g.Heads = append(g.Heads, right(title+p.say(", i dag", ", today")))
			title += p.say(", med scenariot", ", with the scenario")
		}
		g.Heads = append(g.Heads, right(title))
	}
	for _, o := range x.outcomes() {
		row := tr{Head: []piece{said(p.say("Hela regionen", "The whole region"))}}
		if o.Organisation != "" {
			row.Head = []piece{p.to(o.Organisation)}
		}
		for _, f := range figures {
			if f.before != "" {
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
	g := p.table("", x.Name()+": "+p.say("höjda nivåer", "levels raised"), left(p.say("Organisation", "Organisation")), left(p.say("Höjs", "Raised")))
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
	parts := []piece{said(p.capability(r.Capability) + p.say(": från ", ": from ")), p.figure(a, "scenario/level-from", r.From, asLevel), said(p.say(" till ", " to ")),
		p.figure(a, "scenario/level-to", r.To, asLevel), said(p.say(" (åtgärd ", " (measure ")), p.count(a, "scenario/level-measure", r.Measure)}
	if r.Through != "" {
		parts = append(parts, said(p.say(", genom ", ", through ")), p.member(r.Through))
	}
	return append(parts, said(")"))
}

// Edition is which edition of the scenario the figures are of.
func (x *scenarioOf) Edition() []piece {
	p, a := x.page, about{id: x.id}
	return []piece{said(p.say("Plats ", "Place ")), p.count(a, "scenario/position", x.Position), said(p.say(" i mätomgångens lista, id ", " in the round’s list, id ")),
		p.figure(a, "scenario/id", float64(x.ID), asYear), said(p.say(", revision ", ", revision ")), p.figure(a, "scenario/revision", float64(x.Revision), asYear), said(".")}
}
