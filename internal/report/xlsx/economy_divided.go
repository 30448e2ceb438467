package xlsx

import (
	"mogna/internal/economy"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
)

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
