package report

import (
	"strconv"

	"mogna/internal/locale"
	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
)

// Premises are said in whole sentences.
func (p *page) Premises() []string { return p.words.Premises }

// Measures are what each kind of figure on the page is called, means and is worked out of.
func (p *page) Measures() (list []fact, err error) {
	figures, err := measure.New(p.Model)
	if err != nil {
		return nil, err
	}
	for _, m := range figures.Told() {
		list = append(list, fact{p.of(m.Title), said(m.Explained(p.lang()))})
	}
	return list, nil
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
		facts = append(facts, fact{p.say("Ansvarig organisation", "Organiser"), said(c.Round.Organiser)})
	}
	facts = append(facts, fact{p.say("Uppgifterna gäller", "Data as of"), said(p.moment(c.Round.AsOf))})
	if n := c.Round.Published; n != nil {
		facts = append(facts, fact{p.say("Publicering nummer", "Publication number"), p.count(about{}, "round/published/number", n.Number)},
			fact{p.say("Publicerad", "Published"), said(p.moment(n.At))})
	}
	return facts
}

// Origins say by what numbers and versions the report can be found and made again.
func (p *page) Origins() []fact {
	c := p.Comparison
	return []fact{{p.say("Mätomgångens nummer", "Round number"), piece{strconv.FormatInt(c.Round.ID, 10), model.Exact(float64(c.Round.ID)), about{}.path("round/id"), ""}},
		{p.say("Dataversion", "Data version"), piece{strconv.FormatInt(c.Round.DataVersion, 10), model.Exact(float64(c.Round.DataVersion)), about{}.path("round/dataVersion"), ""}},
		{p.say("Beräkningsmetod", "Scoring method"), said(c.Method)}, {p.say("Mognas version", "Mogna version"), said(p.Version)}}
}

// Answered is who answered what.
func (p *page) Answered() *grid {
	g := p.table("", p.say("Svar som har skickats in av dem vi har bett om, per organisation och formulär", "Response rate by organisation and questionnaire"),
		left(p.say("Organisation", "Organisation")), left(p.say("Organisationstyp", "Type")), right(p.say("Folkmängd", "Population")))
	for _, c := range p.chapters {
		g.Heads = append(g.Heads, right(c.Title()))
	}
	for _, o := range p.Comparison.Organisations {
		g.add(p.answered(o))
	}
	if len(p.chapters) > 0 {
		g.Foot = []tr{p.answeredSum()}
	}
	return g
}

func (p *page) answered(o scoring.OrganisationInfo) tr {
	r := tr{Head: []piece{p.to(o.Code)}, Cells: []td{wording(p.organisationKind(o.Kind)), {Class: "n absent", Parts: []piece{said(absent)}}}}
	if len(o.Members) > 0 {
		r.Cells[0] = td{Parts: append([]piece{said(p.organisationKind(o.Kind) + p.say(" för ", " of "))}, p.listed(o.Members)...)}
	}
	if o.Population != nil {
		r.Cells[1] = numbers(p.count(about{organisation: o.Code}, "population", *o.Population))
	}
	for _, c := range p.chapters {
		x, there := c.Organisations[o.Code]
		if !there {
			r.Cells = append(r.Cells, td{Class: "n absent", Parts: []piece{said(absent)}})
			continue
		}
		r.Cells = append(r.Cells, numbers(p.count(c.whose(o.Code), "assignments/answered", x.Answered), said(p.say(" av ", " of ")),
			p.count(c.whose(o.Code), "assignments/asked", x.Asked)))
	}
	return r
}

// answeredSum counts the organisations with anything handed in, beside those that were asked.
func (p *page) answeredSum() tr {
	r := tr{Head: []piece{said(p.say("Organisationer med minst ett svar", "Organisations with at least one response"))}, Cells: []td{{}, {}}}
	for _, c := range p.chapters {
		answered, asked := 0, 0
		for _, x := range c.Organisations {
			answered += min(x.Answered, 1)
			asked += min(x.Asked, 1)
		}
		r.Cells = append(r.Cells, td{Class: "n", Parts: []piece{said(locale.Number(p.lang(), float64(answered), 0) + p.say(" av ", " of ") + locale.Number(p.lang(), float64(asked), 0))}})
	}
	return r
}
