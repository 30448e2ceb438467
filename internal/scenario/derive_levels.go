package scenario

import "mogna/internal/scoring"

func (p *plan) deriveAttainment(o int, figure string) node {
	s := p.standing(o, after(figure))
	d := node{Figure: figure, Rule: ruleShare, Organisation: p.c.Organisations[o].Code, Value: s.attainment()}
	if d.Value == nil {
		d.Reason = p.without(o)
	}
	for _, c := range p.capabilities {
		level, known := p.stands(o, c, after(figure))
		if !known {
			continue
		}
		reached := 0.0
		if level >= p.target(o, c) {
			reached = 1
		}
		d.Children = append(d.Children, node{Figure: "reached", Rule: ruleCompared, Capability: c, Value: &reached, Target: ptr(p.target(o, c)),
			Children: []node{p.deriveLevel(o, c, after(figure))}})
	}
	return d
}

func (p *plan) deriveGap(o int, figure string) node {
	s := p.standing(o, after(figure))
	d := node{Figure: figure, Rule: ruleMean, Organisation: p.c.Organisations[o].Code, Value: s.distance()}
	switch {
	case s.levels == 0:
		d.Reason = p.without(o)
	case d.Value == nil:
		d.Reason = scoring.ReasonNoWeight
	}
	for _, c := range p.capabilities {
		level, known := p.stands(o, c, after(figure))
		if !known {
			continue
		}
		x := node{Figure: "distance", Rule: ruleDistance, Capability: c, Value: ptr(max(0, p.target(o, c)-level)), Target: ptr(p.target(o, c)), Weight: ptr(p.weight(c)),
			Children: []node{p.deriveLevel(o, c, after(figure))}}
		if w, rated := p.importance[c]; rated {
			x.Children = append(x.Children, node{Figure: "importance", Rule: ruleRated, Capability: c, Value: ptr(w.value),
				Source: &scoring.FigureSource{Questionnaire: p.rated, Organisation: p.c.Organisations[o].Code, Construct: w.item}})
		}
		d.Children = append(d.Children, x)
	}
	return d
}

// deriveLevel goes from what a level would be down to the answer that it is.
func (p *plan) deriveLevel(o int, c string, after bool) node {
	l, _ := p.level(o, c)
	code := p.c.Organisations[o].Code
	d := node{Figure: "level", Rule: ruleAnswered, Organisation: code, Capability: c, Value: ptr(l.Value),
		Source: &scoring.FigureSource{Questionnaire: p.levels.Questionnaire.ID, Organisation: code, Construct: c}}
	if l.InheritedFrom != "" {
		d.Rule, d.Children = ruleInherited, []node{p.deriveLevel(p.place[l.InheritedFrom], c, false)}
	}
	x, up := p.after[o][c]
	switch {
	case !up || !after:
		return d
	case x.through != none:
		d = p.deriveLevel(x.through, c, true)
		return node{Figure: "level", Rule: ruleInherited, Organisation: code, Capability: c, Value: ptr(x.to), Measure: x.measure + 1, Children: []node{d}}
	}
	return node{Figure: "level", Rule: ruleRaised, Organisation: code, Capability: c, Value: ptr(x.to), Measure: x.measure + 1, Children: []node{d}}
}
