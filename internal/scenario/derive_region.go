package scenario

import "mogna/internal/scoring"

// regional explains a figure of the region by its organisations' and measures'; each organisation's own derivation goes on from
// there.
func (p *plan) regional(figure string) (node, bool) {
	switch figure {
	case AttainmentBefore, AttainmentAfter:
		return p.regionLevels(figure, p.region(after(figure)).attainment(), "", rulePooled, func(s standing) (x *float64, weight float64) {
			return s.attainment(), float64(s.levels)
		}), true
	case GapBefore, GapAfter:
		return p.regionLevels(figure, p.region(after(figure)).distance(), scoring.ReasonNoWeight, ruleMean, func(s standing) (x *float64, weight float64) {
			return s.distance(), s.weight
		}), true
	case Cost, Saving:
		return p.regionAmount(figure), true
	case Net:
		return node{Figure: Net, Rule: ruleDifference, Value: p.all().Net, Children: []node{p.regionAmount(Cost), p.regionAmount(Saving)}}, true
	case ResidentBefore, ResidentAfter:
		return p.regionResidents(figure), true
	}
	return node{}, false
}

func (p *plan) regionLevels(figure string, value *float64, reason, rule string, of func(standing) (*float64, float64)) node {
	own := ruleMean
	if rule == rulePooled {
		own = ruleShare
	}
	d := node{Figure: figure, Rule: rule, Value: value}
	if value == nil {
		d.Reason = reason
		if p.region(false).levels == 0 {
			d.Reason = scoring.ReasonNoAnswers
		}
	}
	for o, org := range p.c.Organisations {
		if x, weight := of(p.standing(o, after(figure))); p.municipality(o) && x != nil {
			d.Children = append(d.Children, node{Figure: figure, Rule: own, Organisation: org.Code, Value: x, Weight: &weight})
		}
	}
	return d
}

// regionAmount adds up what the measures state, once or once for each organisation.
func (p *plan) regionAmount(figure string) node {
	d := node{Figure: figure, Rule: ruleSum, Value: figureOf(p.all(), figure)}
	for n, m := range p.measures {
		whole := node{Figure: figure, Rule: ruleStated, Measure: n + 1, Value: ptr(stated(m, figure))}
		if !m.Shared {
			times := p.times(m)
			whole.Weight = &times
			whole = node{Figure: figure, Rule: ruleEach, Measure: n + 1, Value: ptr(times * stated(m, figure)), Children: []node{whole}}
		}
		d.Children = append(d.Children, whole)
	}
	return d
}

func (p *plan) regionResidents(figure string) node {
	known, _, sum := p.residents()
	x := sum.compared()
	d := node{Figure: figure, Rule: ruleRatio, Value: x.Before, Reason: x.Reason}
	over, under := node{Figure: "it-cost", Rule: ruleSum, Value: &sum.cost}, node{Figure: "population", Rule: ruleSum, Value: &sum.population}
	if figure == ResidentAfter {
		d.Value, over.Figure, over.Value = x.After, "cost-with-scenario", ptr(sum.sum())
	}
	if x.Reason != "" {
		return d
	}
	for _, o := range known {
		r, of := p.deriveResident(o, figure), p.resident(o)
		over.Children = append(over.Children, r.Children[0])
		under.Children = append(under.Children, node{Figure: "population", Rule: ruleRegistered, Organisation: p.c.Organisations[o].Code, Value: &of.population})
	}
	d.Children = []node{over, under}
	return d
}
