package html

import (
	"mogna/internal/report/measure"
	"mogna/internal/scoring"
)

// The gaps that are named first for each organisation; all of them stand in the appendix.
const (
	firstOfEach = 3
	firstOfOne  = 10
)

// Priorities are each organisation's most pressing gaps.
func (c *chapter) Priorities() *grid {
	p := c.page
	g := p.table("", p.Say("De tre förmågor som har högst prioritet i varje organisation", "The three capabilities with the highest priority in each organisation"),
		left(p.Say("Organisation", "Organisation")), left(p.Say("Förmågor, med prioritet", "Capabilities, with priority")))
	for _, o := range p.rows {
		cell := td{}
		list := c.Organisations[o.Code].Priorities
		for _, x := range list[:min(firstOfEach, len(list))] {
			i, _ := c.Q.Item(x.Capability)
			cell.Items = append(cell.Items, append(c.named(i), said(": "), p.figure(c.whose(o.Code).of(x.Capability), "priority", x.Priority, asHundredths)))
		}
		if cell.Items != nil {
			g.add(tr{Head: []piece{p.to(o.Code)}, Cells: []td{cell}})
		}
	}
	return g.orNone()
}

// gaps is a table of an organisation's gaps, with those who could teach it.
func (c *chapter) gaps(code, caption string, list []scoring.Priority) *grid {
	p, t := c.page, measure.Gather(measure.Priority, c.page.figures.Of(c.document, code))
	g := p.table("", caption, append(append([]th{left(p.Say("Förmåga", "Capability"))}, p.headed(t)...), left(p.Say("Kan lära ut (nivå, storlekslikhet, kan ge tillbaka)", "Can teach (level, similarity in size, can teach in return)")))...)
	for _, x := range list {
		a := c.whose(code).of(x.Capability)
		i, _ := c.Q.Item(x.Capability)
		g.add(tr{Head: c.named(i), Cells: append(p.shownAll(a, t, t.Find(code, x.Capability)), c.teachers(a, x.Teachers))})
	}
	return g.orNone()
}

// teachers are those who could teach a capability, the best first.
func (c *chapter) teachers(a about, list []scoring.Teacher) td {
	p, cell := c.page, td{Class: "inline"}
	for _, t := range list {
		measure := "teachers/" + pathName(t.Organisation)
		line := []piece{p.to(t.Organisation), said(" ("), p.figure(a, measure+"/level", t.Level, asLevel)}
		if t.Ratio != nil {
			line = append(line, said("; "), p.figure(a, measure+"/ratio", *t.Ratio, asHundredths))
		}
		cell.Items = append(cell.Items, append(line, said("; "), p.count(a, measure+"/back", t.Back), said(")")))
	}
	if cell.Items == nil {
		return wording(p.Say("Ingen i mätomgången", "Nobody in the round"))
	}
	return cell
}
