package narrative

import (
	"cmp"
	"slices"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// The cuts of the importance–performance plot (Martilla and James 1977). They are fixed, so that a capability's field depends on
// nothing but itself.
const (
	importanceCut = 0.5
	levelCut      = 2.5
)

// medians are the municipalities' by capability.
func medians(d document) map[string]float64 {
	levels := map[string]float64{}
	for id, c := range d.Capabilities {
		if c.Median != nil {
			levels[id] = *c.Median
		}
	}
	return levels
}

func ownLevels(r scoring.OrganisationResult) map[string]float64 {
	levels := map[string]float64{}
	for id, l := range r.Levels {
		levels[id] = l.Value
	}
	return levels
}

// pressing says which capabilities are important and weak, the most important first: in an organisation, or (none named) among
// the municipalities.
func (t *teller) pressing(d document, levels map[string]float64, organisation string) string {
	importance := t.importances()
	var weak []survey.Item
	both, strong := 0, 0
	for _, i := range d.rated() {
		level, judged := levels[i.ID]
		weight, rated := importance[i.ID]
		if !judged || !rated {
			continue
		}
		both++
		switch {
		case weight >= importanceCut && level < levelCut:
			weak = append(weak, i)
		case weight >= importanceCut:
			strong++
		}
	}
	if both == 0 {
		return t.say("Ingen förmåga har ännu både en nivå och en vikt att visa.", "No capability has both a level and an importance to show yet.")
	}
	slices.SortStableFunc(weak, func(a, b survey.Item) int { return cmp.Compare(importance[b.ID], importance[a.ID]) })
	var names []string
	for _, i := range weak {
		names = append(names, t.called(i.Text))
	}
	whose := t.say("i kommunerna", "in the municipalities")
	if organisation != "" {
		whose = t.say("i %s", "in %s", organisation)
	}
	if len(weak) == 0 {
		return t.say("Ingen av de förmågor som väger tungt är svag %s. %d av dem är starka.", "None of the capabilities that weigh heavily is weak %s. %d of them are strong.", whose, strong)
	}
	return t.say("%d av %d förmågor väger tungt men är svaga %s. Högst vikt av dem har fått %s.", "%d of %d capabilities weigh heavily but are weak %s. Of them, the greatest importance was given to %s.", len(weak), both, whose, t.leading(names))
}

// importances are those of the first questionnaire about them, by the capability that each item speaks of.
func (t *teller) importances() map[string]float64 {
	by := map[string]float64{}
	for _, d := range t.documents {
		if d.q.Kind != survey.Importance {
			continue
		}
		for _, i := range d.rated() {
			if x := d.Capabilities[i.ID].Importance; x != nil {
				by[cmp.Or(i.Capability, i.ID)] = *x
			}
		}
		return by
	}
	return by
}
