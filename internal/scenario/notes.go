package scenario

import (
	"slices"

	"mogna/internal/economy"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// notes say what each measure does not change: a level that is reached or not known, and whoever has left the round.
func (p *plan) notes(measures []survey.Measure) (list []scoring.ScenarioNote) {
	for n, m := range p.measures {
		add := func(code, capability string, organisations []string) {
			if len(organisations) > 0 {
				list = append(list, scoring.ScenarioNote{Code: code, Measure: n + 1, Capability: capability, Organisations: organisations})
			}
		}
		add(scoring.NoteGone, "", slices.DeleteFunc(slices.Clone(measures[n].Organisations), func(code string) bool { return slices.Contains(m.Organisations, code) }))
		if p.parts[n].reason == economy.ReasonNoPopulation {
			add(scoring.NoteNoKey, "", m.Organisations)
		}
		for _, c := range m.Capabilities {
			var reached, unknown []string
			for _, code := range m.Organisations {
				switch l, known := p.level(p.place[code], c); {
				case !known:
					unknown = append(unknown, code)
				case l.Value >= m.ToLevel:
					reached = append(reached, code)
				}
			}
			add(scoring.NoteReached, c, reached)
			add(scoring.NoteNoLevel, c, unknown)
		}
	}
	return list
}
