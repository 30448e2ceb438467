package scenario

import (
	"cmp"
	"math"
	"slices"

	"mogna/internal/cashflow"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// told is how many assumptions are told.
const told = 5

// turns are the assumptions that turn the sign of the present value, one at a time, the one that needs to change least first.
func (p *plan) turns(t terms, y *scoring.ScenarioYears) (list []scoring.Turn) {
	add := func(what string, measure int, now, part float64, within *survey.Span) {
		if at, turns := cashflow.Turn(now, part, y.PresentValue.Likely); turns {
			list = append(list, scoring.Turn{Assumption: what, Measure: measure, Now: now, At: at, Within: within != nil && at >= float64(within.Low) && at <= float64(within.High)})
		}
	}
	for n, m := range p.measures {
		var r survey.Ranges
		if m.Ranges != nil {
			r = *m.Ranges
		}
		only := func(part func(inYear) float64) float64 {
			net := make([]float64, t.horizon)
			for year := range net {
				net[year] = part(t.amounts(m, year, likely))
			}
			return t.presentValue(net)
		}
		times := p.times(m)
		add(scoring.AssumedOneOff, n+1, float64(m.OneOff), only(func(a inYear) float64 { return -times * float64(a.investment) }), r.OneOff)
		add(scoring.AssumedCost, n+1, float64(m.YearlyCost), only(func(a inYear) float64 { return -times * float64(a.cost) }), r.YearlyCost)
		add(scoring.AssumedSaving, n+1, float64(m.YearlySaving), only(func(a inYear) float64 { return times * float64(a.saving) }), r.YearlySaving)
		value, span := counted(m)
		add(scoring.AssumedBenefit, n+1, value, only(func(a inYear) float64 { return p.valued(m, a) }), span)
	}
	if rate := y.InternalRate; rate != nil && *rate >= 0 {
		list = append(list, scoring.Turn{Assumption: scoring.AssumedInterest, Now: t.percent, At: *rate})
	}
	slices.SortStableFunc(list, func(a, b scoring.Turn) int { return cmp.Compare(distanceOf(a), distanceOf(b)) })
	return list[:min(told, len(list))]
}

// distanceOf is how much an assumption must change, as a share of what it is.
func distanceOf(t scoring.Turn) float64 {
	if t.Now == 0 {
		return math.Inf(1)
	}
	return math.Abs(t.At/t.Now - 1)
}

// counted is the value of a measure's time and quality that count as money, and its range where any is stated.
func counted(m survey.Measure) (value float64, span *survey.Span) {
	var sum survey.Span
	ranged := false
	for _, b := range m.Benefits {
		if !b.AsMoney {
			continue
		}
		value += float64(b.Value)
		low, high := b.Value, b.Value
		if b.Range != nil {
			ranged, low, high = true, b.Range.Low, b.Range.High
		}
		sum.Low, sum.High = sum.Low+low, sum.High+high
	}
	if !ranged {
		return value, nil
	}
	return value, &sum
}
