package html

import (
	"slices"

	"mogna/internal/chart"
	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// So many organisations stand side by side in a table of levels: more don't fit across a page.
const besideEachOther = 16

// Heats are the levels, capability × organisation, in as many tables as it takes.
func (c *chapter) Heats() (list []*grid) {
	all := c.page.rows
	for piece := range slices.Chunk(all, besideEachOther) {
		list = append(list, c.levelHeat(piece, len(all)))
	}
	return list
}

func (c *chapter) levelHeat(organisations []scoring.OrganisationInfo, of int) *grid {
	p := c.page
	caption := p.Say("Nivå per förmåga och organisation", "Level by capability and organisation")
	if len(organisations) < of {
		caption += ": " + organisations[0].Name + " – " + organisations[len(organisations)-1].Name
	}
	g := p.table("heat turned levels", caption, left(p.Say("Förmåga", "Capability")))
	for _, o := range organisations {
		head := right(p.Organisation(o.Code))
		if o.Code == p.Own {
			head.Class += " own"
		}
		g.Heads = append(g.Heads, head)
	}
	levels := c.LevelOptions()
	for _, i := range c.RatedItems() {
		row := tr{Head: c.named(i)}
		for _, o := range organisations {
			cell := c.levelOf(o.Code, i.ID, levels)
			if o.Code == p.Own {
				cell.Class += " own"
			}
			row.Cells = append(row.Cells, cell)
		}
		g.add(row)
	}
	return g
}

// named is a capability by its number and its name.
func (c *chapter) named(i survey.Item) []piece { return []piece{said(i.ID + " " + c.page.Of(i.Text))} }

// levelOf is a level on its colour. One that is inherited has a mark.
func (c *chapter) levelOf(code, id string, levels []survey.Option) td {
	l, there := c.Organisations[code].Levels[id]
	if !there {
		return dash()
	}
	cell := numbers(c.page.figure(c.whose(code).of(id), "level", l.Value, asLevel))
	if l.InheritedFrom != "" {
		cell.Parts = append(cell.Parts, said(inheritedMark))
	}
	cell.Class += " " + shadeOf(l.Value, levels)
	return cell
}

const inheritedMark = "*"

func shadeOf(level float64, levels []survey.Option) string {
	n, _ := slices.BinarySearchFunc(levels, survey.Option{Value: level}, model.ByValue)
	return shades[chart.PlaceOf(n, len(levels))]
}

// Distribution is how the municipalities are spread over the levels, by capability.
func (c *chapter) Distribution() *grid {
	p := c.page
	g := p.table("", p.Say("Kommunernas nivåer: median, antal på varje nivå och vilka som ligger högst", "The municipalities’ levels: median, number at each level, and those with the highest level"),
		left(p.Say("Förmåga", "Capability")))
	columns := measure.Capability
	twice := "n" // where the counts by level add up to it
	if !p.Together() {
		columns, twice = slices.Concat(columns, measure.Bounds), ""
	}
	t := measure.Gather(columns, p.figures.Over(c.document)).Filled(twice)
	g.Heads = append(g.Heads, p.headed(t)...)
	levels := c.LevelOptions()
	for _, l := range levels {
		g.Heads = append(g.Heads, right(model.Exact(l.Value)))
	}
	g.Heads = append(g.Heads, left(p.Say("Ligger högst", "Highest")))
	for _, i := range c.RatedItems() {
		x, there := c.Capabilities[i.ID]
		if !there {
			continue
		}
		a := c.all().of(i.ID)
		row := tr{Head: c.named(i), Cells: p.shownAll(c.all(), t, t.Find("", i.ID))}
		row.Cells = append(row.Cells, p.counts(a, "distribution/", x.Distribution, levels)...)
		row.Cells = append(row.Cells, td{Parts: p.listed(x.Leaders)})
		g.add(row)
	}
	return g
}

// counts are how many stand at each level.
func (p *page) counts(a about, measure string, list []scoring.LevelCount, levels []survey.Option) []td {
	cells := dashes(len(levels))
	for n, l := range levels {
		for _, c := range list {
			if c.Value == l.Value {
				cells[n] = numbers(p.count(a, measure+model.Exact(l.Value), c.N))
			}
		}
	}
	return cells
}

// LevelPlot shows the organisations' levels; Levels is its table.
func (c *chapter) LevelPlot() (*htmlChart, error) { return c.regionChart("levels") }

func (c *chapter) Levels() *grid {
	p, levels := c.page, c.LevelOptions()
	g := p.table("", p.Say("Antal förmågor på varje nivå, per organisation", "Number of capabilities at each level, by organisation"), left(p.Say("Organisation", "Organisation")))
	for _, l := range levels {
		g.Heads = append(g.Heads, right(model.Exact(l.Value)+" "+p.Of(l.Label)))
	}
	g.Heads = append(g.Heads, right(p.Say("Bedömda", "Assessed")))
	for _, o := range p.rows {
		r := c.Organisations[o.Code]
		row := tr{Head: []piece{p.to(o.Code)}, Cells: dashes(len(levels))}
		if x := r.Profile; x != nil {
			a := c.whose(o.Code)
			row.Cells = append(p.counts(a, "profile/counts/", x.Counts, levels), numbers(p.count(a, "profile/answered", x.Answered), said(p.Say(" av ", " of ")), p.count(a, "profile/asked", x.Asked)))
		} else {
			row.Cells = []td{{Class: "absent", Span: len(row.Cells) + 1, Parts: []piece{said(p.Short(r.Reason))}}}
		}
		g.add(row)
	}
	return g
}

// Key names the levels by their colours.
func (c *chapter) Key() (list []td) {
	levels := c.LevelOptions()
	for _, l := range levels {
		list = append(list, td{Class: shadeOf(l.Value, levels), Parts: []piece{said(model.Exact(l.Value) + " " + c.page.Of(l.Label))}})
	}
	return list
}
