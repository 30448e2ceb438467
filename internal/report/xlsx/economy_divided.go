package xlsx

import (
	"mogna/internal/economy"
	"mogna/internal/report/model"
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

// economyDivided lists each class of each division for each organisation, and the sums that are held against the total.
func (b *book) economyDivided(d document) {
	columns := append(b.whose(), words(b.Say("Fördelning", "Breakdown"), 18), words(b.Say("Post", "Class"), 26), figures(b.Say("Redovisat, kr", "Reported, SEK"), 15),
		figures(b.Say("Andel av redovisat", "Share of reported"), 11), figures(b.Say("Jämförbar kostnad, kr", "Comparable cost, SEK"), 15), figures(b.Say("Andel av jämförbar", "Share of comparable"), 11), words(b.Say("Stämmer", "Adds up"), 12))
	var rows [][]cell
	for _, o := range b.model.Comparison.Organisations {
		if x := d.Organisations[o.Code].Economy; x != nil && x.Reported != nil {
			rows = append(rows, b.divided(d, o, *x)...)
		}
	}
	b.list(d, list{name: b.Say("Ekonomi, fördelning", "IT costs, breakdown"), columns: columns, rows: rows,
		note: b.Say("Differens: den totala it-kostnaden minus fördelningens summa, i kronor och som andel av totalen. Delarna av en gemensam organisations poster är avrundade var för sig till hela kronor.",
			"Difference: the total IT cost minus the sum of the breakdown, in SEK and as a share of the total. The shares of a joint body’s amounts are each rounded to whole kronor.")})
}

func (b *book) divided(d document, o scoring.OrganisationInfo, x economy.Result) (rows [][]cell) {
	compared := economy.Costs{}
	if x.Allocated != nil {
		compared = *x.Allocated
	}
	row := func(division, title string, amounts ...cell) []cell {
		return append(append(b.who(o.Code), texts(textLook, b.EconomyTitle(division), title)...), amounts...)
	}
	for _, id := range economy.Divisions {
		own, whole := x.Reported.Divisions[id], compared.Divisions[id]
		for _, k := range d.Classes() {
			if k.Division == id && (has(own, k.ID) || has(whole, k.ID)) {
				rows = append(rows, row(id, b.Of(k.Title), append(b.amount(own, k.ID), b.amount(whole, k.ID)...)...))
			}
		}
		rows = append(rows, row(id, b.Say("Summa", "Sum"), b.because(own.Sum, own.Reason, wholeLook), cell{}, number(whole.Sum, wholeLook), cell{}, b.reconciles(own)),
			row(id, b.Say("Differens", "Difference"), number(own.Difference, wholeLook), number(own.DifferenceShare, smallLook), number(whole.Difference, wholeLook), number(whole.DifferenceShare, smallLook)))
	}
	return rows
}

func has(d economy.Division, id string) bool {
	_, there := d.Amounts[id]
	return there
}

func (b *book) amount(d economy.Division, id string) []cell {
	a, there := d.Amounts[id]
	if !there {
		return []cell{number(nil, wholeLook), number(nil, shareLook)}
	}
	return []cell{{a.Amount, wholeLook}, number(a.Share, shareLook)}
}

func (b *book) reconciles(d economy.Division) cell {
	if d.Sum == nil || d.Difference == nil {
		return text(model.Absent, absentLook)
	}
	if d.Reconciled {
		return text(b.Say("ja", "yes"), textLook)
	}
	return text(b.Say("nej", "no"), textLook)
}
