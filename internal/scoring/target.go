package scoring

import (
	"math"

	"mogna/internal/survey"
)

const levelRange = 4 // a gap of so many levels counts as 1

// Targets are the levels to reach.
type Targets = survey.Targets

// gapPressure is how much a gap presses: importance × max(0, target − level)/4, 0–1 for an importance of 0–1 on a scale of 0–4.
// An importance that is missing (NaN) counts as 1: nothing is known that would make it less.
func gapPressure(importance, target, level float64) float64 {
	if math.IsNaN(importance) {
		importance = 1
	}
	return importance * max(0, target-level) / levelRange
}

// itemImportances are the capabilities' importances in the order of the items, NaN where nobody's rating tells. A rated item
// speaks of the capability that it names, or of the one with its own id.
func itemImportances(items []survey.Item, rated *survey.Questionnaire, doc *Document) []float64 {
	by := map[string]float64{}
	if doc != nil {
		for _, i := range rated.Items() {
			if x := doc.Capabilities[i.ID].Importance; x != nil {
				by[capabilityOf(i)] = *x
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

func capabilityOf(i survey.Item) string {
	if i.Capability != "" {
		return i.Capability
	}
	return i.ID
}

// WithTargets sets the levels that the round's gaps are measured against.
func (r *Round) WithTargets(targets Targets) *Round {
	r.targets = targets
	return r
}
