package html

import "mogna/internal/economy"

// jointBody is how one joint body's costs go to its members.
type jointBody struct {
	*chapter
	code       string
	Name       string
	allocation economy.Allocation
}

// JointBodies are those that have reported.
func (c *chapter) JointBodies() (list []jointBody) {
	for _, o := range c.page.Comparison.Organisations {
		if x := c.Organisations[o.Code].Economy; x != nil && x.Allocation != nil {
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
	return append(parts, p.figure(a, "economy/unallocated", j.allocation.Unallocated, asKronor), said("."))
}

func (j jointBody) key() string {
	switch p := j.page; {
	case j.allocation.Reason != "":
		return p.Full(j.allocation.Reason)
	case j.allocation.Basis == economy.ByAgreement:
		return p.Say("Fördelas efter en överenskommen fördelningsnyckel.", "Allocated by an agreed allocation key.")
	}
	return j.page.Say("Fördelas efter folkmängd.", "Allocated by population.")
}

// Members are the key and each member's part.
func (j jointBody) Members() *grid {
	p, a := j.page, j.whose(j.code)
	g := p.table("", p.captioned(j.code, p.Say("fördelningsnyckel och medlemmarnas delar i kronor", "allocation key and the members’ shares in SEK")), left(p.Say("Medlem", "Member")))
	g.Heads = append(g.Heads, rightAll(p.Say("Andelstal", "Weight"), p.Say("Andel", "Share"), p.Say("Belopp", "Amount"))...)
	for _, m := range j.allocation.Members {
		measure := "economy/members/" + pathName(m.Organisation)
		g.add(tr{Head: []piece{p.member(m.Organisation)}, Cells: []td{numbers(p.figure(a, measure+"/weight", m.Weight, asLevel)),
			numbers(p.figure(a, measure+"/share", m.Share, asTenthsOfPercent)), numbers(p.figure(a, measure+"/amount", m.Amount, asWhole))}})
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
