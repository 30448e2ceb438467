package scenario

import (
	"slices"

	"mogna/internal/economy"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// parties are the organisations of the measures, in the round's order, with their nets; none where amounts can't be split.
func (p *plan) parties(t terms) (list []scoring.PartyNet) {
	net := make([][]float64, len(p.c.Organisations))
	for n, m := range p.measures {
		if p.parts[n].reason != "" {
			return nil
		}
		for _, code := range m.Organisations {
			if o := p.place[code]; net[o] == nil {
				net[o] = make([]float64, t.horizon)
			}
		}
		for year := range t.horizon {
			for k, x := range p.divided(n, t.amounts(m, year, likely)) {
				net[p.place[m.Organisations[k]]][year] += x
			}
		}
	}
	for o, amounts := range net {
		if amounts != nil {
			list = append(list, scoring.PartyNet{Organisation: p.c.Organisations[o].Code, Net: amounts, Total: total(amounts)})
		}
	}
	return list
}

// divided is each organisation's net of a measure's amounts of a year, in whole kronor.
func (p *plan) divided(n int, a inYear) []float64 {
	m := p.measures[n]
	net := make([]float64, len(m.Organisations))
	add := func(amount int64, sign float64, owner string) {
		for k, x := range p.divide(n, amount, owner) {
			net[k] += sign * x
		}
	}
	add(a.investment, -1, "")
	add(a.cost, -1, "")
	add(a.saving, 1, m.SavingOwner)
	for i, b := range m.Benefits {
		if b.Owner == "" || slices.Contains(m.Organisations, b.Owner) {
			add(a.benefits[i], 1, b.Owner)
		}
	}
	return net
}

// divide is each organisation's part of an amount: all of it the owner's, where there is one.
func (p *plan) divide(n int, amount int64, owner string) []float64 {
	m := p.measures[n]
	if owner == "" && m.Shared {
		return economy.Allocate(float64(amount), p.parts[n].weights)
	}
	parts := make([]float64, len(m.Organisations))
	for k, code := range m.Organisations {
		if owner == "" || code == owner {
			parts[k] = float64(amount)
		}
	}
	return parts
}

// owned are the weights that a shared saving is split by: one organisation's where it has it all.
func owned(m survey.Measure, weights []float64) []float64 {
	k := slices.Index(m.Organisations, m.SavingOwner)
	if m.SavingOwner == "" || k < 0 {
		return weights
	}
	all := make([]float64, len(weights))
	all[k] = 1
	return all
}
