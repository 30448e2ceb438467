package scenario

import (
	"slices"

	"mogna/internal/survey"
)

// assumed says at which end of their ranges amounts are taken.
type assumed int

const (
	atWorst assumed = iota // costs high and benefits low
	likely
	atBest
)

// of is an amount at an end of its range; costs is whether a high one is bad.
func (as assumed) of(amount int64, r *survey.Span, costs bool) int64 {
	switch {
	case r == nil || as == likely:
		return amount
	case (as == atWorst) == costs:
		return r.High
	}
	return r.Low
}

// inYear are a measure's amounts of a year, as they are stated: for all together if it is shared, otherwise for each.
type inYear struct {
	investment, cost, saving int64
	benefits                 []int64 // of each benefit; 0 where it does not count as money
}

// amounts are a measure's of the n:th year. Costs are paid in full from the start year; benefits grow evenly until they are full.
func (t terms) amounts(m survey.Measure, n int, as assumed) (a inYear) {
	start := 0
	if m.StartYear != 0 {
		start = m.StartYear - t.first
	}
	a.benefits = make([]int64, len(m.Benefits))
	k := n - start + 1 // which of its years
	if k < 1 || m.Years != 0 && k > m.Years {
		return a
	}
	var r survey.Ranges
	if m.Ranges != nil {
		r = *m.Ranges
	}
	if k == 1 {
		a.investment = as.of(m.OneOff, r.OneOff, true)
	}
	a.cost = as.of(m.YearlyCost, r.YearlyCost, true)
	a.saving = grown(as.of(m.YearlySaving, r.YearlySaving, false), k, m.Ramp)
	for i, b := range m.Benefits {
		if b.AsMoney {
			a.benefits[i] = grown(as.of(b.Value, b.Range, false), k, m.Ramp)
		}
	}
	return a
}

// grown is what there is of a benefit in its k:th year, in whole kronor.
func grown(amount int64, k, ramp int) int64 {
	if k >= ramp {
		return amount
	}
	return (amount*int64(k) + int64(ramp)/2) / int64(ramp)
}

// benefits is how often a benefit is had.
func (p *plan) benefits(m survey.Measure, b survey.Benefit) float64 {
	if b.Owner != "" {
		if slices.Contains(m.Organisations, b.Owner) {
			return 1
		}
		return 0
	}
	return p.times(m)
}

// valued is what everybody gains in a year of what counts as money though it is none.
func (p *plan) valued(m survey.Measure, a inYear) (sum float64) {
	for n, b := range m.Benefits {
		sum += p.benefits(m, b) * float64(a.benefits[n])
	}
	return sum
}
