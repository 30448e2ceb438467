package scenario

import (
	"slices"

	"mogna/internal/economy"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// parts are what the organisations of a measure have of its amounts, in their order; or the reason why they can't be split.
type parts struct {
	cost, saving []float64
	weights      []float64 // of a shared one
	reason       string
}

func (r *Round) split(m survey.Measure) (p parts) {
	if !m.Shared {
		for range m.Organisations {
			p.cost, p.saving = append(p.cost, float64(m.YearlyCost)), append(p.saving, float64(m.YearlySaving))
		}
		return p
	}
	sum := 0.0
	for _, code := range m.Organisations {
		w := r.share(m, code)
		if w < 0 {
			return parts{reason: economy.ReasonNoPopulation}
		}
		p.weights, sum = append(p.weights, w), sum+w
	}
	if sum <= 0 {
		return parts{reason: economy.ReasonNoMembers}
	}
	p.cost, p.saving = economy.Allocate(float64(m.YearlyCost), p.weights), economy.Allocate(float64(m.YearlySaving), owned(m, p.weights))
	return p
}

// share is an organisation's weight in a measure's key; -1 where it is not known.
func (r *Round) share(m survey.Measure, code string) float64 {
	switch m.Key {
	case survey.SplitEqually:
		return 1
	case survey.SplitAsAgreed:
		for _, s := range m.Shares {
			if s.Organisation == code {
				return s.Weight
			}
		}
		return 0
	}
	if x := r.c.Organisations[r.place[code]].Population; x != nil && *x > 0 {
		return float64(*x)
	}
	return -1
}

// amounts is what an organisation pays and saves by all measures.
func (p *plan) amounts(o int) scoring.NetAmounts {
	cost, saving := 0.0, 0.0
	for n, m := range p.measures {
		k := slices.Index(m.Organisations, p.c.Organisations[o].Code)
		if k < 0 {
			continue
		}
		if why := p.parts[n].reason; why != "" {
			return scoring.NetAmounts{Reason: why}
		}
		cost, saving = cost+p.parts[n].cost[k], saving+p.parts[n].saving[k]
	}
	return net(cost, saving)
}

func net(cost, saving float64) scoring.NetAmounts {
	x := cost - saving
	return scoring.NetAmounts{Cost: &cost, Saving: &saving, Net: &x}
}

// all is what everybody pays and saves together: each krona once, also where it can't be said whose it is.
func (p *plan) all() scoring.NetAmounts {
	cost, saving := 0.0, 0.0
	for _, m := range p.measures {
		times := p.times(m)
		cost, saving = cost+times*float64(m.YearlyCost), saving+times*float64(m.YearlySaving)
	}
	return net(cost, saving)
}

// times is how often a measure's amounts are paid.
func (p *plan) times(m survey.Measure) float64 {
	if m.Shared {
		return float64(min(1, len(m.Organisations)))
	}
	return float64(len(m.Organisations))
}
