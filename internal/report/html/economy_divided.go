package html

import (
	"slices"

	"mogna/internal/economy"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
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

// costsRead is one of the two ways in which an organisation's costs are read.
type costsRead struct {
	measure string
	of      func(scoring.OrganisationResult) economy.Costs
	listed  func(scoring.OrganisationResult) bool
}

var (
	asReported = costsRead{"economy/reported/", func(r scoring.OrganisationResult) economy.Costs {
		_, reported, _ := costsOf(r)
		return reported
	}, func(r scoring.OrganisationResult) bool { return r.Economy != nil && r.Economy.Reported != nil }}
	asCompared = costsRead{"economy/allocated/", func(r scoring.OrganisationResult) economy.Costs {
		_, _, compared := costsOf(r)
		return compared
	}, func(r scoring.OrganisationResult) bool {
		return r.Economy != nil && (r.Economy.Allocated != nil || r.Economy.AllocatedReason != "")
	}}
)

// Shares and Amounts are of what the municipalities are compared by; Reported and ReportedShares of what each has reported.
func (d costDivision) Shares() []*grid {
	return d.tables(d.page.Say("%s: andel av den jämförbara kostnaden", "%s: share of the comparable cost"), asCompared, d.share, true)
}

func (d costDivision) Amounts() []*grid {
	return d.tables(d.page.Say("%s: jämförbar kostnad i tusental kronor", "%s: comparable cost in SEK thousand"), asCompared, d.amount, false)
}

func (d costDivision) Reported() []*grid {
	return d.tables(d.page.Say("%s: redovisad kostnad i tusental kronor", "%s: reported cost in SEK thousand"), asReported, d.amount, false)
}

func (d costDivision) ReportedShares() []*grid {
	return d.tables(d.page.Say("%s: andel av den redovisade kostnaden", "%s: share of the reported cost"), asReported, d.share, false)
}

// tables are organisation × class, in as many as it takes.
func (d costDivision) tables(caption string, way costsRead, cell func(about, string, economy.Division, model.Class) td, medians bool) (list []*grid) {
	p := d.page
	for part := range slices.Chunk(d.classes, classesBesideEachOther) {
		g := p.table("", titled(caption, d.Name), left(p.Say("Organisation", "Organisation")))
		foot := tr{Head: []piece{said(p.Say("Kommunernas median", "The municipalities’ median"))}}
		for _, k := range part {
			g.Heads = append(g.Heads, right(p.Of(k.Title)))
			b := d.Economy.Shares[d.id][k.ID]
			foot.Cells = append(foot.Cells, p.maybe(d.all().of(k.Path()), "benchmark/median", b.Median, b.Reason, asShare))
		}
		for _, o := range p.Comparison.Organisations {
			if r := d.Organisations[o.Code]; way.listed(r) {
				g.add(d.row(o.Code, way, part, cell))
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

func (d costDivision) row(code string, way costsRead, part []model.Class, cell func(about, string, economy.Division, model.Class) td) tr {
	costs := way.of(d.Organisations[code])
	division := costs.Divisions[d.id]
	if division.Amounts == nil && costs.Divisions == nil {
		division.Reason = costs.Reason
	}
	row := tr{Head: []piece{d.page.to(code)}}
	for _, k := range part {
		row.Cells = append(row.Cells, cell(d.whose(code).of(k.Path()), way.measure, division, k))
	}
	return row.merged()
}

func (d costDivision) share(a about, measure string, x economy.Division, k model.Class) td {
	return d.page.maybe(a, measure+"share", x.Amounts[k.ID].Share, d.lacking(x), asShare)
}

func (d costDivision) amount(a about, measure string, x economy.Division, k model.Class) td {
	if y, there := x.Amounts[k.ID]; there {
		return numbers(d.page.figure(a, measure+"amount", y.Amount, asThousands))
	}
	return d.page.maybe(a, measure+"amount", nil, d.lacking(x), asThousands)
}

// lacking is why a division has no amounts; one without a total has them.
func (d costDivision) lacking(x economy.Division) string {
	if x.Sum != nil {
		return ""
	}
	return x.Reason
}

// Spread is what each class costs all who have reported, and how its share is spread over the municipalities.
func (d costDivision) Spread() *grid {
	p := d.page
	g := d.spreadTable(titled(p.Say("%s: alla i tusental kronor, och spridningen i kommunernas andelar", "%s: all in SEK thousand, and the distribution of the municipalities’ shares"), d.Name), p.Say("Post", "Class"))
	g.Heads = slices.Insert(g.Heads, 1, right(p.Say("Alla", "All")))
	for _, k := range d.classes {
		a := d.all().of(k.Path())
		g.add(tr{Head: []piece{said(p.Of(k.Title))}, Cells: append([]td{numbers(p.figure(a, "economy/amount", d.Economy.Divisions[d.id][k.ID], asThousands))}, d.spreadCells(a, d.Economy.Shares[d.id][k.ID], asShare)...)})
	}
	return g
}
