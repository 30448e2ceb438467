package report

import "mogna/internal/scoring"

// calibration lists how the organisations' own levels lie beside what their heads of department answered.
func (b *book) calibration(d document) {
	columns := append(b.whose(), figures(b.say("Skillnad", "Difference"), 11), figures(b.say("Från", "Low"), 9), figures(b.say("Till", "High"), 9),
		words(b.say("Omdöme", "Verdict"), 44))
	var rows [][]cell
	for _, o := range b.model.Comparison.Organisations {
		if c := d.Organisations[o.Code].Calibration; c != nil {
			row := append(b.who(o.Code), b.because(c.Difference, c.Reason, indexLook), number(c.Low, indexLook), number(c.High, indexLook))
			rows = append(rows, append(row, text(b.verdict(c.Verdict), textLook)))
		}
	}
	b.list(d, list{name: b.say("Kalibrering", "Calibration"), columns: columns, rows: rows,
		note: b.say("Egen bedömning minus förvaltningschefernas svar, båda på 0–100, med 95 % intervall. En flagga, ingen rättelse.",
			"Own assessment minus the answers of the heads of department, both on 0–100, with a 95 % interval. A flag, not a correction.")})
}

// calibrationPairs lists the same for each capability.
func (b *book) calibrationPairs(d document) {
	columns := append(append(b.whose(), b.whats()...), figures(b.say("Egen bedömning", "Own assessment"), 12),
		figures(b.say("Förvaltningschefer", "Heads of department"), 19), figures("n", 6))
	var rows [][]cell
	for _, o := range b.model.Comparison.Organisations {
		c := d.Organisations[o.Code].Calibration
		if c == nil {
			c = &scoring.Calibration{}
		}
		for _, i := range d.capabilities() {
			if p, there := c.Capabilities[i.ID]; there {
				row := append(b.who(o.Code), b.what(d, i.ID)...)
				rows = append(rows, append(row, cell{p.Own, indexLook}, cell{p.Heads, indexLook}, whole(p.N)))
			}
		}
	}
	b.list(d, list{name: b.say("Kalibrering, förmågor", "Calibration, capabilities"), columns: columns, rows: rows,
		note: b.say("Nivån som organisationen har angett och medelvärdet av förvaltningschefernas svar, båda på 0–100.",
			"The level that the organisation has given and the mean of its heads' answers, both on 0–100.")})
}

func (b *book) verdict(id string) string {
	switch id {
	case "over":
		return b.say("Överskattar sig troligen", "Probably overestimates itself")
	case "under":
		return b.say("Underskattar sig troligen", "Probably underestimates itself")
	}
	return id
}
