package report

import (
	"mogna/internal/locale"
	"mogna/internal/scoring"
)

// Calibration lists how the organisations' own levels lie beside what their heads of department answered.
func (c *chapter) Calibration() *grid {
	p := c.page
	g := p.table("", p.say("Egen bedömning minus förvaltningschefernas, i steg på 0–100", "Own assessment minus that of the heads of department, in points of 0–100"), left(p.say("Organisation", "Organisation")),
		right(p.say("Skillnad", "Difference")), right(p.say("Osäkerhet (95\u00a0%)", "Interval (95%)")), left(p.say("Omdöme", "Verdict")))
	for _, o := range p.Comparison.Organisations {
		x := c.Organisations[o.Code].Calibration
		if x == nil {
			continue
		}
		a := c.whose(o.Code)
		g.add(tr{Head: []piece{p.to(o.Code)}, Cells: []td{p.maybe(a, "calibration/difference", x.Difference, x.Reason, asPoints),
			p.interval(a, "calibration/", x.Low, x.High, asPoints, asPoints), wording(p.verdict(x))}})
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

func (p *page) verdict(x *scoring.Calibration) string {
	switch {
	case x.Verdict == "over":
		return p.say("Överskattar sig troligen", "Probably overestimates itself")
	case x.Verdict == "under":
		return p.say("Underskattar sig troligen", "Probably underestimates itself")
	case x.Difference != nil:
		return p.say("Ingen säker skillnad", "No certain difference")
	}
	return absent
}

// calibrated are the capabilities that one organisation's calibration rests on.
func (c *chapter) calibrated(code string) (names []string) {
	x := c.Organisations[code].Calibration
	if x == nil {
		return nil
	}
	for _, id := range x.Capabilities {
		i, _ := c.q.Item(id)
		names = append(names, c.page.or(c.page.of(i.Text), id))
	}
	return names
}
