package html

import (
	"slices"

	"mogna/internal/locale"
	"mogna/internal/report/measure"
	"mogna/internal/scoring"
)

// Matching is the set of pairs that is worth most, in which each organisation stands once at most.
func (c *chapter) Matching() *grid {
	x := c.Exchange
	if x == nil || len(x.Matching) == 0 {
		return nil
	}
	p := c.page
	g := c.pairs(p.Say("Förslag på par", "Suggested pairs"), "exchange/matching/", x.Matching)
	if len(g.Rows) == 0 {
		return nil
	}
	g.Foot = []tr{{Head: []piece{said(p.Say("Summa, alla par", "Sum, all pairs"))}, Cells: []td{{}, numbers(p.figure(c.all(), "exchange/total", x.Total, asHundredths)), {}, {}}}}
	return g
}

// NoMatching is the total and the reason where there is no set of pairs.
func (c *chapter) NoMatching() []piece {
	x := c.Exchange
	if x == nil || len(x.Matching) > 0 {
		return nil
	}
	p := c.page
	why := p.Say("Ingen organisation har något att lära ut som en annan behöver.", "No organisation has anything to teach that another needs.")
	if x.Reason != "" {
		why = p.Full(x.Reason)
	}
	return []piece{said(why + p.Say(" Parens sammanlagda värde: ", " Total value of the pairs: ")), p.figure(c.all(), "exchange/total", x.Total, asHundredths)}
}

// Pairs are all that have something to give each other, the greatest value first.
func (c *chapter) Pairs() *grid {
	if c.Exchange == nil || len(c.Exchange.Pairs) == 0 {
		return nil
	}
	return c.pairs(c.page.Say("De par som har mest att lära av varandra", "The pairs with most to learn from each other"), "exchange/pairs/", c.Exchange.Pairs).orNone()
}

func (c *chapter) pairs(caption, measure string, list []scoring.Pair) *grid {
	p := c.page
	g := p.table("", caption, left(p.Say("Den ena", "One")), left(p.Say("Den andra", "Other")), right(p.Say("Värde", "Value")),
		left(p.Say("Den ena kan lära ut", "One can teach")), left(p.Say("Den andra kan lära ut", "Other can teach")))
	for _, x := range list {
		if !p.tells(x.A) && !p.tells(x.B) {
			continue
		}
		g.add(tr{Head: []piece{p.to(x.A)}, Cells: []td{{Parts: []piece{p.to(x.B)}}, numbers(p.figure(c.all(), measure+pathName(x.A)+"/"+pathName(x.B), x.Value, asHundredths)),
			wording(inRow(x.AToB)), wording(inRow(x.BToA))}})
	}
	return g
}

// lesson is what an organisation could learn of another.
type lesson struct {
	learner      string
	capabilities []string
}

// lessons are, by teacher, those who have it among the nearest teachers of a gap, and of which gaps.
func lessons(c scoring.Comparison) map[string][]lesson {
	all := map[string][]lesson{}
	for _, d := range c.Documents {
		for _, o := range c.Organisations {
			for _, gap := range d.Organisations[o.Code].Priorities {
				for _, t := range gap.Teachers {
					list := all[t.Organisation]
					n := slices.IndexFunc(list, func(l lesson) bool { return l.learner == o.Code })
					if n < 0 {
						n, list = len(list), append(list, lesson{learner: o.Code})
					}
					list[n].capabilities = append(list[n].capabilities, gap.Capability)
					all[t.Organisation] = list
				}
			}
		}
	}
	return all
}

// Calibration lists how the organisations' own levels lie beside what their heads of department answered.
func (c *chapter) Calibration() *grid {
	p, t := c.page, measure.Gather(measure.Calibration, c.page.figures.Of(c.document))
	g := p.table("", p.Say("Egen bedömning minus förvaltningschefernas, i poäng, 0–100", "Self-assessment minus that of the heads of department, in points, 0–100"),
		append(append([]th{left(p.Say("Organisation", "Organisation"))}, p.headed(t)...), left(p.Say("Jämförelse", "Comparison")))...)
	for _, o := range p.rows {
		if x := c.Organisations[o.Code].Calibration; x != nil {
			g.add(tr{Head: []piece{p.to(o.Code)}, Cells: append(p.shownAll(c.whose(o.Code), t, t.Find(o.Code, "")), wording(p.Compared(x)))})
		}
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
