package xlsx

import (
	"slices"

	"mogna/internal/economy"
	"mogna/internal/report/measure"
)

// economyRegion lists how the municipalities spread over each key figure and each class's share.
func (b *book) economyRegion(d document) {
	t := measure.Gather(measure.ClassSpread, b.walker.Over(d))
	columns := append([]column{words(b.Say("Slag", "Kind"), 18), words(b.Say("Mått", "Metric"), 34)}, b.columnsOf(t)...)
	var rows [][]cell
	add := func(kind, title, id string) {
		if r := t.Find("", id); r.Any() {
			rows = append(rows, append(texts(textLook, kind, title), b.figures(t, r, nil)...))
		}
	}
	for _, id := range d.KeyFigures() {
		add(b.Say("Nyckeltal", "Indicator"), b.EconomyTitle(id), id)
	}
	for _, k := range d.Classes() {
		add(b.EconomyTitle(k.Division), b.Of(k.Title), k.Path())
	}
	b.list(d, list{name: b.Say("Ekonomi, jämförelse", "IT costs, comparison"), columns: columns, rows: rows,
		note: b.Say("Kommunernas spridning: nyckeltal i kronor eller antal, poster som andel av fördelningens summa. Jämförs inte om färre än hälften av kommunerna har siffran.",
			"Distribution across the municipalities: indicators in SEK or numbers, classes as shares of the sum of their breakdown. Not compared where fewer than half of the municipalities have the figure.")})
}

// economyShared lists by what key each joint body's costs go to its members.
func (b *book) economyShared(d document) {
	members, received := measure.Gather(measure.Members, b.walker.Of(d)).Filled(), measure.Gather(measure.Received, b.walker.Of(d)).Filled("economy_received", "economy_received_share") // which are a member's amount and share
	columns := slices.Concat(b.whose(), []column{words(b.Say("Fördelningsnyckel", "Allocation key"), 16), words(b.Say("Medlem", "Member"), 28)}, b.columnsOf(members), b.columnsOf(received))
	var rows [][]cell
	for _, o := range b.model.Comparison.Organisations {
		x := d.Organisations[o.Code].Economy
		if x == nil || x.Allocation == nil {
			continue
		}
		basis := text(b.EconomyTitle(x.Allocation.Basis), textLook)
		if x.Allocation.Reason != "" {
			basis = text(b.Short(x.Allocation.Reason), reasonLook)
		}
		for _, m := range x.Allocation.Members {
			row := append(b.who(o.Code), basis, text(b.Organisation(m.Organisation), textLook))
			rows = append(rows, slices.Concat(row, b.figures(members, members.Find(o.Code, m.Organisation), nil), b.figures(received, received.Find(m.Organisation, o.Code), nil)))
		}
		rows = append(rows, append(b.who(o.Code), basis, text(b.Say("Inte fördelat", "Not allocated"), textLook), cell{}, cell{}, cell{x.Allocation.Unallocated, wholeLook}))
		rows = append(rows, b.invoiced(o.Code, basis, x.Allocation)...)
	}
	b.list(d, list{name: b.Say("Ekonomi, gemensamma kostnader", "IT costs, joint bodies"), columns: columns, rows: rows,
		note: b.Say("En gemensam organisations kostnader fördelas på medlemmarna efter folkmängd, om de inte har kommit överens om en annan fördelningsnyckel. Har alla medlemmar redovisat vad de har fakturerats är det deras delar.",
			"A joint body’s costs are allocated to its members by population, unless they have agreed on another allocation key. Where all members have reported what they were invoiced, that is their share.")})
}

// invoiced holds the members' fees against the body's cost, where all have told theirs.
func (b *book) invoiced(code string, basis cell, a *economy.Allocation) [][]cell {
	if a.Fees == nil || a.FeeDifference == nil {
		return nil
	}
	line := func(name string, x float64) []cell {
		return append(b.who(code), basis, text(name, textLook), cell{}, cell{}, cell{x, wholeLook})
	}
	return [][]cell{line(b.Say("Fakturerat medlemmarna", "Invoiced to the members"), *a.Fees), line(b.Say("Kostnad minus fakturerat", "Cost less invoiced"), *a.FeeDifference)}
}

// economyDivided lists each class of each division for each organisation, and below them the sums that are held against the total.
func (b *book) economyDivided(d document) {
	own, compared := measure.AsReported, measure.AsCompared
	classes := measure.Gather([]*measure.Measure{own.Amount, own.Share, compared.Amount, compared.Share}, b.walker.Of(d))
	sums := measure.Gather(append(slices.Clone(own.Sums), compared.Sums...), b.walker.Of(d))
	columns := slices.Concat(b.whose(), []column{words(b.Say("Fördelning", "Breakdown"), 18), words(b.Say("Post", "Class"), 26)}, b.columnsOf(classes))
	var rows [][]cell
	add := func(code, division, title string, figures []cell) {
		rows = append(rows, slices.Concat(b.who(code), texts(textLook, b.EconomyTitle(division), title), figures))
	}
	for _, o := range b.model.Comparison.Organisations {
		for _, id := range economy.Divisions {
			for _, k := range d.Classes() {
				if r := classes.Find(o.Code, k.Path()); k.Division == id && r.Any() {
					add(o.Code, id, b.Of(k.Title), b.figures(classes, r, nil))
				}
			}
			r := sums.Find(o.Code, id)
			for n, m := range own.Sums {
				if r.Any() { // the two ways lie side by side, each under its amounts
					add(o.Code, id, b.Of(m.Heading()), []cell{b.figure(r.Of(m)), {}, b.figure(r.Of(compared.Sums[n])), {}})
				}
			}
		}
	}
	b.list(d, list{name: b.Say("Ekonomi, fördelning", "IT costs, breakdown"), columns: columns, rows: rows,
		note: b.Say("Differens: den totala it-kostnaden minus fördelningens summa, i kronor och som andel av totalen. Delarna av en gemensam organisations poster är avrundade var för sig till hela kronor.",
			"Difference: the total IT cost minus the sum of the breakdown, in SEK and as a share of the total. The shares of a joint body’s amounts are each rounded to whole kronor.")})
}
