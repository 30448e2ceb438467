package html

import (
	"slices"

	"mogna/internal/economy"
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
	p, a, x := c.page, c.all(), c.Economy
	return []fact{
		{p.Say("Redovisat av alla", "Reported by all"), p.figure(a, "economy/sums/reported", x.Sums.Reported, asKronor)},
		{p.Say("Kommunernas egna kostnader", "The municipalities’ own costs"), p.figure(a, "economy/sums/own", x.Sums.Own, asKronor)},
		{p.Say("Gemensamma organisationers kostnader, fördelade på kommuner", "Joint bodies’ costs, allocated to municipalities"), p.figure(a, "economy/sums/received", x.Sums.Received, asKronor)},
		{p.Say("Gemensamma organisationers kostnader, inte fördelade", "Joint bodies’ costs, not allocated"), p.figure(a, "economy/sums/unallocated", x.Sums.Unallocated, asKronor)},
		{p.Say("Organisationer som har redovisat", "Organisations that have reported"), p.count(a, "economy/n", x.N)},
		{p.Say("Organisationer som ska redovisa", "Organisations asked to report"), p.count(a, "economy/asked", x.Asked)},
	}
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
	p := c.page
	g := p.table("", p.Say("It-kostnad och antal användare, arbetsplatser och it-personal, per organisation (kronor)", "IT cost and cost drivers by organisation (SEK)"), left(p.Say("Organisation", "Organisation")))
	g.Heads = append(g.Heads, rightAll(p.Say("År", "Year"), p.Say("Redovisat", "Reported"), p.Say("Jämförbar kostnad", "Comparable cost"), p.Say("Användare", "Users"), p.Say("Arbets\u00adplatser", "Devices"), p.Say("It-personal, års\u00adarbetare", "IT staff, FTE"))...)
	for _, o := range p.Comparison.Organisations {
		g.add(tr{Head: []piece{p.to(o.Code)}, Cells: c.totals(o.Code)}.merged())
	}
	return g
}

func (c *chapter) totals(code string) []td {
	p, a, r := c.page, c.whose(code), c.Organisations[code]
	x, reported, compared := costsOf(r)
	return []td{p.maybe(a, "economy/year", x.Year, r.Reason, asYear), p.maybe(a, "economy/reported/total", reported.Total, reported.Reason, asWhole),
		p.maybe(a, "economy/allocated/total", compared.Total, compared.Reason, asWhole), p.maybe(a, "economy/users", x.Users, r.Reason, asWhole),
		p.maybe(a, "economy/workplaces", x.Workplaces, r.Reason, asWhole), p.maybe(a, "economy/staff", x.Staff, r.Reason, asTenths)}
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
