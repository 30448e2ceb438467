package html

import (
	"slices"

	"mogna/internal/economy"
	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// HasCosts says whether costs are worked out: a comparison may be older than that.
func (c *chapter) HasCosts() bool { return c.Economy != nil }

// HasCosts says so of any questionnaire.
func (p *page) HasCosts() bool { return slices.ContainsFunc(p.Economy(), (*chapter).HasCosts) }

// CostSums are what IT costs all organisations together, each krona once, and how many have reported.
func (c *chapter) CostSums() []fact {
	t := measure.Gather(measure.CostSums, c.page.figures.Over(c.document)).Filled()
	return c.page.facts(c.all(), t, t.Find("", ""))
}

// asKronor writes an amount with its unit, for a line of its own.
func asKronor(lang string, x float64) string {
	if lang == survey.English {
		return "SEK " + asWhole(lang, x)
	}
	return asWhole(lang, x) + "\u00a0kr"
}

// asThousands writes an amount in thousands of kronor, for tables of many columns.
func asThousands(lang string, x float64) string { return asWhole(lang, x/1000) }

// Totals are each organisation's year, total cost and size.
func (c *chapter) Totals() *grid {
	p, t := c.page, measure.Gather(measure.Costs, c.page.figures.Of(c.document))
	g := p.table("", p.Say("It-kostnad och antal användare, arbetsplatser och it-personal, per organisation (kronor)", "IT cost and cost drivers by organisation (SEK)"),
		append([]th{left(p.Say("Organisation", "Organisation"))}, p.headed(t)...)...)
	for _, o := range p.rows {
		g.add(tr{Head: []piece{p.to(o.Code)}, Cells: p.shownAll(c.whose(o.Code), t, t.Find(o.Code, "").Because(c.Organisations[o.Code].Reason))}.merged())
	}
	return g
}

// asYear writes a number that is no amount.
func asYear(_ string, x float64) string { return model.Exact(x) }

// costsOf are an organisation's costs as reported and as compared, each with the reason where it is absent.
func costsOf(r scoring.OrganisationResult) (x economy.Result, reported, compared economy.Costs) {
	if r.Economy == nil {
		return x, economy.Costs{Reason: r.Reason}, economy.Costs{Reason: r.Reason}
	}
	x = *r.Economy
	reported, compared = economy.Costs{Reason: r.Reason}, economy.Costs{Reason: x.AllocatedReason}
	if x.Reported != nil {
		reported = *x.Reported
	}
	if x.Allocated != nil {
		compared = *x.Allocated
	}
	return x, reported, compared
}
