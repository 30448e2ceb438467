package html

import (
	"maps"
	"slices"

	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
)

// scenarioOf is one scenario's part of the chapter.
type scenarioOf struct {
	scoring.Scenario
	page *page
	id   string // as the names of its figures have it
}

// HasScenarios says whether there is anything to tell: a scenario, or a target that is set.
func (p *page) HasScenarios() bool {
	return len(p.Comparison.Scenarios) > 0 || p.Comparison.Targets != nil && p.Comparison.Targets.Set()
}

// Scenarios are those that are in the report.
func (p *page) Scenarios() (list []*scenarioOf) {
	for n, x := range p.Comparison.Scenarios {
		list = append(list, &scenarioOf{x, p, model.ScenarioPlace(n + 1)})
	}
	return list
}

// ScenarioWords tell of them.
func (p *page) ScenarioWords() []string { return p.words.Scenarios }

// Name heads a scenario's part.
func (x *scenarioOf) Name() string { return x.id + " " + x.Title }

// Anchor is where the contents lead.
func (x *scenarioOf) Anchor() string { return "scenario-" + x.id }

// TargetsSet lists the levels to reach that are others than the usual: capabilities' and organisations'.
func (p *page) TargetsSet() *grid {
	t := p.Comparison.Targets
	if t == nil {
		return nil
	}
	g := p.table("", p.Say("Målnivåer som är satta", "Target levels set"), left(p.Say("Gäller", "For")), right(p.Say("Målnivå", "Target level")))
	for _, id := range slices.Sorted(maps.Keys(t.Capability)) {
		g.add(tr{Head: []piece{said(p.capability(id))}, Cells: []td{numbers(p.figure(about{id: id}, "target/level", t.Capability[id], asLevel))}})
	}
	for _, code := range slices.Sorted(maps.Keys(t.Organisation)) {
		head := []piece{p.member(code), said(p.Say(", alla förmågor", ", all capabilities"))}
		g.add(tr{Head: head, Cells: []td{numbers(p.figure(about{organisation: code}, "target/level", t.Organisation[code], asLevel))}})
	}
	return g.orNone()
}

// capability is what one is called, by the questionnaires that ask about it.
func (p *page) capability(id string) string {
	for _, c := range p.Capability() {
		if i, there := c.Q.Item(id); there {
			return id + " " + p.Of(i.Text)
		}
	}
	return id
}

// SideBySide has what each scenario comes to for the region, a column each.
func (p *page) SideBySide() *grid {
	g := p.table("", p.Say("Scenarierna sida vid sida, hela regionen", "The scenarios side by side, the whole region"), left(p.Say("Mått", "Metric")), right(p.Say("I dag", "Today")))
	list := p.Scenarios()
	for _, x := range list {
		g.Heads = append(g.Heads, right(x.Name()))
	}
	t := measure.Gather(measure.Outcomes, p.figures.Round)
	for n, m := range t.Columns {
		if m.Today() {
			continue
		}
		row := tr{Head: []piece{said(m.RowTitle(p.lang()))}, Cells: []td{wording("")}}
		if n > 0 && t.Columns[n-1].Today() {
			row.Cells[0] = p.shown(about{}, t.Find("", list[0].id).Of(t.Columns[n-1]))
		}
		for _, x := range list {
			row.Cells = append(row.Cells, p.shown(about{}, t.Find("", x.id).Of(m)))
		}
		g.add(row)
	}
	row := tr{Head: []piece{said(p.Say("Kommuner som kostnaden per invånare bygger på", "Municipalities that the cost per resident is based on"))}, Cells: []td{wording("")}}
	for _, x := range list {
		row.Cells = append(row.Cells, x.basis())
	}
	g.add(row)
	return g
}

// basis is how many municipalities have a cost per resident, of how many.
func (x *scenarioOf) basis() td {
	p, o := x.page, x.Region
	if o.Of == 0 {
		return dash()
	}
	n := said("0")
	if o.N > 0 {
		n = p.count(x.about(o), "scenario/municipalities", o.N)
	}
	return numbers(n, said(p.Say(" av ", " of ")), p.count(x.about(o), "scenario/municipalities-asked", o.Of))
}

func (x *scenarioOf) about(o scoring.ScenarioOutcome) about {
	return about{organisation: o.Organisation, id: x.id}
}
