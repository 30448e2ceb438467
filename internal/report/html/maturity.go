package html

import (
	"math"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// TypePlot is the four-type plot, and Types its table.
func (c *chapter) TypePlot() (*htmlChart, error) { return c.regionChart("four-types") }

// Types places each organisation in the four-type plot by the two scores that it is made of.
func (c *chapter) Types() *grid {
	t := c.Q.Scoring.Types
	if t == nil {
		return nil
	}
	p, titles := c.page, c.page.Constructs(c.Q)
	g := p.table("", p.Say("Organisationernas typ", "The organisations’ types"), left(p.Say("Organisation", "Organisation")),
		right(titles[t.Y]), right(titles[t.X]), left(p.Say("Typ", "Type")))
	for _, o := range p.rows {
		r := c.Organisations[o.Code]
		row := tr{Head: []piece{p.to(o.Code)}}
		for _, id := range []string{t.Y, t.X} {
			x := r.Constructs[id]
			row.Cells = append(row.Cells, c.heated(o.Code, id, x))
		}
		kind := model.Absent
		if told := p.FourType(c.document, r); told != "" {
			kind = told
		}
		row.Cells = append(row.Cells, wording(kind))
		g.add(row)
	}
	return g
}

// RankingPlot is the total scores with their intervals.
func (c *chapter) RankingPlot() (*htmlChart, error) { return c.regionChart("ranking") }

// Scores is the heat table: organisation × total, dimension and category.
func (c *chapter) Scores() *grid {
	p := c.page
	return c.heatOf("heat", p.Say("Index per organisation: totalt, dimensioner och kategorier", "Scores by organisation: total, dimensions and categories"), model.Upper(c.document))
}

// Leaves is organisation × leaf.
func (c *chapter) Leaves() *grid {
	list := model.Lower(c.document)
	if len(list) == 0 {
		return nil
	}
	return c.heatOf("heat turned", c.page.Say("Index per organisation och delområde", "Scores by organisation and sub-area"), list)
}

func (c *chapter) heatOf(class, caption string, columns []model.Measured) *grid {
	p := c.page
	g := p.table(class, caption, left(p.Say("Organisation", "Organisation")))
	g.Groups = c.groups(columns)
	for _, m := range columns {
		g.Heads = append(g.Heads, right(p.Of(m.Title)))
	}
	for _, o := range p.rows {
		r := c.Organisations[o.Code]
		row := tr{Head: []piece{p.to(o.Code)}}
		for _, m := range columns {
			row.Cells = append(row.Cells, c.heated(o.Code, m.ID, m.Score(r)))
		}
		g.add(row.merged())
	}
	foot := tr{Head: []piece{said(p.Say("Kommunernas median", "The municipalities’ median"))}}
	for _, m := range columns {
		foot.Cells = append(foot.Cells, p.maybe(c.all().of(m.ID), "benchmark/median", m.Benchmark.Median, m.Benchmark.Reason, asIndex))
	}
	g.Foot = []tr{foot.merged()}
	return g
}

// groups head the columns that are part of the same whole; the first stands over the organisations.
func (c *chapter) groups(columns []model.Measured) []th {
	groups := []th{{Span: 1}}
	for from := 0; from < len(columns); {
		to := from
		for to+1 < len(columns) && columns[to+1].Within == columns[from].Within && columns[from].Within != "" {
			to++
		}
		groups = append(groups, th{Text: c.page.Of(columns[from].Group), Span: to - from + 1})
		from = to + 1
	}
	return groups
}

// heated is a score on the colour of its fifth of the scale.
func (c *chapter) heated(code, id string, x scoring.Score) td {
	cell := c.page.maybe(c.whose(code).of(id), "score", x.Value, x.Reason, asIndex)
	if x.Value != nil {
		cell.Class += heat(*x.Value)
	}
	return cell
}

// heat is the class of a score's colour: one for each twenty, of the score as it is shown.
func heat(score float64) string {
	return " " + shades[min(len(shades)-1, int(math.Round(within(score))/20))]
}

// shades are the classes of the colours from the lowest level to the highest.
var shades = [...]string{"s0", "s1", "s2", "s3", "s4"}

// Conversation lists the leaves whose roles answer most differently.
func (c *chapter) Conversation() *grid {
	p, titles := c.page, c.page.Constructs(c.Q)
	g := p.table("", p.Say("Delområden där rollerna i samma organisation svarar mest olika på samma frågor, störst skillnad först",
		"Sub-areas where the roles in one organisation answer the same questions most differently, the largest difference first"),
		left(p.Say("Organisation", "Organisation")), left(p.Say("Delområden", "Sub-areas")))
	for _, o := range p.rows {
		var parts []piece
		for n, id := range c.Organisations[o.Code].Conversation {
			if n > 0 {
				parts = append(parts, said("; "))
			}
			parts = append(parts, said(p.Or(titles[id], id)))
		}
		if parts != nil {
			g.add(tr{Head: []piece{p.to(o.Code)}, Cells: []td{{Parts: parts}}})
		}
	}
	return g.orNone()
}

// Flags lists what to know of how far an organisation's figures can be leaned on.
func (c *chapter) Flags() *grid {
	p := c.page
	g := p.table("", p.Say("Anmärkningar om svaren", "Quality flags on the answers"), left(p.Say("Organisation", "Organisation")),
		left(p.Say("Anmärkningar", "Quality flags")))
	for _, o := range p.rows {
		if flags := c.Organisations[o.Code].Flags; len(flags) > 0 {
			g.add(tr{Head: []piece{p.to(o.Code)}, Cells: []td{wording(p.Flags(flags))}})
		}
	}
	return g.orNone()
}

// orNone is the table, or nothing where it has no rows.
func (g *grid) orNone() *grid {
	if len(g.Rows) == 0 {
		return nil
	}
	return g
}

// depth is how far down the tree a construct lies, as a class of its row.
func depth(n int) string { return [...]string{"d0", "d1", "d2", "d3"}[min(n, 3)] }

// eachConstruct calls for the total and every construct below it.
func (c *chapter) eachConstruct(call func(id, title, class string)) {
	call("", c.page.Of(model.Totally), "d0")
	survey.Walk(c.Q.Constructs, func(x survey.Construct, at int) { call(x.ID, c.page.Or(c.page.Of(x.Title), x.ID), depth(at+1)) })
}
