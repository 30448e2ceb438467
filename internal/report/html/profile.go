package html

import (
	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
)

// Profile is every score of an organisation, beside the municipalities'.
func (r *resultOf) Profile() *grid {
	p, t := r.page, measure.Gather(measure.Profile, r.page.figures.Of(r.document, r.code))
	g := p.table("tree", p.captioned(r.code, p.Say("index och jämförelse", "scores and comparison")), append([]th{left(p.Say("Område", "Area"))}, p.headed(t)...)...)
	g.Groups = append([]th{{Span: 1}}, p.grouped(t)...)
	r.eachConstruct(func(id, title, class string) {
		if x := t.Find(r.code, id); x.Any() {
			row := tr{Class: class, Head: []piece{said(title)}, Cells: p.shownAll(r.whose(r.code), t, x.Unexplained("role_spread"))}
			if score, is := x.Of(t.Columns[0]).Number(); is {
				row.Cells[0].Class += heat(score)
			}
			g.add(row)
		}
	})
	if r.Missing() != "" && !g.figures() {
		return nil
	}
	return g.orNone()
}

// Areas is an organisation's levels by area, and in all.
func (r *resultOf) Areas() *grid {
	x := r.result.Profile
	if x == nil {
		return nil
	}
	p, levels, t := r.page, r.LevelOptions(), measure.Gather(measure.Levels, r.page.figures.Of(r.document, r.code))
	g := p.table("", p.captioned(r.code, p.Say("medelnivå och antal förmågor på varje nivå, per område", "mean level and number of capabilities at each level, by area")),
		append([]th{left(p.Say("Område", "Area"))}, p.headed(t)...)...)
	for _, l := range levels {
		g.Heads = append(g.Heads, right(model.Exact(l.Value)+" "+p.Of(l.Label)))
	}
	area := func(title, id string, counts []scoring.LevelCount) tr {
		a := r.whose(r.code).of(id)
		return tr{Head: []piece{said(title)}, Cells: append(p.shownAll(a, t, t.Find(r.code, id)), p.counts(a, "profile/counts/", counts, levels)...)}
	}
	titles := p.Constructs(r.Q)
	for _, x := range x.Areas {
		g.add(area(p.Or(titles[x.Area], x.Area), x.Area, x.Counts))
	}
	g.Foot = []tr{area(p.Say("Alla", "All"), "", x.Counts)}
	return g
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
