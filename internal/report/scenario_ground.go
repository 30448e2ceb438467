package report

import (
	"maps"
	"slices"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// targets lists the levels to reach that are others than the usual.
func (b *book) targets() {
	t := b.model.Comparison.Targets
	if t == nil || !t.Set() {
		return
	}
	s := b.sheet(layout{name: b.say("Målnivåer", "Target levels"), title: b.say("Målnivåer som är satta", "Target levels set"), widths: []float64{14, 40, 14}, onePage: true,
		notes: []string{b.say("Målet är nivå 3 om inget annat är satt. Ett mål för en organisation gäller alla dess förmågor.", "The target is level 3 unless another is set. An organisation’s target applies to all its capabilities.")}})
	s.add(append(texts(headLook, s.say("Förmåga eller kod", "Capability or code"), s.say("Organisation", "Organisation")), text(s.say("Målnivå", "Target level"), headNumberLook))...)
	for _, id := range slices.Sorted(maps.Keys(t.Capability)) {
		s.add(text(id, textLook), text(s.say("Alla", "All"), textLook), cell{t.Capability[id], levelLook})
	}
	for _, code := range slices.Sorted(maps.Keys(t.Organisation)) {
		s.add(append(s.who(code), cell{t.Organisation[code], levelLook})...)
	}
	s.close()
}

// shares are the agreed keys that shared amounts are split by.
func (s *sheet) shares(measures []survey.Measure) {
	for n, m := range measures {
		if len(m.Shares) == 0 {
			continue
		}
		s.add()
		s.add(append(texts(headLook, s.say("Kod", "Code"), s.say("Avtalad fördelningsnyckel för åtgärd", "Agreed allocation key of measure")), texts(headNumberLook, s.say("Åtgärd", "Measure"), s.say("Andelstal", "Weight"))...)...)
		for _, x := range m.Shares {
			s.add(append(s.who(x.Organisation), whole(n+1), cell{x.Weight, levelLook})...)
		}
	}
}

// notices are what the measures do not change.
func (s *sheet) notices(list []scoring.ScenarioNote) {
	if len(list) == 0 {
		return
	}
	s.add()
	s.add(texts(headLook, s.say("Åtgärd", "Measure"), s.say("Ändrar inte", "Does not change"), s.say("Organisationer", "Organisations"), s.say("Förmåga", "Capability"))...)
	for _, n := range list {
		s.add(append([]cell{whole(n.Measure)}, texts(wrapLook, s.note(n.Code), s.organisationsOf(n.Organisations), n.Capability)...)...)
	}
}

// edition is which edition of the scenario the figures are of.
func (s *sheet) edition(x scoring.Scenario) {
	s.add()
	s.add(texts(headLook, "Id", s.say("Plats i mätomgångens lista", "Place in the round’s list"), s.say("Revision", "Revision"))...)
	s.add(whole(int(x.ID)), whole(x.Position), whole(int(x.Revision)))
}
