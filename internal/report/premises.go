package report

import (
	"strings"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// premises is the first sheet: under what conditions the figures came to be, and who is behind them.
func (b *book) premises() {
	s := b.sheet(layout{name: b.say("Underlag", "Background and conditions"), title: b.model.Comparison.Round.Title,
		notes:  []string{b.say("Jämförelserapport: vad resultatet bygger på", "Comparison report: background and conditions")},
		widths: b.premisesWidths(), onePage: true})
	s.facts()
	s.whoAnswered()
	s.exemptions()
	s.corrections()
	s.workshops()
	s.instruments()
	s.extensions()
	s.guide()
	s.close()
}

func (b *book) premisesWidths() []float64 {
	widths := []float64{14, 36, 17, 11}
	for range b.documents {
		widths = append(widths, 12, 12)
	}
	return append(widths, 40, 14, 22)
}

// facts says which round, of which data, as of when, made how.
func (s *sheet) facts() {
	r := s.model.Comparison.Round
	s.add()
	s.fact(s.say("Mätomgång", "Round"), text(r.Title, textLook))
	s.fact(s.say("Mätomgångens nummer", "Round number"), cell{int(r.ID), factLook})
	s.fact(s.say("Ansvarig organisation", "Organiser"), text(r.Organiser, textLook))
	s.fact(s.say("Uppgifterna gäller", "Data as of"), text(s.moment(r.AsOf), textLook))
	s.fact(s.say("Dataversion", "Data version"), cell{int(r.DataVersion), factLook})
	s.fact(s.say("Beräkningsmetod", "Scoring method"), text(s.model.Comparison.Method, textLook))
	s.fact(s.say("Mognas version", "Mogna version"), text(s.model.Version, textLook))
	if r.Draft {
		s.fact(s.say("Utkast", "Draft"), text(s.say("Ja. Resultatet är inte publicerat, och siffrorna kan ändras.", "Yes. The result has not been published, and the figures may change."), textLook))
	}
	if p := r.Published; p != nil {
		s.fact(s.say("Publicering nummer", "Publication number"), cell{p.Number, factLook})
		s.fact(s.say("Publicerad", "Published"), text(s.moment(p.At), textLook))
		if p.Reason != "" {
			s.fact(s.say("Rättelse", "Correction"), text(p.Reason, textLook))
		}
	}
	if r.MadeUp {
		s.fact(s.say("Påhittade svar", "Fictional answers"), text(s.say("Ja. Ingen siffra i rapporten säger något om någon kommun.",
			"Yes. No figure in this report says anything about any municipality."), textLook))
	}
}

func (s *sheet) fact(name string, value cell) {
	s.add(text(name, labelLook), cell{}, value)
}

// heading begins a part of the sheet, with the lines that explain it.
func (s *sheet) heading(title string, lines ...string) {
	s.add()
	s.add(text(title, labelLook))
	for _, l := range lines {
		s.add(text(l, noteLook))
	}
}

// whoAnswered is the table organisation × questionnaire.
func (s *sheet) whoAnswered() {
	s.heading(s.say("Vem har svarat", "Who has answered"),
		s.say("Inbjudna: hur många svar vi har bett om. Ett svar är ett formulär från en person, eller ett gemensamt formulär från en organisation.",
			"Invited: how many responses were asked for. A response is one questionnaire from one person, or one shared questionnaire from an organisation."),
		s.say("Inskickade: hur många svar som har skickats in. Det som är påbörjat men inte inskickat finns inte med i någon siffra.",
			"Submitted: how many responses have been submitted. What has been started but not submitted is not part of any figure."))
	s.coverageHead()
	top := s.row + 1
	for _, o := range s.model.Comparison.Organisations {
		s.coverage(o)
	}
	s.coverageSum(top)
}

func (s *sheet) coverageHead() {
	groups := texts(groupLook, "", "", "", "")
	heads := texts(headLook, s.say("Kod", "Code"), s.say("Organisation", "Organisation"), s.say("Organisationstyp", "Type"))
	heads = append(heads, text(s.say("Folkmängd", "Population"), headNumberLook))
	for _, d := range s.documents {
		groups = append(groups, text(s.of(d.Q.Title), groupLook), cell{nil, groupLook})
		heads = append(heads, texts(headNumberLook, s.say("Inskickade", "Submitted"), s.say("Inbjudna", "Invited"))...)
	}
	s.addHigh(32, append(groups, cell{nil, groupLook})...)
	for n := range s.documents {
		s.merge(5+2*n, 6+2*n)
	}
	s.add(append(heads, texts(headLook, s.say("Medlemmar", "Members"), s.say("Folkmängden gäller", "Population as of"), s.say("Källa", "Source"))...)...)
}

func (s *sheet) coverage(o scoring.OrganisationInfo) {
	row := append(texts(textLook, o.Code, o.Name, s.organisationKind(o.Kind)), cell{nil, wholeLook})
	if o.Population != nil {
		row[3] = whole(*o.Population)
	}
	for _, d := range s.documents {
		r := d.Organisations[o.Code]
		row = append(row, whole(r.Answered), whole(r.Asked))
	}
	var members []string
	for _, code := range o.Members {
		members = append(members, s.organisation(code))
	}
	s.add(append(row, text(strings.Join(members, ", "), wrapLook), text(o.PopulationDate, textLook), text(o.PopulationSource, wrapLook))...)
}

// coverageSum counts the organisations with anything handed in, beside those that were asked: the share that the steering
// group asks for first.
func (s *sheet) coverageSum(top int) {
	row := []cell{text(s.say("Organisationer med minst ett svar", "Organisations with at least one response"), sumLook), {}, {}, {}}
	for n, d := range s.documents {
		answered, asked := 0, 0
		for _, o := range s.model.Comparison.Organisations {
			r := d.Organisations[o.Code]
			answered += min(r.Answered, 1)
			asked += min(r.Asked, 1)
		}
		row = append(row, s.someOf(answered, 5+2*n, top), s.someOf(asked, 6+2*n, top))
	}
	s.add(row...)
}

// someOf is how many of the rows above have anything in a column.
func (s *sheet) someOf(n, column, top int) cell {
	if s.row < top {
		return whole(n)
	}
	return whole(n).by("COUNTIF(" + cells{"", column, top, column, s.row}.inRow() + `,">0")`)
}

// instruments lists the questionnaires, with the reason where one gives no figures.
func (s *sheet) instruments() {
	s.heading(s.say("Formulär", "Questionnaires"))
	s.add(texts(headLook, s.say("Mäter", "Measures"), s.say("Formulär", "Questionnaire"), s.say("Version", "Version"), s.say("Metod", "Method"),
		s.say("Anmärkning", "Note"))...)
	for _, d := range s.documents {
		note := s.fewest(d.Q)
		if d.Reason != "" {
			note = s.full(d.Reason)
		}
		s.add(texts(textLook, s.kind(d.Questionnaire.Kind), s.of(d.Q.Title), d.Questionnaire.Version, d.Method, note)...)
	}
}

// fewest is how many must have answered before an organisation's figures are shown.
func (s *sheet) fewest(q *survey.Questionnaire) string {
	if !q.Personal() {
		return s.say("Ett gemensamt svar från varje organisation.", "One shared response from each organisation.")
	}
	return ""
}
