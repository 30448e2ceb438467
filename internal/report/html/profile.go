package html

import (
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Profile is every score of an organisation, beside the municipalities'.
func (r *resultOf) Profile() *grid {
	p := r.page
	g := p.table("tree", p.captioned(r.code, p.Say("index och jämförelse", "scores and comparison")), left(p.Say("Område", "Area")))
	g.Groups = []th{{Span: 1}, {Text: p.Say("Eget", "Own"), Span: 3}, {Text: p.Say("Alla kommuner", "All municipalities"), Span: 3},
		{Text: p.Say("Liknande storlek", "Similar size"), Span: 3}, {Text: p.Say("Inom organisationen", "Within the organisation"), Span: 2}}
	g.Heads = append(g.Heads, rightAll(p.Say("Index", "Score"), p.Say("Osäkerhets\u00adintervall (95\u00a0%)", "95% confidence interval"), p.Say("Svar", "Responses"), "Median", p.Say("Percentil", "Percentile"), p.Say("Plats (i\u00a0en lista)", "Place (in\u00a0a\u00a0list)"),
		"Median", p.Say("Percentil", "Percentile"), p.Say("Antal", "Number"), p.Say("Sam\u00adstämmig\u00adhet", "Agree\u00adment"), p.Say("Mellan roller", "Between roles"))...)
	r.eachConstruct(func(id, title, class string) {
		x, there := r.result.Constructs[id]
		if id == "" && r.result.Total != nil {
			x, there = *r.result.Total, true
		}
		if there {
			g.add(tr{Class: class, Head: []piece{said(title)}, Cells: r.score(r.whose(r.code).of(id), id, x)})
		}
	})
	if r.Missing() != "" && !g.figures() {
		return nil
	}
	return g.orNone()
}

func (r *resultOf) score(a about, id string, x scoring.Score) []td {
	p := r.page
	cells := []td{r.heated(r.code, id, x), p.interval(a, "", x.Low, x.High, asLow, asHigh), r.respondents(a, x),
		p.maybe(a, "median", x.Median, "", asIndex), p.maybe(a, "percentile", x.Percentile, "", asShare), p.places(a, x.Rank)}
	if s := x.Similar; s != nil {
		cells = append(cells, numbers(p.figure(a, "similar/median", s.Median, asIndex)), numbers(p.figure(a, "similar/percentile", s.Percentile, asShare)), numbers(p.count(a, "similar/n", s.N)))
	} else {
		cells = append(cells, dashes(3)...)
	}
	return append(cells, p.maybe(a, "agreement", x.Agreement, "", asHundredths), p.maybe(a, "spread", x.Spread, "", asWhole))
}

// places are those that a score may have among the municipalities, by itself and in a list of them all.
func (p *page) places(a about, r *scoring.Rank) td {
	if r == nil {
		return td{Class: "n absent", Parts: []piece{said(model.Absent)}}
	}
	parts := append(p.span(a, "rank/low", "rank/high", r.Low, r.High), said(" ("))
	return numbers(append(append(parts, p.span(a, "rank/all-low", "rank/all-high", r.AllLow, r.AllHigh)...), said(")"))...)
}

// span is from a count to another, written once where they are the same.
func (p *page) span(a about, from, to string, low, high int) []piece {
	first, last := p.count(a, from, low), p.count(a, to, high)
	if low == high {
		last.Text = ""
		return []piece{first, last}
	}
	return []piece{first, said("–"), last}
}

// respondents is how many stand behind a score, of how many were asked.
func (r *resultOf) respondents(a about, x scoring.Score) td {
	p := r.page
	cell := p.known(a, "n", x.N)
	if x.Asked != 0 {
		cell.Parts = append(cell.Parts, said(p.Say(" av ", " of ")), p.count(a, "asked", x.Asked))
	}
	return cell
}

// Areas is an organisation's levels by area, and in all.
func (r *resultOf) Areas() *grid {
	x := r.result.Profile
	if x == nil {
		return nil
	}
	p, levels := r.page, r.LevelOptions()
	g := p.table("", p.captioned(r.code, p.Say("medelnivå och antal förmågor på varje nivå, per område", "mean level and number of capabilities at each level, by area")),
		left(p.Say("Område", "Area")), right(p.Say("Medelnivå", "Mean level")))
	for _, l := range levels {
		g.Heads = append(g.Heads, right(model.Exact(l.Value)+" "+p.Of(l.Label)))
	}
	g.Heads = append(g.Heads, right(p.Say("Bedömda", "Assessed")))
	titles := p.Constructs(r.Q)
	for _, area := range x.Areas {
		g.add(r.area(p.Or(titles[area.Area], area.Area), area, levels))
	}
	g.Foot = []tr{r.area(p.Say("Alla", "All"), scoring.AreaProfile{Asked: x.Asked, Answered: x.Answered, Counts: x.Counts}, levels)}
	return g
}

func (r *resultOf) area(title string, x scoring.AreaProfile, levels []survey.Option) tr {
	p, a := r.page, r.whose(r.code).of(x.Area)
	row := tr{Head: []piece{said(title)}, Cells: append([]td{p.maybe(a, "profile/mean", x.Mean, "", asHundredths)}, p.counts(a, "profile/counts/", x.Counts, levels)...)}
	row.Cells = append(row.Cells, numbers(p.count(a, "profile/answered", x.Answered), said(p.Say(" av ", " of ")), p.count(a, "profile/asked", x.Asked)))
	return row
}

// Strengths are the capabilities at level 3 or more, each with its level.
func (r *resultOf) Strengths() (list [][]piece) {
	if r.result.Profile == nil {
		return nil
	}
	for _, id := range r.result.Profile.Strengths {
		i, _ := r.Q.Item(id)
		l := r.result.Levels[id]
		line := append(r.named(i), said(r.page.Say(": nivå ", ": level ")), r.page.figure(r.whose(r.code).of(id), "level", l.Value, asLevel))
		if l.InheritedFrom != "" {
			line = append(line, said(r.page.Say(", ärvd från ", ", inherited from ")), r.page.to(l.InheritedFrom))
		}
		list = append(list, line)
	}
	return list
}

// First are the gaps worth closing first; Gaps are all of them.
func (r *resultOf) First() *grid {
	list := r.result.Priorities
	return r.gaps(r.code, r.page.captioned(r.code, r.page.Say("förmågor att höja först", "capabilities to raise first")), list[:min(firstOfOne, len(list))])
}

func (r *resultOf) Gaps() *grid {
	p := r.page
	return r.gaps(r.code, p.captioned(r.code, p.Say("alla förmågor under målet", "all capabilities below target")), r.result.Priorities)
}

// MoreGaps says that there are more than the first.
func (r *resultOf) MoreGaps() bool { return len(r.result.Priorities) > firstOfOne }

// Calibrated are the capabilities that its own levels are held against its heads of department over.
func (r *resultOf) Calibrated() []string { return r.calibrated(r.code) }
