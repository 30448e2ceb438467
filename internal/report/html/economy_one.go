package html

import "mogna/internal/economy"

func (o *chapterOf) Costs() []*resultOf {
	var list []*resultOf
	for _, r := range o.results(o.page.Economy()) {
		if r.HasCosts() {
			list = append(list, r)
		}
	}
	return list
}

// OwnKeyFigures are one organisation's beside the municipalities' median and quartiles.
func (r *resultOf) OwnKeyFigures() *grid {
	if r.result.Economy == nil || r.result.Economy.KeyFigures == nil {
		return nil
	}
	p := r.page
	g := p.table("", p.captioned(r.code, p.Say("nyckeltal bredvid kommunernas", "indicators beside the municipalities’")), left(p.Say("Nyckeltal", "Indicator")))
	g.Heads = append(g.Heads, rightAll(p.Say("Egen siffra", "Own figure"), p.Say("Undre kvartil", "Lower quartile"), p.Say("Median", "Median"), p.Say("Övre kvartil", "Upper quartile"))...)
	for _, id := range economy.KeyFigures {
		g.add(tr{Head: []piece{said(p.EconomyTitle(id))}, Cells: []td{r.keyFigure(r.code, id), r.quantile(id, "q1"), r.quantile(id, "median"), r.quantile(id, "q3")}})
	}
	return g
}

// CostLead says what the organisation has reported, and what it is compared by.
func (r *resultOf) CostLead() []piece {
	p, a := r.page, r.whose(r.code)
	_, reported, compared := costsOf(r.result)
	var parts []piece
	if reported.Total != nil {
		parts = append(parts, said(p.Say("Redovisad it-kostnad: ", "Reported IT cost: ")), p.figure(a, "economy/reported/total", *reported.Total, asKronor), said("."))
	}
	switch {
	case compared.Total != nil && reported.Total != nil && *compared.Total != *reported.Total:
		parts = append(parts, said(p.Say(" Med kommunens del av gemensamma kostnader: ", " With its share of joint costs: ")), p.figure(a, "economy/allocated/total", *compared.Total, asKronor), said("."))
	case compared.Reason != "" && r.result.Reason == "":
		parts = append(parts, said(" "+p.Full(compared.Reason)))
	}
	return parts
}

// Received is what the organisation is given of joint bodies' costs.
func (r *resultOf) Received() *grid {
	if r.result.Economy == nil {
		return nil
	}
	p, a := r.page, r.whose(r.code)
	g := p.table("", p.captioned(r.code, p.Say("del av gemensamma organisationers it-kostnad", "share of joint bodies’ IT costs")), left(p.Say("Från", "From")))
	g.Heads = append(g.Heads, rightAll(p.Say("Andel", "Share"), p.Say("Kronor", "SEK"), p.Say("It-personal, årsarbetare", "IT staff, FTE"))...)
	for _, x := range r.result.Economy.Received {
		measure := "economy/received/" + pathName(x.From)
		g.add(tr{Head: []piece{p.to(x.From)}, Cells: []td{numbers(p.figure(a, measure+"/share", x.Share, asTenthsOfPercent)), numbers(p.figure(a, measure+"/total", x.Total, asWhole)),
			p.maybe(a, measure+"/staff", x.Staff, economy.ReasonNoStaff, asTenths)}})
	}
	return g.orNone()
}
