package scoring

import "mogna/internal/survey"

// relateDocuments holds a round's questionnaires against each other, where there is a capability one: what presses most and who can
// teach it, who has most to give whom, and whether the self-assessment agrees with the heads of department. Without an
// importance questionnaire all capabilities weigh alike; without a maturity one there is nothing to calibrate against. Of
// several of a kind the first counts.
func relateDocuments(c *Comparison, inputs []Input, organisations []survey.Organisation, targets Targets) {
	levels, doc := firstOfKind(c, inputs, survey.Capability)
	if doc == nil {
		return
	}
	l := newLadder(levels.Questionnaire, organisations, levels.Responses)
	rated, weights := firstOfKind(c, inputs, survey.Importance)
	importance := itemImportances(l.items, rated.Questionnaire, weights)
	x := newLessons(l, importance, targets)
	s := newTeacherIndex(l, x)
	lists := make([][]Priority, len(organisations))
	eachParallel(len(organisations), func() func(int) {
		return func(o int) { lists[o] = s.priorities(o, importance, targets) }
	})
	calibrations := make([]*Calibration, len(organisations))
	if answers, maturity := firstOfKind(c, inputs, survey.Maturity); maturity != nil {
		calibrations = calibrate(l, levels.Questionnaire, answers, maturity)
	}
	for o, org := range organisations {
		result := doc.Organisations[org.Code]
		result.Priorities, result.Calibration = lists[o], calibrations[o]
		result.Flags = append(result.Flags, calibrations[o].flags()...)
		doc.Organisations[org.Code] = result
	}
	doc.Exchange = exchange(l, x)
}

// firstOfKind finds a round's first questionnaire of a kind with its document, or nil.
func firstOfKind(c *Comparison, inputs []Input, kind survey.Kind) (Input, *Document) {
	for n := range inputs {
		if inputs[n].Questionnaire.Kind == kind {
			return inputs[n], &c.Documents[n]
		}
	}
	return Input{}, nil
}
