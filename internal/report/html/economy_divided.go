package html

import (
	"slices"

	"mogna/internal/economy"
	"mogna/internal/report/measure"
	"mogna/internal/report/model"
)

// So many classes stand side by side in a table of costs: more don't fit across a page.
const classesBesideEachOther = 12

// costDivision is one way in which the total cost is divided: by cost pool, by resource tower or by purpose.
type costDivision struct {
	*chapter
	id      string
	Name    string
	classes []model.Class
}

// CostDivisions are those that the questionnaire has.
func (c *chapter) CostDivisions() (list []costDivision) {
	for _, id := range economy.Divisions {
		d := costDivision{chapter: c, id: id, Name: c.page.EconomyTitle(id)}
		for _, k := range c.Classes() {
			if k.Division == id {
				d.classes = append(d.classes, k)
			}
		}
		if d.classes != nil {
			list = append(list, d)
		}
	}
	return list
}

// Shares and Amounts are of what the municipalities are compared by; Reported and ReportedShares of what each has reported. Each is
// one figure of class × organisation, and so each has a table to itself.
func (d costDivision) Shares() []*grid {
	return d.tables(d.page.Say("%s: andel av den jämförbara kostnaden", "%s: share of the comparable cost"), measure.AsCompared, measure.AsCompared.Share, true)
}

func (d costDivision) Amounts() []*grid {
	return d.tables(d.page.Say("%s: jämförbar kostnad i tusental kronor", "%s: comparable cost in SEK thousand"), measure.AsCompared, measure.AsCompared.Amount, false)
}

func (d costDivision) Reported() []*grid {
	return d.tables(d.page.Say("%s: redovisad kostnad i tusental kronor", "%s: reported cost in SEK thousand"), measure.AsReported, measure.AsReported.Amount, false)
}

func (d costDivision) ReportedShares() []*grid {
	return d.tables(d.page.Say("%s: andel av den redovisade kostnaden", "%s: share of the reported cost"), measure.AsReported, measure.AsReported.Share, false)
}

// tables are organisation × class, in as many as it takes.
func (d costDivision) tables(caption string, costs measure.CostMeasures, m *measure.Measure, medians bool) (list []*grid) {
	p := d.page
	t := measure.Gather(append([]*measure.Measure{m, costs.Total}, costs.Sums...), p.figures.Of(d.document))
	spread := measure.Gather(measure.Benchmark, p.figures.Over(d.document))
	for part := range slices.Chunk(d.classes, classesBesideEachOther) {
		g := p.table("", titled(caption, d.Name), left(p.Say("Organisation", "Organisation")))
		foot := tr{Head: []piece{said(p.Say("Kommunernas median", "The municipalities’ median"))}}
		for _, k := range part {
			g.Heads = append(g.Heads, right(p.Of(k.Title)))
			foot.Cells = append(foot.Cells, p.shown(d.all(), spread.Find("", k.Path()).Of(measure.Quartiles[1])))
		}
		for _, o := range p.rows {
			if t.Find(o.Code, "").Any() {
				row := tr{Head: []piece{p.to(o.Code)}}
				for _, k := range part {
					row.Cells = append(row.Cells, p.shown(d.whose(o.Code), t.Find(o.Code, k.Path()).Because(costs.Lacking(t, o.Code, d.id)).Of(m)))
				}
				g.add(row.merged())
			}
		}
		if medians {
			g.Foot = []tr{foot.merged()}
		}
		if g = g.orNone(); g != nil {
			list = append(list, g)
		}
	}
	return list
}

// Spread is what each class costs all who have reported, and how its share is spread over the municipalities.
func (d costDivision) Spread() *grid {
	p := d.page
	s := d.spreadTable(measure.ClassSpread, titled(p.Say("%s: alla i kronor, och spridningen i kommunernas andelar", "%s: all in SEK, and the distribution of the municipalities’ shares"), d.Name), p.Say("Post", "Class"))
	for _, k := range d.classes {
		s.addSpread("", p.Of(k.Title), k.Path())
	}
	return s.grid
}
