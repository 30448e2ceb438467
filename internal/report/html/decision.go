package html

import (
	"strconv"

	"mogna/internal/narrative"
	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/report/svg"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Decision is what is said of the scenario to whoever decides on it.
func (x *scenarioOf) Decision() narrative.DecisionWords {
	return narrative.Decision(x.Scenario, x.page.lang())
}

// DecisionAnchor is where the proposal stands.
func (x *scenarioOf) DecisionAnchor() string { return "decision-" + x.id }

// Proposed is what there is to decide on: a row for each measure.
func (x *scenarioOf) Proposed() *grid {
	p := x.page
	g := p.table("", x.Name()+": "+p.Say("att besluta om", "to decide on"), left(p.Say("Åtgärd", "Measure")), left(p.Say("Pengar och tid", "Money and time")), left(p.Say("Ansvar och form", "Responsibility and form")), left(p.Say("Risker", "Risks")))
	money, gains := measure.Gather(measure.MeasurePlan, p.figures.Round), measure.Gather(measure.Benefit, p.figures.Round)
	for n, m := range x.Measures {
		a := about{id: x.id + "." + strconv.Itoa(n+1)}
		items := x.told(a, money, a.id)
		items = append(items, []piece{said(p.Say("Kostnad per år, kr: ", "Annual cost, SEK: ")), p.figure(a, "measure/cost", float64(m.YearlyCost), asWhole)},
			[]piece{said(p.Say("Besparing per år, kr: ", "Annual saving, SEK: ")), p.figure(a, "measure/saving", float64(m.YearlySaving), asWhole)})
		if m.SavingOwner != "" {
			items = append(items, []piece{said(p.Say("Besparingen får ", "The saving goes to ")), p.member(m.SavingOwner)})
		}
		for k, b := range m.Benefits {
			items = append(items, x.benefit(b))
			of := a.id + "/" + strconv.Itoa(k+1)
			items = append(items, x.told(a.of(of), gains, of)...)
		}
		g.add(tr{Head: []piece{said(numbered(n, m))}, Cells: []td{{Items: items}, {Items: x.responsibility(m)}, {Items: x.linked(a, m)}}})
	}
	return g.orNone()
}

func numbered(n int, m survey.Measure) string {
	if m.Title == "" {
		return strconv.Itoa(n + 1)
	}
	return strconv.Itoa(n+1) + ". " + m.Title
}

// told are the figures that there are about a subject, a line each; the bounds of a range on one.
func (x *scenarioOf) told(a about, t measure.Table, id string) (items [][]piece) {
	r := t.Find("", id)
	for n, m := range t.Columns {
		if _, is := r.Of(m).Number(); !is || m.Bound == measure.Lower {
			continue
		}
		cell := x.page.shown(a, r.Of(m))
		if m.Bound == measure.Upper {
			cell = x.page.between(a, r.Of(t.Columns[n-1]), r.Of(m))
		}
		items = append(items, append([]piece{said(m.ColumnTitle(x.page.lang()) + ": ")}, cell.Parts...))
	}
	return items
}

func (x *scenarioOf) benefit(b survey.Benefit) []piece {
	p := x.page
	words := p.Of(model.BenefitKinds[b.Kind])
	if b.Text != "" {
		words += ": " + b.Text
	}
	if b.AsMoney {
		words += p.Say(" (räknas som pengar)", " (counts as money)")
	} else {
		words += p.Say(" (räknas inte som pengar)", " (does not count as money)")
	}
	if b.Owner == "" {
		return []piece{said(words)}
	}
	return []piece{said(words + p.Say(", hos ", ", at ")), p.member(b.Owner)}
}

func (x *scenarioOf) responsibility(m survey.Measure) (items [][]piece) {
	p := x.page
	for _, line := range []struct{ name, what string }{
		{p.Say("Ansvar: ", "Responsible: "), m.Responsible}, {p.Say("Beslutas av: ", "Decided by: "), p.Of(model.DecisionLevels[m.DecisionLevel])},
		{p.Say("Samverkansform: ", "Form of cooperation: "), p.Of(model.Cooperations[m.Cooperation])}, {p.Say("Finansiering: ", "Financing: "), m.Financing},
	} {
		if line.what == "" {
			line.what = p.Say("inte bestämt", "not decided")
		}
		items = append(items, []piece{said(line.name + line.what)})
	}
	return items
}

// linked are the risks of a measure; those that the report has lead to the register.
func (x *scenarioOf) linked(a about, m survey.Measure) (items [][]piece) {
	p := x.page
	for _, n := range m.Risks {
		name := "R" + strconv.Itoa(n)
		number := piece{Text: name, Value: strconv.Itoa(n), Path: a.of(a.id + "/" + name).path("measure/risk")}
		items = append(items, []piece{number, said(p.Say(" (inte i rapporten)", " (not in the report)"))})
		for _, r := range p.Risks() {
			if r.Number == n {
				items[len(items)-1] = []piece{number, said(" "), {Text: r.Threat, Href: "#" + riskAnchor(r)}}
			}
		}
	}
	if items == nil {
		items = [][]piece{{said(p.Say("Inga kopplade.", "None linked."))}}
	}
	return items
}

// NetByYear draws what the table after it holds.
func (x *scenarioOf) NetByYear() (*htmlChart, error) { return x.net("net-by-year") }

// NetByParty draws what each organisation's row comes to.
func (x *scenarioOf) NetByParty() (*htmlChart, error) { return x.net("net-by-party") }

// net says in words what the drawing says of itself. There is none of a scenario without years, as of those published before there were any.
func (x *scenarioOf) net(name string) (*htmlChart, error) {
	c, err := x.page.draw(svg.Order{Name: name, Scenario: x.ID}, "")
	if c != nil {
		c.Words = textOf([]byte(c.SVG), "desc")
	}
	return c, err
}

// ByYear is what everybody pays and gains in each year, in kronor.
func (x *scenarioOf) ByYear() *grid {
	p := x.page
	if x.Years == nil {
		return nil
	}
	t := measure.Gather(measure.YearAmounts, p.figures.Round)
	g := p.table("", x.Name()+": "+p.Say("år för år, kronor", "year by year, SEK"), append([]th{left(p.Say("År", "Year"))}, p.headed(t)...)...)
	for n := range x.Years.Years {
		id := measure.YearOf(x.id, x.Years, n)
		g.add(tr{Head: []piece{said(strconv.Itoa(x.Years.FirstYear + n))}, Cells: p.shownAll(about{id: id}, t, t.Find("", id))})
	}
	return g
}

// ByParty is each organisation's net of each year, in kronor.
func (x *scenarioOf) ByParty() *grid {
	p := x.page
	if x.Years == nil || len(x.Years.Parties) == 0 {
		return nil
	}
	g := p.table("", x.Name()+": "+p.Say("netto per organisation, kronor", "net by organisation, SEK"), left(p.Say("Organisation", "Organisation")))
	for n := range x.Years.Years {
		g.Heads = append(g.Heads, right(strconv.Itoa(x.Years.FirstYear+n)))
	}
	g.Heads = append(g.Heads, right(p.Say("Alla år", "All years")))
	t := measure.Gather([]*measure.Measure{measure.PartyNet, measure.PartyTotal}, p.figures.Round)
	for _, party := range x.Years.Parties {
		row := tr{Head: []piece{p.to(party.Organisation)}}
		for n := range party.Net {
			id := measure.YearOf(x.id, x.Years, n)
			row.Cells = append(row.Cells, p.shown(about{organisation: party.Organisation, id: id}, t.Find(party.Organisation, id).Of(measure.PartyNet)))
		}
		row.Cells = append(row.Cells, p.shown(about{organisation: party.Organisation, id: x.id}, t.Find(party.Organisation, x.id).Of(measure.PartyTotal)))
		g.add(row)
	}
	return g
}

// InAll is what the scenario comes to over all its years, a row for each figure.
func (x *scenarioOf) InAll() *grid {
	p := x.page
	if x.Years == nil {
		return nil
	}
	g := p.table("", x.Name()+": "+p.Say("sammanlagt", "in all"), left(p.Say("Mått", "Metric")), right(p.Say("Värde", "Value")))
	t := measure.Gather(measure.OverYears, p.figures.Round)
	r := t.Find("", x.id)
	for _, m := range t.Columns {
		if r.Has(m) {
			g.add(tr{Head: []piece{said(m.ColumnTitle(p.lang()))}, Cells: []td{p.shown(about{id: x.id}, r.Of(m))}})
		}
	}
	return g
}

// Turns are the assumptions that turn the scenario, the one that needs to change least first.
func (x *scenarioOf) Turns() *grid {
	p := x.page
	if x.Years == nil || len(x.Years.Turns) == 0 {
		return nil
	}
	g := p.table("", x.Name()+": "+p.Say("vad som vänder nuvärdet, ett antagande i taget", "what turns the present value, one assumption at a time"), left(p.Say("Antagande", "Assumption")), left(p.Say("Åtgärd", "Measure")),
		right(p.Say("Antaget", "Assumed")), right(p.Say("Vänder vid", "Turns at")), left(p.Say("Inom bedömt lägst och högst", "Within the estimated range")))
	for n, turn := range x.Years.Turns {
		a := about{id: x.id + "/" + strconv.Itoa(n+1)}
		g.add(tr{Head: []piece{said(p.Of(model.Assumptions[turn.Assumption]))}, Cells: []td{x.ofMeasure(a, turn), numbers(p.figure(a, "scenario/turn-now", turn.Now, asTurn(turn))),
			numbers(p.figure(a, "scenario/turn-at", turn.At, asTurn(turn))), wording(p.Truth(turn.Within))}})
	}
	return g
}

func (x *scenarioOf) ofMeasure(a about, turn scoring.Turn) td {
	if turn.Measure == 0 {
		return dash()
	}
	return td{Parts: []piece{x.page.count(a, "scenario/turn-measure", turn.Measure)}}
}

// asTurn writes kronor whole and a rate as per cent.
func asTurn(turn scoring.Turn) rounding {
	if turn.Assumption == scoring.AssumedInterest {
		return func(lang string, x float64) string { return asLevel(lang, x) + survey.Say("\u00a0%", "%").In(lang) }
	}
	return asKronor
}
