package scoring

import (
	"math"

	"mogna/internal/stats"
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
func calibrate(l *ladder, levels *survey.Questionnaire, answers Input, doc *Document) []*Calibration {
	list := make([]*Calibration, len(l.organisations))
	h := newDepartmentHeads(l, answers)
	if len(h.questions) == 0 {
		return list
	}
	eachParallel(len(list), sharedWorker(func(o int) {
		list[o] = &Calibration{Reason: ReasonTooFew}
		if !doc.Organisations[l.organisations[o].Code].Suppressed {
			list[o] = h.calibration(l, levels, o)
		}
	}))
	return list
}

func (h *departmentHeads) calibration(l *ladder, levels *survey.Questionnaire, o int) *Calibration {
	x, shares := h.opinion(o), make([]float64, len(h.questions))
	own, differences := 0.0, []float64{}
	c := &Calibration{}
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
		level := 100 * (l.values[place] - least) / (greatest - least)
		own, differences = own+level, append(differences, level-mean)
		c.Capabilities = append(c.Capabilities, i.ID)
	}
	n := float64(len(differences))
	for k := range shares {
		shares[k] /= n
	}
	if theirs, ok := h.protected(x, shares); ok && c.judge(own/n-theirs, differences) {
		return c
	}
	return &Calibration{Reason: ReasonTooFew}
}

// judge is the mean over capabilities of own level minus the heads' mean, both on 0–100, with Student's 95 % interval over
// capabilities, whose standard deviation is told in classes (settle.go). The verdict is over or under where the interval excludes
// 0 and the mean is more than half a level from it. Fewer than two capabilities have no interval: too-few.
func (c *Calibration) judge(difference float64, differences []float64) bool {
	n := len(differences)
	plain, why := stats.StudentInterval(differences, confidence)
	if why != stats.Computed {
		return false
	}
	root := math.Sqrt(float64(n))
	iv, why := stats.IntervalAround(difference, deviationClass(plain.SE*root)/root, plain.DF, confidence, n)
	if why != stats.Computed {
		return false
	}
	c.Difference, c.Low, c.High = &iv.Mean, &iv.Low, &iv.High
	switch {
	case iv.Low > 0 && iv.Mean > halfLevel:
		c.Verdict = verdictOver
	case iv.High < 0 && iv.Mean < -halfLevel:
		c.Verdict = verdictUnder
	}
	return true
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
