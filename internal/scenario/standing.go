package scenario

import "mogna/internal/scoring"

// standing counts what attainment and gap are made of, over one organisation or several.
type standing struct {
	levels, reached int
	gap, weight     float64 // sums of weight × distance, and of weights
}

func (p *plan) standing(o int, after bool) (s standing) {
	for _, c := range p.capabilities {
		level, known := p.stands(o, c, after)
		if !known {
			continue
		}
		target, weight := p.target(o, c), p.weight(c)
		s.levels++
		if level >= target {
			s.reached++
		}
		s.gap += weight * max(0, target-level)
		s.weight += weight
	}
	return s
}

func (s *standing) add(x standing) {
	s.levels, s.reached = s.levels+x.levels, s.reached+x.reached
	s.gap, s.weight = s.gap+x.gap, s.weight+x.weight
}

// region puts the municipalities together: a level that they have of a joint body counts for each, and not once more for it.
func (p *plan) region(after bool) (s standing) {
	for o := range p.c.Organisations {
		if p.municipality(o) {
			s.add(p.standing(o, after))
		}
	}
	return s
}

func (s standing) attainment() *float64 { return over(float64(s.reached), float64(s.levels)) }

func (s standing) distance() *float64 { return over(s.gap, s.weight) }

func over(x, of float64) *float64 {
	if of <= 0 {
		return nil
	}
	y := x / of
	return &y
}

// compared puts before and after beside each other in an outcome.
func compared(to *scoring.ScenarioOutcome, before, after standing, reason string) {
	to.Levels = before.levels
	if before.levels == 0 {
		to.Attainment.Reason, to.Gap.Reason = reason, reason
		return
	}
	to.Attainment = scoring.BeforeAfter{Before: before.attainment(), After: after.attainment()}
	to.Gap = scoring.BeforeAfter{Before: before.distance(), After: after.distance()}
	if to.Gap.Before == nil {
		to.Gap.Reason = scoring.ReasonNoWeight
	}
}

// without is why an organisation has no levels.
func (p *plan) without(o int) string {
	if p.levels != nil {
		if why := p.levels.Organisations[p.c.Organisations[o].Code].Reason; why != "" {
			return why
		}
	}
	return scoring.ReasonNoAnswers
}
