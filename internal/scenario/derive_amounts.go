package scenario

import (
	"slices"

	"mogna/internal/economy"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func stated(m survey.Measure, figure string) float64 {
	if figure == Saving {
		return float64(m.YearlySaving)
	}
	return float64(m.YearlyCost)
}

func figureOf(x scoring.NetAmounts, figure string) *float64 {
	switch figure {
	case Cost:
		return x.Cost
	case Saving:
		return x.Saving
	}
	return x.Net
}

// deriveAmount adds up an organisation's parts of the measures' amounts.
func (p *plan) deriveAmount(o int, figure string) node {
	own, code := p.amounts(o), p.c.Organisations[o].Code
	d := node{Figure: figure, Rule: ruleSum, Organisation: code, Value: figureOf(own, figure), Reason: own.Reason}
	for n, m := range p.measures {
		k := slices.Index(m.Organisations, code)
		if k < 0 {
			continue
		}
		whole := node{Figure: figure, Rule: ruleStated, Measure: n + 1, Value: ptr(stated(m, figure))}
		if m.Shared {
			whole = p.deriveSplit(n, k, figure, whole)
		}
		d.Children = append(d.Children, whole)
	}
	return d
}

// deriveSplit is one organisation's part of a shared amount, with everybody's.
func (p *plan) deriveSplit(n, k int, figure string, whole node) node {
	m, x := p.measures[n], p.parts[n]
	d := node{Figure: figure, Rule: ruleSplit, Measure: n + 1, Basis: string(m.Key), Reason: x.reason, Children: []node{whole}}
	if x.reason != "" {
		return d
	}
	amounts, weights, sum := x.cost, x.weights, 0.0
	if figure == Saving {
		amounts, weights = x.saving, owned(m, x.weights)
	}
	for _, w := range weights {
		sum += w
	}
	for i, code := range m.Organisations {
		d.Shares = append(d.Shares, economy.MemberShare{Organisation: code, Weight: weights[i], Share: weights[i] / sum, Amount: amounts[i]})
	}
	d.Value = &amounts[k]
	return d
}

func (p *plan) deriveNet(o int) node {
	own := p.amounts(o)
	return node{Figure: Net, Rule: ruleDifference, Organisation: p.c.Organisations[o].Code, Value: own.Net, Reason: own.Reason,
		Children: []node{p.deriveAmount(o, Cost), p.deriveAmount(o, Saving)}}
}

func (p *plan) deriveResident(o int, figure string) node {
	r, code := p.resident(o), p.c.Organisations[o].Code
	x := r.compared()
	d := node{Figure: figure, Rule: ruleRatio, Organisation: code, Value: x.Before, Reason: r.reason}
	if r.reason != "" {
		return d
	}
	cost := p.deriveCosts(o, r)
	if figure == ResidentAfter {
		d.Value, d.Reason = x.After, r.unknown
		if r.unknown != "" {
			return d
		}
		cost = node{Figure: "cost-with-scenario", Rule: ruleSum, Organisation: code, Value: ptr(r.sum()), Children: []node{cost, p.deriveNet(o)}}
		for _, part := range r.parts {
			cost.Children = append(cost.Children, p.deriveReceived(part))
		}
	}
	d.Children = []node{cost, {Figure: "population", Rule: ruleRegistered, Organisation: code, Value: &r.population}}
	return d
}

func (p *plan) deriveCosts(o int, r resident) node {
	code := p.c.Organisations[o].Code
	return node{Figure: "it-cost", Rule: ruleReported, Organisation: code, Value: &r.cost,
		Source: &scoring.FigureSource{Questionnaire: p.costs.Questionnaire.ID, Organisation: code}}
}

// deriveReceived is a member's part of what a joint body pays and saves.
func (p *plan) deriveReceived(part given) node {
	d := node{Figure: "received", Rule: ruleSplit, Organisation: p.c.Organisations[part.body].Code, Value: &part.amount, Basis: part.key.Basis,
		Children: []node{p.deriveNet(part.body)}}
	for _, m := range part.key.Members { // the amounts there are of its IT costs
		d.Shares = append(d.Shares, economy.MemberShare{Organisation: m.Organisation, Weight: m.Weight, Share: m.Share})
	}
	for n, cost := range economy.Allocate(*p.amounts(part.body).Cost, weightsOf(part.key)) {
		d.Shares[n].Amount = cost - economy.Allocate(*p.amounts(part.body).Saving, weightsOf(part.key))[n]
	}
	return d
}
