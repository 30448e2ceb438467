package scoring

import (
	"math"

	"mogna/internal/survey"
)

const (
	usualTarget = 3 // where none is set
	levelRange  = 4 // a gap of so many levels counts as 1
)

// Targets are the levels to reach, by item id of the capability and by code of the organisation. An organisation's own target
// holds for all its capabilities, whatever a capability's says. Where neither is set the target is 3. A target that is no
// finite number is not set.
type Targets struct {
	Capability   map[string]float64
	Organisation map[string]float64
}

func (t Targets) of(organisation, capability string) float64 {
	if x, set := t.Organisation[organisation]; set && isFinite(x) {
		return x
	}
	if x, set := t.Capability[capability]; set && isFinite(x) {
		return x
	}
	return usualTarget
}

func isFinite(x float64) bool { return math.Abs(x) <= math.MaxFloat64 }

// pressing is how much a gap presses: importance × max(0, target − level)/4, 0–1 for an importance of 0–1 on a scale of 0–4.
// An importance that is missing (NaN) counts as 1: nothing is known that would make it less.
func pressing(importance, target, level float64) float64 {
	if math.IsNaN(importance) {
		importance = 1
	}
	return importance * max(0, target-level) / levelRange
}

// importances are the capabilities' importances in the order of the items, NaN where nobody's rating tells. A rated item
// speaks of the capability that it names, or of the one with its own id.
func importances(items []survey.Item, rated *survey.Questionnaire, doc *Document) []float64 {
	by := map[string]float64{}
	if doc != nil {
		for _, i := range rated.Items() {
			if x := doc.Capabilities[i.ID].Importance; x != nil {
				by[about(i)] = *x
			}
		}
	}
	list := make([]float64, len(items))
	for n, i := range items {
		x, known := by[i.ID]
		if !known {
			x = math.NaN()
		}
		list[n] = x
	}
	return list
}

func about(i survey.Item) string {
	if i.Capability != "" {
		return i.Capability
	}
	return i.ID
}

// CompareWith is Compare with targets of the region's own.
func CompareWith(round RoundInfo, organisations []survey.Organisation, inputs []Input, targets Targets) Comparison {
	return NewRound(organisations, inputs).WithTargets(targets).Comparison(round)
}

// WithTargets sets the levels that the round's gaps are measured against.
func (r *Round) WithTargets(targets Targets) *Round {
	r.targets = targets
	return r
}
