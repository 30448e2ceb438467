package report

import (
	"mogna/internal/economy"
	"mogna/internal/scoring"
)

// economyDivided lists each class of each division for each organisation, and the sums that are held against the total.
func (b *book) economyDivided(d document) {
	columns := append(b.whose(), words(b.say("Fördelning", "Breakdown"), 18), words(b.say("Post", "Class"), 26), figures(b.say("Redovisat, kr", "Reported, SEK"), 15),
		figures(b.say("Andel av redovisat", "Share of reported"), 11), figures(b.say("Jämförbar kostnad, kr", "Comparable cost, SEK"), 15), figures(b.say("Andel av jämförbar", "Share of comparable"), 11), words(b.say("Stämmer", "Adds up"), 12))
	var rows [][]cell
	for _, o := range b.model.Comparison.Organisations {
		if x := d.Organisations[o.Code].Economy; x != nil && x.Reported != nil {
			rows = append(rows, b.divided(d, o, *x)...)
		}
	}
	b.list(d, list{name: b.say("Ekonomi, fördelning", "IT costs, breakdown"), columns: columns, rows: rows,
		note: b.say("Differens: den totala it-kostnaden minus fördelningens summa, i kronor och som andel av totalen. Delarna av en gemensam organisations poster är avrundade var för sig till hela kronor.",
			"Difference: the total IT cost minus the sum of the breakdown, in SEK and as a share of the total. The shares of a joint body’s amounts are each rounded to whole kronor.")})
}

func (b *book) divided(d document, o scoring.OrganisationInfo, x economy.Result) (rows [][]cell) {
	compared := economy.Costs{}
	if x.Allocated != nil {
		compared = *x.Allocated
	}
	row := func(division, title string, amounts ...cell) []cell {
		return append(append(b.who(o.Code), texts(textLook, b.economyTitle(division), title)...), amounts...)
	}
	for _, id := range economy.Divisions {
		own, whole := x.Reported.Divisions[id], compared.Divisions[id]
		for _, k := range b.classes(d) {
			if k.division == id && (has(own, k.id) || has(whole, k.id)) {
				rows = append(rows, row(id, k.title, append(b.amount(own, k.id), b.amount(whole, k.id)...)...))
			}
		}
		rows = append(rows, row(id, b.say("Summa", "Sum"), b.because(own.Sum, own.Reason, wholeLook), cell{}, number(whole.Sum, wholeLook), cell{}, b.reconciles(own)),
			row(id, b.say("Differens", "Difference"), number(own.Difference, wholeLook), number(own.DifferenceShare, smallLook), number(whole.Difference, wholeLook), number(whole.DifferenceShare, smallLook)))
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
		return text(absent, absentLook)
	}
	if d.Reconciled {
		return text(b.say("ja", "yes"), textLook)
	}
	return text(b.say("nej", "no"), textLook)
}
