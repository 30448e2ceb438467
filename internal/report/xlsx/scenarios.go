package xlsx

import (
	"maps"
	"slices"

	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// scenarios adds the scenarios side by side, and a sheet of each.
func (b *book) scenarios() {
	list := b.model.Comparison.Scenarios
	if len(list) == 0 {
		return
	}
	b.sideBySide(list)
	for n, x := range list {
		b.scenario(n+1, x)
		b.decision(n+1, x)
	}
}

// sideBySide lists each figure for the region and for every organisation, a column for each scenario.
func (b *book) sideBySide(list []scoring.Scenario) {
	widths := []float64{30, 28, 14}
	heads := append(texts(headLook, b.Say("Mått", "Metric"), b.Say("Organisation", "Organisation")), text(b.Say("I dag", "Today"), headNumberLook))
	for _, x := range list {
		widths, heads = append(widths, 20), append(heads, text(x.Title, headNumberLook))
	}
	s := b.sheet(layout{name: b.Say("Scenarier", "Scenarios"), title: b.Say("Scenarier sida vid sida", "Scenarios side by side"), widths: widths, head: 1, side: 2, onePage: true,
		notes: []string{b.means("scenario_attainment_after", "scenario_gap_after", "scenario_net")}})
	s.add(heads...)
	top := s.row
	t := measure.Gather(measure.Outcomes, s.walker.Round)
	for n, m := range t.Columns {
		if m.Today() {
			continue
		}
		s.across(t, n, "", b.Say("Hela regionen", "The whole region"), len(list))
		for _, o := range list[0].Organisations {
			s.across(t, n, o.Organisation, b.Organisation(o.Organisation), len(list))
		}
	}
	s.filter(top, len(widths))
	s.close()
}

// across is a figure in every scenario, and as it is today where that is told.
func (s *sheet) across(t measure.Table, column int, code, name string, scenarios int) {
	m := t.Columns[column]
	row := append(texts(textLook, m.RowTitle(string(s.Language)), name), cell{})
	if column > 0 && t.Columns[column-1].Today() {
		row[2] = s.figure(t.Find(code, model.ScenarioPlace(1)).Of(t.Columns[column-1]))
	}
	for n := range scenarios {
		row = append(row, s.figure(t.Find(code, model.ScenarioPlace(n+1)).Of(m)))
	}
	s.add(row...)
}

// targets lists the levels to reach that are others than the usual.
func (b *book) targets() {
	t := b.model.Comparison.Targets
	if t == nil || !t.Set() {
		return
	}
	s := b.sheet(layout{name: b.Say("Målnivåer", "Target levels"), title: b.Say("Målnivåer som är satta", "Target levels set"), widths: []float64{14, 40, 14}, onePage: true,
		notes: []string{b.Say("Målet är nivå 3 om inget annat är satt. Ett mål för en organisation gäller alla dess förmågor.", "The target is level 3 unless another is set. An organisation’s target applies to all its capabilities.")}})
	s.add(append(texts(headLook, s.Say("Förmåga eller kod", "Capability or code"), s.Say("Organisation", "Organisation")), text(s.Say("Målnivå", "Target level"), headNumberLook))...)
	for _, id := range slices.Sorted(maps.Keys(t.Capability)) {
		s.add(text(id, textLook), text(s.Say("Alla", "All"), textLook), cell{t.Capability[id], levelLook})
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
		s.add(append(texts(headLook, s.Say("Kod", "Code"), s.Say("Avtalad fördelningsnyckel för åtgärd", "Agreed allocation key of measure")), texts(headNumberLook, s.Say("Åtgärd", "Measure"), s.Say("Andelstal", "Weight"))...)...)
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
	s.add(texts(headLook, s.Say("Åtgärd", "Measure"), s.Say("Ändrar inte", "Does not change"), s.Say("Organisationer", "Organisations"), s.Say("Förmåga", "Capability"))...)
	for _, n := range list {
		s.add(append([]cell{whole(n.Measure)}, texts(wrapLook, s.Note(n.Code), s.organisationsOf(n.Organisations), n.Capability)...)...)
	}
}

// edition is which edition of the scenario the figures are of.
func (s *sheet) edition(x scoring.Scenario) {
	s.add()
	s.add(texts(headLook, "Id", s.Say("Plats i mätomgångens lista", "Place in the round’s list"), s.Say("Revision", "Revision"))...)
	s.add(whole(int(x.ID)), whole(x.Position), whole(int(x.Revision)))
}
