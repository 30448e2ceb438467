package html

import "mogna/internal/locale"

// Calibration lists how the organisations' own levels lie beside what their heads of department answered.
func (c *chapter) Calibration() *grid {
	p := c.page
	g := p.table("", p.Say("Egen bedömning minus förvaltningschefernas, i poäng, 0–100", "Self-assessment minus that of the heads of department, in points, 0–100"), left(p.Say("Organisation", "Organisation")),
		right(p.Say("Skillnad", "Difference")), right(p.Say("Osäkerhets\u00adintervall (95\u00a0%)", "95% confidence interval")), left(p.Say("Jämförelse", "Comparison")))
	for _, o := range p.Comparison.Organisations {
		x := c.Organisations[o.Code].Calibration
		if x == nil {
			continue
		}
		a := c.whose(o.Code)
		g.add(tr{Head: []piece{p.to(o.Code)}, Cells: []td{p.maybe(a, "calibration/difference", x.Difference, x.Reason, asPoints),
			p.interval(a, "calibration/", x.Low, x.High, asPoints, asPoints), wording(p.Compared(x))}})
	}
	return g.orNone()
}

// asPoints writes a difference, with its sign.
func asPoints(lang string, x float64) string {
	s := locale.Fixed(lang, x, 1)
	if locale.Round(x, 1) > 0 {
		s = "+" + s
	}
	return s
}

// calibrated are the capabilities that one organisation's calibration rests on.
func (c *chapter) calibrated(code string) (names []string) {
	x := c.Organisations[code].Calibration
	if x == nil {
		return nil
	}
	for _, id := range x.Capabilities {
		i, _ := c.Q.Item(id)
		names = append(names, c.page.Or(c.page.Of(i.Text), id))
	}
	return names
}
