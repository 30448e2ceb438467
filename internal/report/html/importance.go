package html

import (
	"slices"

	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/report/svg"
	"mogna/internal/survey"
)

// Ranking is the capabilities from the most important to the least, beside the municipalities' median level.
func (c *chapter) Ranking() *grid {
	p := c.page
	g := p.table("half", p.Say("Förmågorna efter vikt, med kommunernas mediannivå", "The capabilities by importance, with the municipalities’ median level"),
		left(p.Say("Förmåga", "Capability")), right(p.Say("Plats", "Rank")), right(p.Say("Vikt", "Importance")), right(p.Say("Bedömningar", "Ratings")))
	levels := p.Capability()
	if p.Together() { // the order tells the place, and the table of levels the median
		g.Caption, levels = p.Say("Förmågorna efter vikt", "The capabilities by importance"), nil
		g.Heads = slices.Delete(g.Heads, 1, 2)
	}
	if len(levels) > 0 {
		g.Heads = append(g.Heads, right(p.Say("Mediannivå", "Median level")))
	}
	for _, i := range model.Ranked(c.document) {
		x, a := c.Capabilities[i.ID], c.all().of(i.ID)
		rank := dash()
		if x.Rank != nil {
			rank = numbers(p.figure(a, "rank", *x.Rank, c.places()))
		}
		row := tr{Head: c.named(i), Cells: []td{rank, p.maybe(a, "importance", x.Importance, x.Reason, asHundredths), p.known(a, "n", x.N)}}
		if len(levels) > 0 {
			rated := i.ID
			if i.Capability != "" {
				rated = i.Capability
			}
			y := levels[0].Capabilities[rated]
			row.Cells = append(row.Cells, p.maybe(levels[0].all().of(rated), "median", y.Median, y.Reason, asTenths))
		}
		if p.Together() {
			row.Cells = row.Cells[1:]
		}
		g.add(row)
	}
	return g.orNone()
}

// places writes a rank: those that share one fill several places, which are told from the first to the last.
func (c *chapter) places() rounding {
	tied := map[float64]int{}
	for _, x := range c.Capabilities {
		if x.Rank != nil {
			tied[*x.Rank]++
		}
	}
	return func(lang string, x float64) string {
		n := float64(tied[x])
		if n < 2 {
			return asLevel(lang, x)
		}
		first := x - (n-1)/2
		return asLevel(lang, first) + "–" + asLevel(lang, first+n-1)
	}
}

// ImportancePlot shows importance beside level. Its numbers are those of WeakList, which says what it shows.
func (c *chapter) ImportancePlot() (*htmlChart, error) {
	words := c.page.shows("importance-performance")
	if len(c.page.weak()) > 0 {
		words = c.page.Say("Varje punkt är en förmåga. De numrerade är viktiga men inte goda, och står i listan.", "Each point is a capability. Those with numbers are important but not good, and are in the list.")
	}
	return c.page.draw(svg.Order{Name: "importance-performance"}, words)
}

// weakLine is what is important and weak, with what is told of it.
type weakLine struct{ Name, Told string }

// WeakList is the key of the plot.
func (c *chapter) WeakList() (list []weakLine) {
	p := c.page
	for _, w := range p.weak() {
		weight := c.Capabilities[c.rating(w.ID).ID].Importance
		if weight == nil {
			continue
		}
		list = append(list, weakLine{p.Of(w.Text), survey.Say("vikt %s, %s kommuner når god", "importance %s, %s municipalities reach good",
			asHundredths(p.lang(), *weight), p.some(w.Assessed-w.Below, w.Assessed)).In(p.lang())})
	}
	return list
}

// Agreement is how far the raters agree on what matters.
func (c *chapter) Agreement() (list []fact) {
	x := c.Concordance
	if x == nil {
		return nil
	}
	p, t := c.page, measure.Gather(measure.Agreement, c.page.figures.Over(c.document))
	for n, m := range t.Columns {
		name, cell := p.Of(m.Title), p.shown(c.all(), t.Rows[0].Of(m)).Parts[0]
		if n == 0 {
			name = p.Agreement(x)
		}
		if reason, is := t.Rows[0].Of(m).Reason(); is {
			cell = said(p.Full(reason))
		}
		list = append(list, fact{name, cell})
	}
	return list
}
