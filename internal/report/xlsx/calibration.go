package xlsx

import "strings"

// calibration lists how the organisations' own levels lie beside what their heads of department answered, and on which
// capabilities it rests. It is made of persons' answers, so the figures stand as they are.
func (b *book) calibration(d document) {
	columns := append(b.whose(), figures(b.Say("Skillnad", "Difference"), 11), figures(b.Say("Från", "Low"), 9), figures(b.Say("Till", "High"), 9),
		words(b.Say("Jämförelse", "Comparison"), 30), figures(b.Say("Antal förmågor", "Capabilities"), 16), words(b.Say("Bygger på", "Based on"), 44))
	var rows [][]cell
	for _, o := range b.model.Comparison.Organisations {
		if c := d.Organisations[o.Code].Calibration; c != nil {
			row := []cell{b.because(c.Difference, c.Reason, indexLook), number(c.Low, indexLook), number(c.High, indexLook), text(b.Compared(c), textLook),
				people(len(c.Capabilities)), text(strings.Join(c.Capabilities, " "), wrapLook)}
			rows = append(rows, append(b.who(o.Code), row...))
		}
	}
	b.list(d, list{name: b.Say("Självbild", "Self-assessment check"), columns: columns, rows: rows,
		note: b.means("calibration_difference") + b.Say(" Till höger: förmågorna som den bygger på.", " To the right: the capabilities that it is based on.")})
}
