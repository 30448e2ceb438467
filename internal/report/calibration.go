package report

import "strings"

// calibration lists how the organisations' own levels lie beside what their heads of department answered, and on which
// capabilities it rests. It is made of persons' answers, so the figures stand as they are.
func (b *book) calibration(d document) {
	columns := append(b.whose(), figures(b.say("Skillnad", "Difference"), 11), figures(b.say("Från", "Low"), 9), figures(b.say("Till", "High"), 9),
		words(b.say("Omdöme", "Verdict"), 30), figures(b.say("Antal förmågor", "Capabilities"), 16), words(b.say("Bygger på", "Rests on"), 44))
	var rows [][]cell
	for _, o := range b.model.Comparison.Organisations {
		if c := d.Organisations[o.Code].Calibration; c != nil {
			row := []cell{b.because(c.Difference, c.Reason, indexLook), number(c.Low, indexLook), number(c.High, indexLook), text(b.verdict(c.Verdict), textLook),
				people(len(c.Capabilities)), text(strings.Join(c.Capabilities, " "), wrapLook)}
			rows = append(rows, append(b.who(o.Code), row...))
		}
	}
	b.list(d, list{name: b.say("Kalibrering", "Calibration"), columns: columns, rows: rows,
		note: b.say("Egen bedömning minus förvaltningschefernas svar, båda på 0–100, i genomsnitt över de förmågor som står till höger, med 95 % intervall. Ingen förmåga visas för sig: det kunde röja vad någon har svarat. En flagga, ingen rättelse.",
			"Own assessment minus the answers of the heads of department, both on 0–100, on average over the capabilities to the right, with a 95 % interval. No capability is shown by itself: that could tell what somebody answered. A flag, not a correction.")})
}

// The verdicts, as the method names them.
const (
	over  = "over"
	under = "under"
)

func (b *book) verdict(id string) string {
	switch id {
	case over:
		return b.say("Överskattar sig troligen", "Probably overestimates itself")
	case under:
		return b.say("Underskattar sig troligen", "Probably underestimates itself")
	}
	return id
}
