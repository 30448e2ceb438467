package xlsx

import (
	"slices"
	"strings"

	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// scenario adds one scenario: what is done, what it comes to for each organisation, and which levels it raises.
func (b *book) scenario(n int, x scoring.Scenario) {
	l := layout{name: model.ScenarioName(n), title: model.ScenarioName(n) + " – " + x.Title, widths: []float64{10, 40, 40, 30, 14, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16}, onePage: true}
	if x.Description != "" {
		l.notes = []string{x.Description}
	}
	s := b.sheet(l)
	s.done(x.Measures)
	s.shares(x.Measures)
	s.notices(x.Notes)
	s.add()
	s.outcomes(n, x)
	s.add()
	s.raised(x)
	s.edition(x)
	s.close()
}

func (s *sheet) done(measures []survey.Measure) {
	s.add(append(texts(headLook, s.Say("Åtgärd", "Measure"), s.Say("Vad som görs", "What is done"), s.Say("Förmågor", "Capabilities"), s.Say("Organisationer", "Organisations")),
		append(texts(headNumberLook, s.Say("Till nivå", "To level"), s.Say("Kostnad, kr", "Cost, SEK"), s.Say("Besparing, kr", "Saving, SEK")),
			texts(headLook, s.Say("Hur", "How"), s.Say("Fördelas", "Allocated"))...)...)...)
	for n, m := range measures {
		how := s.Say("Var för sig", "Separately")
		if m.Shared {
			how = s.Say("Gemensamt", "Jointly")
		}
		row := append([]cell{whole(n + 1)}, texts(wrapLook, m.Title, strings.Join(m.Capabilities, ", "), s.organisationsOf(m.Organisations))...)
		row = append(row, cell{m.ToLevel, levelLook}, cell{m.YearlyCost, wholeLook}, cell{m.YearlySaving, wholeLook})
		s.add(append(row, texts(wrapLook, how, s.Of(model.SplitKeys[m.Key]))...)...)
	}
}

func (s *sheet) outcomes(n int, x scoring.Scenario) {
	t := measure.Gather(measure.Outcomes, s.walker.Round)
	heads := texts(headLook, s.Say("Kod", "Code"), s.Say("Organisation", "Organisation"))
	for _, c := range s.columnsOf(t) {
		heads = append(heads, text(c.title, c.look))
	}
	s.add(append(heads, texts(headNumberLook, s.Say("Kommuner med kostnad per invånare", "Municipalities with a cost per resident"), s.Say("Av kommuner", "Of municipalities"))...)...)
	for _, o := range append(slices.Clone(x.Organisations), x.Region) {
		row := s.who(o.Organisation)
		if o.Organisation == "" {
			row = []cell{{}, text(s.Say("Hela regionen", "The whole region"), sumLook)}
		}
		row = append(row, s.figures(t, t.Find(o.Organisation, model.ScenarioPlace(n)), nil)...)
		if o.Of > 0 {
			row = append(row, whole(o.N), whole(o.Of))
		}
		s.add(row...)
	}
}

func (s *sheet) organisationsOf(codes []string) string {
	var names []string
	for _, code := range codes {
		names = append(names, s.Organisation(code))
	}
	return strings.Join(names, ", ")
}

func (s *sheet) raised(x scoring.Scenario) {
	s.add(append(texts(headLook, s.Say("Kod", "Code"), s.Say("Höjer nivån", "Raises the level"), s.Say("Förmåga", "Capability"), s.Say("Genom", "Through")),
		texts(headNumberLook, s.Say("Från", "From"), s.Say("Till", "To"), s.Say("Åtgärd", "Measure"))...)...)
	for _, o := range x.Organisations {
		for _, r := range o.Raised {
			through := ""
			if r.Through != "" {
				through = s.Organisation(r.Through)
			}
			s.add(append(s.who(o.Organisation), text(r.Capability, textLook), text(through, textLook), cell{r.From, levelLook}, cell{r.To, levelLook}, whole(r.Measure))...)
		}
	}
}
