package scenario

import (
	"mogna/internal/cashflow"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// terms are what a scenario is weighed by, with the defaults of what is not set.
type terms struct {
	first, horizon int
	percent        float64
	proposedFor    int // the year that SKR proposed it for; 0 where it was chosen
}

func (r *Round) terms(t survey.ScenarioTerms) terms {
	out := terms{first: t.FirstYear, horizon: t.Horizon}
	if out.first == 0 {
		out.first = r.c.Round.AsOf.Year() + 1
	}
	if out.horizon == 0 {
		out.horizon = survey.DefaultHorizon
	}
	if t.Interest != nil {
		out.percent = *t.Interest
		return out
	}
	rate := interestOf(out.first)
	out.percent, out.proposedFor = rate.percent, rate.year
	return out
}

func (t terms) presentValue(net []float64) float64 { return cashflow.PresentValue(net, t.percent/100) }

// years is what the scenario comes to over its years.
func (p *plan) years(s survey.ScenarioTerms) *scoring.ScenarioYears {
	t := p.terms(s)
	out := &scoring.ScenarioYears{FirstYear: t.first, Horizon: t.horizon, Interest: t.percent, InterestYear: t.proposedFor, Parties: p.parties(t)}
	out.Years = p.byYear(t, likely)
	net := nets(out.Years)
	low, high := nets(p.byYear(t, atWorst)), nets(p.byYear(t, atBest))
	out.Total = scoring.Estimate{Low: total(low), Likely: total(net), High: total(high)}
	out.PresentValue = scoring.Estimate{Low: t.presentValue(low), Likely: t.presentValue(net), High: t.presentValue(high)}
	if years, why := cashflow.Payback(net); why == "" {
		out.Payback = ptr(float64(years))
	} else {
		out.PaybackReason = why
	}
	rate, why := cashflow.InternalRate(net)
	if out.InternalRateReason = why; why == "" {
		out.InternalRate = ptr(100 * rate)
	}
	p.apart(out)
	out.Turns = p.turns(t, out)
	return out
}

func total(amounts []float64) (sum float64) {
	for _, x := range amounts {
		sum += x
	}
	return sum
}

// byYear is what everybody pays and gains in each year.
func (p *plan) byYear(t terms, as assumed) []scoring.YearAmounts {
	years := make([]scoring.YearAmounts, t.horizon)
	sum := 0.0
	for n := range years {
		y := &years[n]
		for _, m := range p.measures {
			a, times := t.amounts(m, n, as), p.times(m)
			y.Investment, y.Cost, y.Saving, y.Valued = y.Investment+times*float64(a.investment), y.Cost+times*float64(a.cost), y.Saving+times*float64(a.saving), y.Valued+p.valued(m, a)
		}
		y.Net = y.Saving + y.Valued - y.Cost - y.Investment
		sum += y.Net
		y.Cumulative = sum
	}
	return years
}

func nets(years []scoring.YearAmounts) []float64 {
	net := make([]float64, len(years))
	for n, y := range years {
		net[n] = y.Net
	}
	return net
}

// apart tells freed time and quality that don't count as money.
func (p *plan) apart(out *scoring.ScenarioYears) {
	for _, m := range p.measures {
		for _, b := range m.Benefits {
			times := p.benefits(m, b)
			out.Hours += times * float64(b.Hours)
			if !b.AsMoney {
				out.Uncounted += times * float64(b.Value)
			}
		}
	}
}
