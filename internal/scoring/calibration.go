package scoring

import (
	"maps"
	"slices"

	"mogna/internal/stats"
	"mogna/internal/survey"
)

// Flags of an organisation whose self-assessment stands apart from what its heads of department answered.
const (
	FlagOverestimation  = "overestimation"
	FlagUnderestimation = "underestimation"
)

const (
	halfLevel = 12.5 // on 0–100; a mean difference within it is not worth a flag
	over      = "over"
	under     = "under"
)

// calibrate holds every organisation's own levels against its heads of department. It counts only capabilities that at least
// minRespondents heads have answered, since fewer would show a person's answers, and none at all in an organisation whose
// personal scores are suppressed. Where no item of the maturity questionnaire puts a capability to heads there is nothing to
// hold anything against, and no calibration.
func calibrate(l *ladder, levels *survey.Questionnaire, answers Input, doc *Document) []*Calibration {
	list := make([]*Calibration, len(l.organisations))
	h := newHeads(l, answers.Questionnaire)
	if len(h.questions) == 0 {
		return list
	}
	h.count(answers.Responses, len(l.organisations))
	for o, org := range l.organisations {
		pairs := map[string]CalibrationPair{}
		for c, i := range l.items {
			place := l.row(l.own, o)[c]
			if place == none || doc.Organisations[org.Code].Suppressed || !h.mayShow(o, c) {
				continue
			}
			options := levels.Options(i)
			least, greatest := options[0].Value, options[len(options)-1].Value
			mean, n := h.mean(o, c)
			pairs[i.ID] = CalibrationPair{Own: 100 * (l.values[place] - least) / (greatest - least), Heads: mean, N: n}
		}
		list[o] = newCalibration(pairs)
	}
	return list
}

// newCalibration is the mean over capabilities of own level minus the heads' mean, both on 0–100, with Student's 95 % interval
// over capabilities (stats.StudentInterval). The verdict is over or under where the interval excludes 0 and the mean is more
// than half a level from it. Fewer than two capabilities have no interval: too-few.
func newCalibration(pairs map[string]CalibrationPair) *Calibration {
	var differences []float64
	for _, id := range slices.Sorted(maps.Keys(pairs)) {
		differences = append(differences, pairs[id].Own-pairs[id].Heads)
	}
	c := &Calibration{Capabilities: pairs}
	iv, why := stats.StudentInterval(differences, 0.95)
	if why != stats.Computed {
		c.Reason = ReasonTooFew
		return c
	}
	c.Difference, c.Low, c.High = &iv.Mean, &iv.Low, &iv.High
	switch {
	case iv.Low > 0 && iv.Mean > halfLevel:
		c.Verdict = over
	case iv.High < 0 && iv.Mean < -halfLevel:
		c.Verdict = under
	}
	return c
}

func (c *Calibration) flags() []string {
	switch {
	case c == nil:
		return nil
	case c.Verdict == over:
		return []string{FlagOverestimation}
	case c.Verdict == under:
		return []string{FlagUnderestimation}
	}
	return nil
}
