package scenario

import (
	"slices"

	"mogna/internal/economy"
	"mogna/internal/scoring"
)

// given is a member's part of one joint body's net.
type given struct {
	body   int
	amount float64
	key    *economy.Allocation
}

// received is what a municipality has of its joint bodies' nets, by the keys that their costs go by; a reason where one of them is
// not known.
func (p *plan) received(o int) (list []given, reason string) {
	for b, body := range p.c.Organisations {
		own := p.amounts(b)
		if p.municipality(b) || !slices.Contains(body.Members, p.c.Organisations[o].Code) || own.Cost != nil && *own.Cost == 0 && *own.Saving == 0 {
			continue
		}
		x, _ := p.economy(b)
		if own.Reason != "" || x == nil || x.Allocation == nil || x.Allocation.Reason != "" {
			return nil, economy.ReasonNoBody
		}
		weights := weightsOf(x.Allocation)
		n := slices.IndexFunc(x.Allocation.Members, func(m economy.MemberShare) bool { return m.Organisation == p.c.Organisations[o].Code })
		if n >= 0 {
			part := economy.Allocate(*own.Cost, weights)[n] - economy.Allocate(*own.Saving, weights)[n]
			list = append(list, given{b, part, x.Allocation})
		}
	}
	return list, ""
}

func weightsOf(key *economy.Allocation) (weights []float64) {
	for _, m := range key.Members {
		weights = append(weights, m.Weight)
	}
	return weights
}

// resident is what a cost per resident is made of.
type resident struct {
	cost, net, received float64
	parts               []given
	population          float64
	before              *float64
	reason              string // why there is none before, and so none after
	unknown             string // why there is none after
}

func (p *plan) resident(o int) (r resident) {
	x, why := p.economy(o)
	if x == nil || why != "" {
		return resident{reason: why}
	}
	if !p.municipality(o) {
		return resident{reason: economy.ReasonNoPopulation}
	}
	figure := x.KeyFigures[economy.PerResident]
	if figure.Value == nil {
		return resident{reason: figure.Reason}
	}
	r.cost, r.population, r.before = *x.Allocated.Total, float64(*p.c.Organisations[o].Population), figure.Value
	own := p.amounts(o)
	if own.Reason != "" {
		r.unknown = own.Reason
		return r
	}
	r.net = *own.Net
	r.parts, r.unknown = p.received(o)
	for _, part := range r.parts {
		r.received += part.amount
	}
	return r
}

func (r resident) sum() float64 { return r.cost + r.net + r.received }

func (r resident) compared() scoring.BeforeAfter {
	switch {
	case r.reason != "":
		return scoring.BeforeAfter{Reason: r.reason}
	case r.unknown != "":
		return scoring.BeforeAfter{Before: r.before, Reason: r.unknown}
	}
	return scoring.BeforeAfter{Before: r.before, After: over(r.sum(), r.population)}
}

// minMunicipalities is the share of the municipalities without which the region's cost per resident is not told, as where costs
// are compared.
const minMunicipalities = 0.5

// residents puts together the municipalities whose cost is known before and after, out of those that are asked.
func (p *plan) residents() (known []int, of int, sum resident) {
	for o := range p.c.Organisations {
		if !p.municipality(o) || p.exempt(o) {
			continue
		}
		of++
		r := p.resident(o)
		if r.reason != "" || r.unknown != "" {
			continue
		}
		known = append(known, o)
		sum.cost, sum.net, sum.received, sum.population = sum.cost+r.cost, sum.net+r.net, sum.received+r.received, sum.population+r.population
	}
	sum.before = over(sum.cost, sum.population)
	switch {
	case p.costs == nil:
		sum.reason = scoring.ReasonNoCosts
	case len(known) == 0:
		sum.reason = scoring.ReasonNoAnswers
	case float64(len(known)) < minMunicipalities*float64(of):
		sum.reason = scoring.ReasonCoverage
	}
	return known, of, sum
}

func (p *plan) exempt(o int) bool {
	return p.costs != nil && p.costs.Organisations[p.c.Organisations[o].Code].Reason == scoring.ReasonExempt
}
