package reporttest

import (
	"strings"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func (b *rebuilder) long() int64 { return int64(b.whole()) }

// plan is what is said of a measure over years and for a decision.
func (b *rebuilder) plan(m *survey.Measure) {
	measure, v := b.row["measure"], b.row["value"]
	if strings.HasPrefix(measure, "measure_benefit") {
		b.benefit(m)
		return
	}
	if m.Ranges == nil && (strings.HasSuffix(measure, "_low") || strings.HasSuffix(measure, "_high")) {
		m.Ranges = &survey.Ranges{}
	}
	switch measure {
	case "measure_one_off":
		m.OneOff = b.long()
	case "measure_one_off_low":
		m.Ranges.OneOff = &survey.Span{Low: b.long()}
	case "measure_one_off_high":
		m.Ranges.OneOff.High = b.long()
	case "measure_cost_low":
		m.Ranges.YearlyCost = &survey.Span{Low: b.long()}
	case "measure_cost_high":
		m.Ranges.YearlyCost.High = b.long()
	case "measure_saving_low":
		m.Ranges.YearlySaving = &survey.Span{Low: b.long()}
	case "measure_saving_high":
		m.Ranges.YearlySaving.High = b.long()
	case "measure_start_year":
		m.StartYear = b.whole()
	case "measure_years":
		m.Years = b.whole()
	case "measure_ramp":
		m.Ramp = b.whole()
	case "measure_saving_owner":
		m.SavingOwner = v
	case "measure_cooperation":
		m.Cooperation = survey.Cooperation(v)
	case "measure_decision_level":
		m.DecisionLevel = survey.DecisionLevel(v)
	case "measure_financing":
		m.Financing = v
	case "measure_responsible":
		m.Responsible = v
	case "measure_risk":
		m.Risks = append(m.Risks, b.whole())
	default:
		b.t.Fatalf("%v is not known", b.row)
	}
}

func (b *rebuilder) benefit(m *survey.Measure) {
	v := b.row["value"]
	if b.row["measure"] == "measure_benefit" {
		m.Benefits = append(m.Benefits, survey.Benefit{Kind: survey.BenefitKind(v)})
		return
	}
	switch x := &m.Benefits[len(m.Benefits)-1]; b.row["measure"] {
	case "measure_benefit_text":
		x.Text = v
	case "measure_benefit_owner":
		x.Owner = v
	case "measure_benefit_as_money":
		x.AsMoney = v == "true"
	case "measure_benefit_hours":
		x.Hours = b.long()
	case "measure_benefit_value":
		x.Value = b.long()
	case "measure_benefit_low":
		x.Range = &survey.Span{Low: b.long()}
	case "measure_benefit_high":
		x.Range.High = b.long()
	}
}

func overYears(measure string) bool {
	for _, of := range []string{"first_year", "horizon", "interest", "total", "present_value", "payback", "internal_rate", "hours", "uncounted", "year_", "party_", "turn"} {
		if strings.HasPrefix(measure, "scenario_"+of) {
			return true
		}
	}
	return false
}

func (b *rebuilder) years(x *scoring.Scenario) {
	if x.Years == nil {
		x.Years = &scoring.ScenarioYears{}
	}
	measure := strings.TrimPrefix(b.row["measure"], "scenario_")
	switch y := x.Years; {
	case strings.HasPrefix(measure, "year_"):
		b.year(y, measure)
	case measure == "party_net":
		if n := len(y.Parties); n == 0 || y.Parties[n-1].Organisation != b.row["organisation"] {
			y.Parties = append(y.Parties, scoring.PartyNet{Organisation: b.row["organisation"]})
		}
		p := &y.Parties[len(y.Parties)-1]
		p.Net = append(p.Net, *b.number())
	case measure == "party_total":
		y.Parties[len(y.Parties)-1].Total = *b.number()
	case strings.HasPrefix(measure, "turn"):
		b.turn(y, measure)
	default:
		b.inAll(y, measure)
	}
}

func (b *rebuilder) year(y *scoring.ScenarioYears, measure string) {
	if measure == "year_investment" {
		y.Years = append(y.Years, scoring.YearAmounts{Investment: *b.number()})
		return
	}
	a := &y.Years[len(y.Years)-1]
	*map[string]*float64{"year_cost": &a.Cost, "year_saving": &a.Saving, "year_valued": &a.Valued, "year_net": &a.Net, "year_cumulative": &a.Cumulative}[measure] = *b.number()
}

func (b *rebuilder) turn(y *scoring.ScenarioYears, measure string) {
	if measure == "turn" {
		y.Turns = append(y.Turns, scoring.Turn{Assumption: b.row["value"]})
		return
	}
	switch t := &y.Turns[len(y.Turns)-1]; measure {
	case "turn_measure":
		t.Measure = b.whole()
	case "turn_now":
		t.Now = *b.number()
	case "turn_at":
		t.At = *b.number()
	case "turn_within":
		t.Within = b.row["value"] == "true"
	}
}

func (b *rebuilder) inAll(y *scoring.ScenarioYears, measure string) {
	switch measure {
	case "first_year":
		y.FirstYear = b.whole()
	case "horizon":
		y.Horizon = b.whole()
	case "interest":
		y.Interest = *b.number()
	case "interest_year":
		y.InterestYear = b.whole()
	case "payback":
		y.Payback = b.either(&y.PaybackReason)
	case "internal_rate":
		y.InternalRate = b.either(&y.InternalRateReason)
	default:
		*map[string]*float64{"total_low": &y.Total.Low, "total": &y.Total.Likely, "total_high": &y.Total.High, "present_value_low": &y.PresentValue.Low, "present_value": &y.PresentValue.Likely,
			"present_value_high": &y.PresentValue.High, "hours": &y.Hours, "uncounted": &y.Uncounted}[measure] = *b.number()
	}
}
