package xlsx

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
	columns := []column{words(b.Say("Slag", "Kind"), 18), words(b.Say("Mått", "Metric"), 34), figures(b.Say("Alla, kr", "All, SEK"), 15), figures("n", 6), figures(b.Say("Täckning", "Coverage"), 10),
		figures("Min", 12), figures(b.Say("Undre kvartil", "Lower quartile"), 12), figures("Median", 12), figures(b.Say("Övre kvartil", "Upper quartile"), 12), figures("Max", 12)}
	var rows [][]cell
	for _, id := range economy.KeyFigures {
		if s, there := x.KeyFigures[id]; there {
			rows = append(rows, append([]cell{text(b.Say("Nyckeltal", "Indicator"), textLook), text(b.EconomyTitle(id), textLook), {}}, b.spread(s, indexLook)...))
		}
	}
	for _, k := range d.Classes() {
		sum := x.Divisions[k.Division][k.ID]
		rows = append(rows, append([]cell{text(b.EconomyTitle(k.Division), textLook), text(b.Of(k.Title), textLook), {sum, wholeLook}}, b.spread(x.Shares[k.Division][k.ID], shareLook)...))
	}
	b.list(d, list{name: b.Say("Ekonomi, jämförelse", "IT costs, comparison"), columns: columns, rows: rows,
		note: b.Say("Kommunernas spridning: nyckeltal i kronor eller antal, poster som andel av fördelningens summa. Jämförs inte om färre än hälften av kommunerna har siffran.",
			"Distribution across the municipalities: indicators in SEK or numbers, classes as shares of the sum of their breakdown. Not compared where fewer than half of the municipalities have the figure.")})
}

func (b *book) spread(s scoring.Benchmark, l look) []cell {
	return []cell{whole(s.N), {s.Coverage, shareLook}, number(s.Min, l), number(s.Q1, l), b.because(s.Median, s.Reason, l), number(s.Q3, l), number(s.Max, l)}
}

// economyShared lists by what key each joint body's costs go to its members.
func (b *book) economyShared(d document) {
	columns := append(b.whose(), words(b.Say("Fördelningsnyckel", "Allocation key"), 16), words(b.Say("Medlem", "Member"), 28), figures(b.Say("Andelstal", "Weight"), 12), figures(b.Say("Andel", "Share"), 9),
		figures(b.Say("Belopp, kr", "Amount, SEK"), 15), figures(b.Say("It-personal, årsarbetare", "IT staff, FTE"), 10))
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
			rows = append(rows, append(b.who(o.Code), basis, text(b.Organisation(m.Organisation), textLook), cell{m.Weight, wholeLook}, cell{m.Share, shareLook},
				cell{m.Amount, wholeLook}, number(staffFrom(d.Organisations[m.Organisation].Economy, o.Code), indexLook)))
		}
		rows = append(rows, append(b.who(o.Code), basis, text(b.Say("Inte fördelat", "Not allocated"), textLook), cell{}, cell{}, cell{x.Allocation.Unallocated, wholeLook}))
	}
	b.list(d, list{name: b.Say("Ekonomi, gemensamma kostnader", "IT costs, joint bodies"), columns: columns, rows: rows,
		note: b.Say("En gemensam organisations kostnader fördelas på medlemmarna efter folkmängd, om de inte har kommit överens om en annan fördelningsnyckel.",
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
