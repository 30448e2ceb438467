package html

import (
	"strings"

	"mogna/internal/economy"
	"mogna/internal/report/model"
)

// titled puts a name where a caption has its place.
func titled(caption, name string) string { return strings.Replace(caption, "%s", name, 1) }

// ReportedSums hold each division's sum against the reported total; ComparedSums do it for what municipalities are compared by.
func (c *chapter) ReportedSums() *grid {
	return c.sums(c.page.Say("Redovisad kostnad: fördelningarnas summor, i tusental kronor", "Reported cost: sums of the breakdowns, in SEK thousand"), asReported)
}

func (c *chapter) ComparedSums() *grid {
	return c.sums(c.page.Say("Jämförbar kostnad: fördelningarnas summor, i tusental kronor", "Comparable cost: sums of the breakdowns, in SEK thousand"), asCompared)
}

func (c *chapter) sums(caption string, way costsRead) *grid {
	p, divisions := c.page, c.CostDivisions()
	g := p.table("", caption, left(p.Say("Organisation", "Organisation")))
	g.Groups = []th{{Span: 1}}
	for _, d := range divisions {
		g.Groups = append(g.Groups, th{Text: d.Name, Span: 4})
		g.Heads = append(g.Heads, right(p.Say("Summa", "Sum")), right(p.Say("Differens", "Difference")), right(p.Say("Andel", "Share")), right(p.Say("Stämmer", "Adds up")))
	}
	for _, o := range p.Comparison.Organisations {
		r := c.Organisations[o.Code]
		if costs := way.of(r); way.listed(r) && costs.Divisions != nil {
			row := tr{Head: []piece{p.to(o.Code)}}
			for _, d := range divisions {
				row.Cells = append(row.Cells, c.reconciled(c.whose(o.Code).of(d.id), way.measure, costs.Divisions[d.id])...)
			}
			g.add(row)
		}
	}
	return g.orNone()
}

func (c *chapter) reconciled(a about, measure string, d economy.Division) []td {
	p := c.page
	verdict := model.Absent
	switch {
	case d.Reconciled:
		verdict = p.Say("ja", "yes")
	case d.Difference != nil:
		verdict = p.Say("nej", "no")
	}
	return []td{p.maybe(a, measure+"sum", d.Sum, d.Reason, asThousands), p.maybe(a, measure+"difference", d.Difference, d.Reason, asThousands),
		p.maybe(a, measure+"difference-share", d.DifferenceShare, "", asTenthsOfPercent), numbers(said(verdict))}
}

// asTenthsOfPercent writes a share as finely as it takes to see it against the tolerance.
func asTenthsOfPercent(lang string, x float64) string {
	return asTenths(lang, 100*x) + strings.TrimLeft(asShare(lang, 0), "0")
}
