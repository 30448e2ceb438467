package report

import (
	"mogna/internal/economy"
	"mogna/internal/scoring"
)

// economyRegion lists how the municipalities spread over each key figure and each class's share.
func (b *book) economyRegion(d document) {
	x := d.Economy
	if x == nil {
		return
	}
	columns := []column{words(b.say("Slag", "Kind"), 18), words(b.say("Mått", "Metric"), 34), figures(b.say("Alla, kr", "All, SEK"), 15), figures("n", 6), figures(b.say("Täckning", "Coverage"), 10),
		figures("Min", 12), figures(b.say("Undre kvartil", "Lower quartile"), 12), figures("Median", 12), figures(b.say("Övre kvartil", "Upper quartile"), 12), figures("Max", 12)}
	var rows [][]cell
	for _, id := range economy.KeyFigures {
		if s, there := x.KeyFigures[id]; there {
			rows = append(rows, append([]cell{text(b.say("Nyckeltal", "Indicator"), textLook), text(b.economyTitle(id), textLook), {}}, b.spread(s, indexLook)...))
		}
	}
	for _, k := range b.classes(d) {
		sum := x.Divisions[k.division][k.id]
		rows = append(rows, append([]cell{text(b.economyTitle(k.division), textLook), text(k.title, textLook), {sum, wholeLook}}, b.spread(x.Shares[k.division][k.id], shareLook)...))
	}
	b.list(d, list{name: b.say("Ekonomi, jämförelse", "IT costs, comparison"), columns: columns, rows: rows,
		note: b.say("Kommunernas spridning: nyckeltal i kronor eller antal, poster som andel av fördelningens summa. Jämförs inte om färre än hälften av kommunerna har siffran.",
			"Distribution across the municipalities: indicators in SEK or numbers, classes as shares of the sum of their breakdown. Not compared where fewer than half of the municipalities have the figure.")})
}

func (b *book) spread(s scoring.Benchmark, l look) []cell {
	return []cell{whole(s.N), {s.Coverage, shareLook}, number(s.Min, l), number(s.Q1, l), b.because(s.Median, s.Reason, l), number(s.Q3, l), number(s.Max, l)}
}

// economyShared lists by what key each joint body's costs go to its members.
func (b *book) economyShared(d document) {
	columns := append(b.whose(), words(b.say("Fördelningsnyckel", "Allocation key"), 16), words(b.say("Medlem", "Member"), 28), figures(b.say("Andelstal", "Weight"), 12), figures(b.say("Andel", "Share"), 9),
		figures(b.say("Belopp, kr", "Amount, SEK"), 15), figures(b.say("It-personal, årsarbetare", "IT staff, FTE"), 10))
	var rows [][]cell
	for _, o := range b.model.Comparison.Organisations {
		x := d.Organisations[o.Code].Economy
		if x == nil || x.Allocation == nil {
			continue
		}
		basis := text(b.economyTitle(x.Allocation.Basis), textLook)
		if x.Allocation.Reason != "" {
			basis = text(b.short(x.Allocation.Reason), reasonLook)
		}
		for _, m := range x.Allocation.Members {
			rows = append(rows, append(b.who(o.Code), basis, text(b.organisation(m.Organisation), textLook), cell{m.Weight, wholeLook}, cell{m.Share, shareLook},
				cell{m.Amount, wholeLook}, number(staffFrom(d.Organisations[m.Organisation].Economy, o.Code), indexLook)))
		}
		rows = append(rows, append(b.who(o.Code), basis, text(b.say("Inte fördelat", "Not allocated"), textLook), cell{}, cell{}, cell{x.Allocation.Unallocated, wholeLook}))
	}
	b.list(d, list{name: b.say("Ekonomi, gemensamma kostnader", "IT costs, joint bodies"), columns: columns, rows: rows,
		note: b.say("En gemensam organisations kostnader fördelas på medlemmarna efter folkmängd, om de inte har kommit överens om en annan fördelningsnyckel.",
			"A joint body’s costs are allocated to its members by population, unless they have agreed on another allocation key.")})
}

func staffFrom(x *economy.Result, body string) *float64 {
	if x == nil {
		return nil
	}
	for _, p := range x.Received {
		if p.From == body {
			return p.Staff
		}
	}
	return nil
}
