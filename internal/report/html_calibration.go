package report

import (
	"mogna/internal/locale"
	"mogna/internal/narrative"
	"mogna/internal/scoring"
)

// Calibration lists how the organisations' own levels lie beside what their heads of department answered.
func (c *chapter) Calibration() *grid {
	p := c.page
	g := p.table("", p.say("Egen bedömning minus förvaltningschefernas, i poäng, 0–100", "Self-assessment minus that of the heads of department, in points, 0–100"), left(p.say("Organisation", "Organisation")),
		right(p.say("Skillnad", "Difference")), right(p.say("Osäkerhets\u00adintervall (95\u00a0%)", "95% confidence interval")), left(p.say("Jämförelse", "Comparison")))
	for _, o := range p.Comparison.Organisations {
		x := c.Organisations[o.Code].Calibration
		if x == nil {
			continue
		}
		a := c.whose(o.Code)
		g.add(tr{Head: []piece{p.to(o.Code)}, Cells: []td{p.maybe(a, "calibration/difference", x.Difference, x.Reason, asPoints),
			p.interval(a, "calibration/", x.Low, x.High, asPoints, asPoints), wording(p.compared(x))}})
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

// compared is what a self-assessment check comes to, or nothing where it can't be told.
func (l labels) compared(c *scoring.Calibration) string {
	if c.Difference == nil {
		return absent
	}
	return l.of(narrative.Compared(c.Verdict))
}

// calibrated are the capabilities that one organisation's calibration rests on.
func (c *chapter) calibrated(code string) (names []string) {
	x := c.Organisations[code].Calibration
	if x == nil {
		return nil
	}
	for _, id := range x.Capabilities {
		i, _ := c.Q.Item(id)
		names = append(names, c.page.or(c.page.of(i.Text), id))
	}
	return names
}
