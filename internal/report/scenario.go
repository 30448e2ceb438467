package report

import (
	"strings"

	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// scenario adds one scenario: what is done, what it comes to for each organisation, and which levels it raises.
func (b *book) scenario(n int, x scoring.Scenario) {
	l := layout{name: scenarioName(n), title: scenarioName(n) + " – " + x.Title, widths: []float64{10, 40, 40, 30, 14, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16}, onePage: true}
	if x.Description != "" {
		l.notes = []string{x.Description}
	}
	s := b.sheet(l)
	s.done(x.Measures)
	s.shares(x.Measures)
	s.notices(x.Notes)
	s.add()
	s.outcomes(x)
	s.add()
	s.raised(x)
	s.edition(x)
	s.close()
}

func (s *sheet) done(measures []survey.Measure) {
	s.add(append(texts(headLook, s.say("Åtgärd", "Measure"), s.say("Vad som görs", "What is done"), s.say("Förmågor", "Capabilities"), s.say("Organisationer", "Organisations")),
		append(texts(headNumberLook, s.say("Till nivå", "To level"), s.say("Kostnad, kr", "Cost, SEK"), s.say("Besparing, kr", "Saving, SEK")),
			texts(headLook, s.say("Hur", "How"), s.say("Fördelas", "Allocated"))...)...)...)
	for n, m := range measures {
		how := s.say("Var för sig", "Separately")
		if m.Shared {
			how = s.say("Gemensamt", "Jointly")
		}
		row := append([]cell{whole(n + 1)}, texts(wrapLook, m.Title, strings.Join(m.Capabilities, ", "), s.organisationsOf(m.Organisations))...)
		row = append(row, cell{m.ToLevel, levelLook}, cell{m.YearlyCost, wholeLook}, cell{m.YearlySaving, wholeLook})
		s.add(append(row, texts(wrapLook, how, s.of(model.SplitKeys[m.Key]))...)...)
	}
}

func (s *sheet) outcomes(x scoring.Scenario) {
	heads := []string{s.say("Kod", "Code"), s.say("Organisation", "Organisation")}
	var figures []string
	for _, f := range scenarioFigures {
		if f.now != nil {
			figures = append(figures, s.of(f.title)+", "+s.say("i dag", "today"))
		}
		figures = append(figures, s.of(f.title))
	}
	figures = append(figures, s.say("Bedömda förmågor", "Assessed capabilities"), s.say("Del av gemensamt netto, kr", "Share of joint net cost, SEK"),
		s.say("Kommuner med kostnad per invånare", "Municipalities with a cost per resident"), s.say("Av kommuner", "Of municipalities"))
	s.add(append(texts(headLook, heads...), texts(headNumberLook, figures...)...)...)
	for _, o := range x.Organisations {
		s.add(append(s.who(o.Organisation), s.outcome(o)...)...)
	}
	s.add(append([]cell{{}, text(s.say("Hela regionen", "The whole region"), sumLook)}, s.outcome(x.Region)...)...)
}

func (s *sheet) outcome(o scoring.ScenarioOutcome) (row []cell) {
	for _, f := range scenarioFigures {
		value, reason := f.with(o)
		if f.now != nil {
			row = append(row, s.because(f.now(o), reason, f.look))
		}
		row = append(row, s.because(value, reason, f.look))
	}
	row = append(row, whole(o.Levels), number(o.Received, wholeLook))
	if o.Of > 0 {
		row = append(row, whole(o.N), whole(o.Of))
	}
	return row
}

func (s *sheet) organisationsOf(codes []string) string {
	var names []string
	for _, code := range codes {
		names = append(names, s.organisation(code))
	}
	return strings.Join(names, ", ")
}

func (s *sheet) raised(x scoring.Scenario) {
	s.add(append(texts(headLook, s.say("Kod", "Code"), s.say("Höjer nivån", "Raises the level"), s.say("Förmåga", "Capability"), s.say("Genom", "Through")),
		texts(headNumberLook, s.say("Från", "From"), s.say("Till", "To"), s.say("Åtgärd", "Measure"))...)...)
	for _, o := range x.Organisations {
		for _, r := range o.Raised {
			through := ""
			if r.Through != "" {
				through = s.organisation(r.Through)
			}
			s.add(append(s.who(o.Organisation), text(r.Capability, textLook), text(through, textLook), cell{r.From, levelLook}, cell{r.To, levelLook}, whole(r.Measure))...)
		}
	}
}
