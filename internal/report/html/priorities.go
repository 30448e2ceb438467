package html

import "mogna/internal/scoring"

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
	for _, o := range p.Comparison.Organisations {
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
	p := c.page
	g := p.table("", caption, left(p.Say("Förmåga", "Capability")), right(p.Say("Nivåer till målet", "Gap to target (levels)")), right(p.Say("Vikt", "Importance")),
		right(p.Say("Prioritet", "Priority")), left(p.Say("Kan lära ut (nivå, storlekslikhet, kan ge tillbaka)", "Can teach (level, similarity in size, can teach in return)")))
	for _, x := range list {
		a := c.whose(code).of(x.Capability)
		i, _ := c.Q.Item(x.Capability)
		row := tr{Head: c.named(i), Cells: []td{numbers(p.figure(a, "gap", x.Gap, asLevel)), dash(), numbers(p.figure(a, "priority", x.Priority, asHundredths)), c.teachers(a, x.Teachers)}}
		if x.Importance != nil {
			row.Cells[1] = numbers(p.figure(a, "importance", *x.Importance, asHundredths))
		}
		g.add(row)
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
