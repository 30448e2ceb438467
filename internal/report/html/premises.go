package html

import (
	"strconv"

	"mogna/internal/locale"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
)

// Premises are said in whole sentences.
func (p *page) Premises() []string { return p.words.Premises }

// Measures are what each kind of figure on the page is called, means and is worked out of.
func (p *page) Measures() (list []fact) {
	for _, m := range p.figures.Told() {
		list = append(list, fact{p.Of(m.Title), said(m.Explained(p.lang()))})
	}
	return list
}

// Fact is a line of what must be known of the whole.
type fact struct {
	Name  string
	Value piece
}

// Facts say which round, of which data, as of when, made how.
func (p *page) Facts() []fact {
	c := p.Comparison
	var facts []fact
	if c.Round.Organiser != "" {
		facts = append(facts, fact{p.Say("Ansvarig organisation", "Organiser"), said(c.Round.Organiser)})
	}
	facts = append(facts, fact{p.Say("Uppgifterna gäller", "Data as of"), said(p.Moment(c.Round.AsOf))})
	if n := c.Round.Published; n != nil {
		facts = append(facts, fact{p.Say("Publicering nummer", "Publication number"), p.count(about{}, "round/published/number", n.Number)},
			fact{p.Say("Publicerad", "Published"), said(p.Moment(n.At))})
	}
	return facts
}

// Origins say by what numbers and versions the report can be found and made again.
func (p *page) Origins() []fact {
	c := p.Comparison
	return []fact{{p.Say("Mätomgångens nummer", "Round number"), piece{Text: strconv.FormatInt(c.Round.ID, 10), Value: model.Exact(float64(c.Round.ID)), Path: about{}.path("round/id")}},
		{p.Say("Dataversion", "Data version"), piece{Text: strconv.FormatInt(c.Round.DataVersion, 10), Value: model.Exact(float64(c.Round.DataVersion)), Path: about{}.path("round/dataVersion")}},
		{p.Say("Beräkningsmetod", "Scoring method"), said(c.Method)}, {p.Say("Mognas version", "Mogna version"), said(p.Version)}}
}

// Answered is who answered what.
func (p *page) Answered() *grid {
	g := p.table("", p.Say("Svar som har skickats in av dem vi har bett om, per organisation och formulär", "Response rate by organisation and questionnaire"),
		left(p.Say("Organisation", "Organisation")), left(p.Say("Organisationstyp", "Type")), right(p.Say("Folkmängd", "Population")))
	for _, c := range p.chapters {
		g.Heads = append(g.Heads, right(c.Title()))
	}
	for _, o := range p.rows {
		g.add(p.answered(o))
	}
	if len(p.chapters) > 0 {
		g.Foot = []tr{p.answeredSum()}
	}
	return g
}

func (p *page) answered(o scoring.OrganisationInfo) tr {
	r := tr{Head: []piece{p.to(o.Code)}, Cells: []td{wording(p.OrganisationKind(o.Kind)), {Class: "n absent", Parts: []piece{said(model.Absent)}}}}
	if len(o.Members) > 0 {
		r.Cells[0] = td{Parts: append([]piece{said(p.OrganisationKind(o.Kind) + p.Say(" för ", " of "))}, p.listed(o.Members)...)}
	}
	if o.Population != nil {
		r.Cells[1] = numbers(p.count(about{organisation: o.Code}, "population", *o.Population))
	}
	for _, c := range p.chapters {
		x, there := c.Organisations[o.Code]
		if !there {
			r.Cells = append(r.Cells, td{Class: "n absent", Parts: []piece{said(model.Absent)}})
			continue
		}
		r.Cells = append(r.Cells, numbers(p.count(c.whose(o.Code), "assignments/answered", x.Answered), said(p.Say(" av ", " of ")),
			p.count(c.whose(o.Code), "assignments/asked", x.Asked)))
	}
	return r
}

// answeredSum counts the organisations with anything handed in, beside those that were asked.
func (p *page) answeredSum() tr {
	r := tr{Head: []piece{said(p.Say("Organisationer med minst ett svar", "Organisations with at least one response"))}, Cells: []td{{}, {}}}
	for _, c := range p.chapters {
		answered, asked := 0, 0
		for _, x := range c.Organisations {
			answered += min(x.Answered, 1)
			asked += min(x.Asked, 1)
		}
		r.Cells = append(r.Cells, td{Class: "n", Parts: []piece{said(locale.Number(p.lang(), float64(answered), 0) + p.Say(" av ", " of ") + locale.Number(p.lang(), float64(asked), 0))}})
	}
	return r
}
