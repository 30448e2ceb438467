package scoring

import (
	"math"

	"mogna/internal/survey"
)

// Flags of an organisation whose self-assessment stands apart from what its heads of department answered.
const (
	FlagOverestimation  = "overestimation"
	FlagUnderestimation = "underestimation"
)

const (
	halfLevel    = 12.5 // on 0–100; a mean difference within it is not worth a flag
	verdictOver  = "over"
	verdictUnder = "under"
)

var nan = math.NaN()

// calibrate holds every organisation's own levels against its heads of department, over the capabilities that enough of them
// have answered: what they answered about one would tell what somebody did, about all together it does not. Where no item of the
// maturity questionnaire puts a capability to heads there is nothing to hold anything against, and no calibration.
//
// Levels and agreement are two scales. What they differ by in the region is taken away before anybody is said to rate themselves higher or
// lower (centred.go).
func calibrate(l *ladder, levels *survey.Questionnaire, answers Input, doc *Document) []*Calibration {
	list := make([]*Calibration, len(l.organisations))
	h := newDepartmentHeads(l, answers)
	if len(h.questions) == 0 {
		return list
	}
	sides := make([]bothSides, len(list))
	eachParallel(len(list), sharedWorker(func(o int) {
		if !doc.Organisations[l.organisations[o].Code].Suppressed {
			sides[o] = h.sides(l, levels, o)
		}
	}))
	r := newRegionSides(l, sides)
	for o := range list {
		list[o] = r.calibration(l, sides[o])
	}
	return list
}

// bothSides are an organisation's own levels and its heads' means of the capabilities that both have assessed, on 0–100; the heads' mean
// over all of them is as precise as it can be told. Told is whether it can, of two capabilities or more.
type bothSides struct {
	capabilities []int
	own, heads   []float64
	theirs       float64
	told         bool
}

func (h *departmentHeads) sides(l *ladder, levels *survey.Questionnaire, o int) (s bothSides) {
	x, shares := h.opinion(o), make([]float64, len(h.questions))
	for k, i := range l.items {
		place := l.row(l.own, o)[k]
		if place == none {
			continue
		}
		mean := h.about(x, k, shares)
		if mean != mean {
			continue
		}
		options := levels.Options(i)
		least, greatest := options[0].Value, options[len(options)-1].Value
		s.capabilities = append(s.capabilities, k)
		s.own, s.heads = append(s.own, 100*(l.values[place]-least)/(greatest-least)), append(s.heads, mean)
	}
	if len(s.capabilities) < 2 {
		return s
	}
	for k := range shares {
		shares[k] /= float64(len(s.capabilities))
	}
	s.theirs, s.told = h.protected(x, shares)
	return s
}

func (c *Calibration) flags() []string {
	switch {
	case c == nil:
		return nil
	case c.Verdict == verdictOver:
		return []string{FlagOverestimation}
	case c.Verdict == verdictUnder:
		return []string{FlagUnderestimation}
	}
	return nil
}
