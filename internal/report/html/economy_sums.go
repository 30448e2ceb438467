package html

import (
	"slices"
	"strings"

	"mogna/internal/economy"
	"mogna/internal/report/measure"
)

// jointBody is how one joint body's costs go to its members.
type jointBody struct {
	*chapter
	code       string
	Name       string
	allocation economy.Allocation
}

// JointBodies are those that have reported, among those that tables show or their members.
func (c *chapter) JointBodies() (list []jointBody) {
	for _, o := range c.page.Comparison.Organisations {
		if x := c.Organisations[o.Code].Economy; x != nil && x.Allocation != nil && (c.page.tells(o.Code) || slices.ContainsFunc(o.Members, c.page.tells) || c.page.Together()) {
			list = append(list, jointBody{c, o.Code, c.page.Organisation(o.Code), *x.Allocation})
		}
	}
	return list
}

// Lead says what the body has reported, by what key it is allocated, and what is left.
func (j jointBody) Lead() []piece {
	p, a := j.page, j.whose(j.code)
	var parts []piece
	if t := j.Organisations[j.code].Economy.Reported.Total; t != nil {
		parts = append(parts, said(p.Say("Redovisat: ", "Reported: ")), p.figure(a, "economy/reported/total", *t, asKronor), said(". "))
	}
	parts = append(parts, said(j.key()+p.Say(" Inte fördelat på någon kommun i mätomgången: ", " Not allocated to any municipality in the round: ")))
	parts = append(parts, p.figure(a, "economy/unallocated", j.allocation.Unallocated, asKronor), said("."))
	return append(parts, j.invoiced()...)
}

// invoiced holds the fees against the cost, where all members have told theirs.
func (j jointBody) invoiced() []piece {
	x, p, a := j.allocation, j.page, j.whose(j.code)
	if x.Fees == nil || x.FeeDifference == nil {
		return nil
	}
	agree := p.Say(". Avgifterna stämmer inte med kostnaden.", ". The fees do not add up to the cost.")
	if x.FeesAgree {
		agree = p.Say(". Avgifterna stämmer med kostnaden.", ". The fees add up to the cost.")
	}
	return []piece{said(p.Say(" Medlemmarna har fakturerats ", " The members were invoiced ")), p.figure(a, "economy/fees", *x.Fees, asKronor),
		said(p.Say(". Kostnaden minus det är ", ". The cost less that is ")), p.figure(a, "economy/fee-difference", *x.FeeDifference, asKronor), said(agree)}
}

func (j jointBody) key() string {
	switch p := j.page; {
	case j.allocation.Reason != "":
		return p.Full(j.allocation.Reason)
	case j.allocation.Basis == economy.ByInvoice:
		return p.Say("Varje medlems del är vad den har fakturerats.", "Each member’s share is what it was invoiced.")
	case j.allocation.Basis == economy.ByAgreement:
		return p.Say("Fördelas efter en överenskommen fördelningsnyckel.", "Allocated by an agreed allocation key.")
	}
	return j.page.Say("Fördelas efter folkmängd.", "Allocated by population.")
}

// Members are the key and each member's part.
func (j jointBody) Members() *grid {
	p, t := j.page, measure.Gather(measure.Members, j.page.figures.Of(j.document, j.code)).Filled()
	g := p.table("", p.captioned(j.code, p.Say("fördelningsnyckel och medlemmarnas delar i kronor", "allocation key and the members’ shares in SEK")), append([]th{left(p.Say("Medlem", "Member"))}, p.headed(t)...)...)
	for _, m := range t.Rows {
		g.add(tr{Head: []piece{p.member(m.About)}, Cells: p.shownAll(j.whose(j.code), t, m)})
	}
	return g.orNone()
}

// member leads to the member's chapter, where it takes part.
func (p *page) member(code string) piece {
	if _, there := p.Names[code]; there {
		return p.to(code)
	}
	return said(code)
}

// titled puts a name where a caption has its place.
func titled(caption, name string) string { return strings.Replace(caption, "%s", name, 1) }

// ReportedSums hold each division's sum against the reported total; ComparedSums do it for what municipalities are compared by.
func (c *chapter) ReportedSums() *grid {
	return c.sums(c.page.Say("Redovisad kostnad: fördelningarnas summor, i tusental kronor", "Reported cost: sums of the breakdowns, in SEK thousand"), measure.AsReported)
}

func (c *chapter) ComparedSums() *grid {
	return c.sums(c.page.Say("Jämförbar kostnad: fördelningarnas summor, i tusental kronor", "Comparable cost: sums of the breakdowns, in SEK thousand"), measure.AsCompared)
}

func (c *chapter) sums(caption string, costs measure.CostMeasures) *grid {
	p, divisions, t := c.page, c.CostDivisions(), measure.Gather(costs.Sums, c.page.figures.Of(c.document))
	g := p.table("", caption, left(p.Say("Organisation", "Organisation")))
	g.Groups = []th{{Span: 1}}
	for _, d := range divisions {
		g.Groups = append(g.Groups, th{Text: d.Name, Span: len(t.Columns)})
		g.Heads = append(g.Heads, p.headed(t)...)
	}
	for _, o := range p.rows {
		row, told := tr{Head: []piece{p.to(o.Code)}}, false
		for _, d := range divisions {
			r := t.Find(o.Code, d.id)
			row.Cells, told = append(row.Cells, p.shownAll(c.whose(o.Code), t, r)...), told || r.Any()
		}
		if told {
			g.add(row)
		}
	}
	return g.orNone()
}

// asTenthsOfPercent writes a share as finely as it takes to see it against the tolerance.
func asTenthsOfPercent(lang string, x float64) string {
	return asTenths(lang, 100*x) + strings.TrimLeft(asShare(lang, 0), "0")
}
