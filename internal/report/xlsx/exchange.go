package xlsx

import (
	"slices"
	"strings"

	"mogna/internal/report/measure"
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

// calibration lists how the organisations' own levels lie beside what their heads of department answered, and on which
// capabilities it rests. It is made of persons' answers, so the figures stand as they are.
func (b *book) calibration(d document) {
	t := measure.Gather(measure.Calibration, b.walker.Of(d))
	columns := slices.Concat(b.whose(), b.columnsOf(t), []column{words(b.Say("Jämförelse", "Comparison"), 30), figures(b.Say("Antal förmågor", "Capabilities"), 16), words(b.Say("Bygger på", "Based on"), 44)})
	var rows [][]cell
	for _, o := range b.model.Comparison.Organisations {
		if c := d.Organisations[o.Code].Calibration; c != nil {
			rows = append(rows, slices.Concat(b.who(o.Code), b.figures(t, t.Find(o.Code, ""), nil),
				[]cell{text(b.Compared(c), textLook), people(len(c.Capabilities)), text(strings.Join(c.Capabilities, " "), wrapLook)}))
		}
	}
	b.list(d, list{name: b.Say("Självbild", "Self-assessment check"), columns: columns, rows: rows,
		note: b.means("calibration_difference") + b.Say(" Till höger: förmågorna som den bygger på.", " To the right: the capabilities that it is based on.")})
}
