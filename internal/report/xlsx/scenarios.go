package xlsx

import (
	"mogna/internal/report/model"
	"mogna/internal/scoring"
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
	}
}

// outcomeLooks are how the scenarioFigures look.
var outcomeLooks = []look{shareLook, importanceLook, wholeLook, wholeLook, wholeLook, wholeLook}

// sideBySide lists each figure for the region and for every organisation, a column for each scenario.
func (b *book) sideBySide(list []scoring.Scenario) {
	widths := []float64{30, 28, 14}
	heads := append(texts(headLook, b.Say("Mått", "Metric"), b.Say("Organisation", "Organisation")), text(b.Say("I dag", "Today"), headNumberLook))
	for _, x := range list {
		widths, heads = append(widths, 20), append(heads, text(x.Title, headNumberLook))
	}
	s := b.sheet(layout{name: b.Say("Scenarier", "Scenarios"), title: b.Say("Scenarier sida vid sida", "Scenarios side by side"), widths: widths, head: 1, side: 2, onePage: true,
		notes: []string{b.Say("Måluppfyllelsen är andelen av de bedömda förmågorna som når målnivån. Avståndet till målet är ett medelvärde, där viktiga förmågor räknas mer. Netto är kostnad minus besparing.",
			"Targets met is the share of the assessed capabilities that reach the target level. The gap to target is a mean, weighted by importance. Net cost is cost minus saving.")}})
	s.add(heads...)
	top := s.row
	for k, f := range model.ScenarioFigures {
		s.across(f, outcomeLooks[k], b.Say("Hela regionen", "The whole region"), list, func(x scoring.Scenario) scoring.ScenarioOutcome { return x.Region })
		for n, o := range list[0].Organisations {
			s.across(f, outcomeLooks[k], b.Organisation(o.Organisation), list, func(x scoring.Scenario) scoring.ScenarioOutcome { return x.Organisations[n] })
		}
	}
	s.filter(top, len(widths))
	s.close()
}

func (s *sheet) across(f model.Compared, l look, name string, list []scoring.Scenario, of func(scoring.Scenario) scoring.ScenarioOutcome) {
	row := append(texts(textLook, s.Of(f.Title), name), cell{})
	if f.Now != nil {
		row[2] = number(f.Now(of(list[0])), l)
	}
	for _, x := range list {
		value, reason := f.With(of(x))
		row = append(row, s.because(value, reason, l))
	}
	s.add(row...)
}
