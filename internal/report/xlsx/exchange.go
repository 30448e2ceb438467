package xlsx

import (
	"strings"

	"mogna/internal/scoring"
)

// exchange lists the pairs of organisations with most to give each other: first the set in which each stands once, then all.
func (b *book) exchange(d document) {
	x := d.Exchange
	if x == nil {
		return
	}
	set, all := b.Say("Förslag på par", "Suggested pairs"), b.Say("Alla par", "All pairs")
	var rows [][]cell
	for _, p := range x.Matching {
		rows = append(rows, b.pair(set, p))
	}
	if len(x.Matching) > 0 {
		rows = append(rows, []cell{text(set, sumLook), text(b.Say("Summa", "Sum"), sumLook), {}, cell{x.Total, importanceLook}.by("SUM(" + cells{"", 4, b.under(1, 1), 4, b.under(1, 1) + len(rows) - 1}.inRow() + ")")})
	}
	for _, p := range x.Pairs {
		rows = append(rows, b.pair(all, p))
	}
	columns := []column{words("", 20), words(b.Say("Den ena", "One"), 26), words(b.Say("Den andra", "Other"), 26), figures(b.Say("Värde", "Value"), 10),
		words(b.Say("Den ena kan lära ut", "One can teach"), 50), words(b.Say("Den andra kan lära ut", "Other can teach"), 50)}
	b.list(d, list{name: b.Say("Utbyte", "Exchange"), columns: columns, rows: rows,
		note: b.means("matching_total")})
}

func (b *book) pair(of string, p scoring.Pair) []cell {
	return []cell{text(of, textLook), text(b.Organisation(p.A), textLook), text(b.Organisation(p.B), textLook), {p.Value, importanceLook},
		text(strings.Join(p.AToB, ", "), wrapLook), text(strings.Join(p.BToA, ", "), wrapLook)}
}
