package scenario

import (
	"slices"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// plan is a scenario held against the round.
type plan struct {
	*Round
	measures []survey.Measure
	after    []map[string]raised // of each organisation, by capability; what isn't there stays as it is
	parts    []parts             // of each measure
}

// raised is the level that a measure, by its place, gives; through which joint body, or none (-1).
type raised struct {
	to      float64
	measure int
	through int
}

func (r *Round) plan(s survey.Scenario) *plan {
	p := &plan{Round: r, after: make([]map[string]raised, len(r.c.Organisations))}
	for _, m := range s.Measures {
		m.Organisations = slices.DeleteFunc(slices.Clone(m.Organisations), func(code string) bool { _, there := r.place[code]; return !there })
		p.measures, p.parts = append(p.measures, m), append(p.parts, r.split(m))
	}
	p.raise()
	p.inherit()
	return p
}

func (p *plan) raise() {
	for o := range p.after {
		p.after[o] = map[string]raised{}
	}
	for n, m := range p.measures {
		for _, code := range m.Organisations {
			o := p.place[code]
			for _, c := range m.Capabilities {
				if l, known := p.level(o, c); known && m.ToLevel > max(l.Value, p.after[o][c].to) {
					p.after[o][c] = raised{m.ToLevel, n, none}
				}
			}
		}
	}
}

const none = -1

// inherit gives the members that have a joint body's level what the body is raised to.
func (p *plan) inherit() {
	for o := range p.after {
		for _, c := range p.capabilities {
			l, _ := p.level(o, c)
			if l.InheritedFrom == "" {
				continue
			}
			body := p.place[l.InheritedFrom]
			if x, up := p.after[body][c]; up && x.through == none && x.to > max(l.Value, p.after[o][c].to) {
				p.after[o][c] = raised{x.to, x.measure, body}
			}
		}
	}
}

// stands is an organisation's level as it is, or as it would be.
func (p *plan) stands(o int, capability string, after bool) (float64, bool) {
	l, known := p.level(o, capability)
	if x, up := p.after[o][capability]; up && after {
		return x.to, true
	}
	return l.Value, known
}

func (p *plan) target(o int, capability string) float64 {
	return p.targets.Of(p.c.Organisations[o].Code, capability)
}

func (p *plan) list(o int) (list []scoring.RaisedTo) {
	for _, c := range p.capabilities {
		x, up := p.after[o][c]
		if !up {
			continue
		}
		l, _ := p.level(o, c)
		to := scoring.RaisedTo{Capability: c, From: l.Value, To: x.to, Measure: x.measure + 1}
		if x.through != none {
			to.Through = p.c.Organisations[x.through].Code
		}
		list = append(list, to)
	}
	return list
}
