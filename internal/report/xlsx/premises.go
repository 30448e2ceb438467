package xlsx

import (
	"strings"

	"mogna/internal/report/measure"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// premises is the first sheet: under what conditions the figures came to be, and who is behind them.
func (b *book) premises() {
	s := b.sheet(layout{name: b.Say("Underlag", "Background and conditions"), title: b.model.Comparison.Round.Title,
		notes:  []string{b.Say("Jämförelserapport: vad resultatet bygger på", "Comparison report: background and conditions")},
		widths: b.premisesWidths(), onePage: true})
	s.facts()
	s.whoAnswered()
	s.responseRates()
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
	s.fact(s.Say("Mätomgång", "Round"), text(r.Title, textLook))
	s.fact(s.Say("Mätomgångens nummer", "Round number"), cell{int(r.ID), factLook})
	s.fact(s.Say("Ansvarig organisation", "Organiser"), text(r.Organiser, textLook))
	s.fact(s.Say("Uppgifterna gäller", "Data as of"), text(s.Moment(r.AsOf), textLook))
	s.fact(s.Say("Dataversion", "Data version"), cell{int(r.DataVersion), factLook})
	s.fact(s.Say("Beräkningsmetod", "Scoring method"), text(s.model.Comparison.Method, textLook))
	s.fact(s.Say("Mognas version", "Mogna version"), text(s.model.Version, textLook))
	if r.Draft {
		s.fact(s.Say("Utkast", "Draft"), text(s.Say("Ja. Resultatet är inte publicerat, och siffrorna kan ändras.", "Yes. The result has not been published, and the figures may change."), textLook))
	}
	if p := r.Published; p != nil {
		s.fact(s.Say("Publicering nummer", "Publication number"), cell{p.Number, factLook})
		s.fact(s.Say("Publicerad", "Published"), text(s.Moment(p.At), textLook))
		if p.Reason != "" {
			s.fact(s.Say("Rättelse", "Correction"), text(p.Reason, textLook))
		}
	}
	if r.MadeUp {
		s.fact(s.Say("Påhittade svar", "Fictional answers"), text(s.Say("Ja. Ingen siffra i rapporten säger något om någon kommun.",
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
	s.heading(s.Say("Vem har svarat", "Who has answered"),
		s.Say("Inbjudna: hur många svar vi har bett om. Ett svar är ett formulär från en person, eller ett gemensamt formulär från en organisation.",
			"Invited: how many responses were asked for. A response is one questionnaire from one person, or one shared questionnaire from an organisation."),
		s.Say("Inskickade: hur många svar som har skickats in. Det som är påbörjat men inte inskickat finns inte med i någon siffra.",
			"Submitted: how many responses have been submitted. What has been started but not submitted is not part of any figure."))
	s.coverageHead()
	top := s.row + 1
	for _, o := range s.model.Comparison.Organisations {
		s.coverage(o)
	}
	s.coverageSum(top)
}

// responseRates are how many have answered each questionnaire, of all and by role.
func (s *sheet) responseRates() {
	t := measure.Table{Columns: measure.Responses}
	s.heading(s.Say("Svarsfrekvens", "Response rates"), s.means("response_rr1"), s.means("response_rr2"))
	heads := texts(headLook, s.Say("Roll", "Role"), s.Say("Formulär", "Questionnaire"))
	for _, c := range s.columnsOf(t) {
		heads = append(heads, text(c.title, c.look))
	}
	s.add(heads...)
	for _, d := range s.documents {
		for _, r := range measure.Gather(measure.Responses, s.walker.Over(d)).Rows {
			role := s.Say("Alla", "All")
			if r.About != "" {
				role = r.Called(string(s.Language))
			}
			s.add(append(texts(textLook, role, s.Of(d.Q.Title)), s.figures(t, r, nil)...)...)
		}
	}
}

func (s *sheet) coverageHead() {
	groups := texts(groupLook, "", "", "", "")
	heads := texts(headLook, s.Say("Kod", "Code"), s.Say("Organisation", "Organisation"), s.Say("Organisationstyp", "Type"))
	heads = append(heads, text(s.Say("Folkmängd", "Population"), headNumberLook))
	for _, d := range s.documents {
		groups = append(groups, text(s.Of(d.Q.Title), groupLook), cell{nil, groupLook})
		heads = append(heads, texts(headNumberLook, s.Say("Inskickade", "Submitted"), s.Say("Inbjudna", "Invited"))...)
	}
	s.addHigh(32, append(groups, cell{nil, groupLook})...)
	for n := range s.documents {
		s.merge(5+2*n, 6+2*n)
	}
	s.add(append(heads, texts(headLook, s.Say("Medlemmar", "Members"), s.Say("Folkmängden gäller", "Population as of"), s.Say("Källa", "Source"))...)...)
}

func (s *sheet) coverage(o scoring.OrganisationInfo) {
	row := append(s.who(o.Code), text(s.OrganisationKind(o.Kind), textLook), cell{nil, wholeLook})
	if o.Population != nil {
		row[3] = whole(*o.Population)
	}
	for _, d := range s.documents {
		r := d.Organisations[o.Code]
		row = append(row, whole(r.Answered), whole(r.Asked))
	}
	var members []string
	for _, code := range o.Members {
		members = append(members, s.Organisation(code))
	}
	s.add(append(row, text(strings.Join(members, ", "), wrapLook), text(o.PopulationDate, textLook), text(o.PopulationSource, wrapLook))...)
}

// coverageSum counts the organisations with anything handed in, beside those that were asked: the share that the steering
// group asks for first.
func (s *sheet) coverageSum(top int) {
	row := []cell{text(s.Say("Organisationer med minst ett svar", "Organisations with at least one response"), sumLook), {}, {}, {}}
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
	s.heading(s.Say("Formulär", "Questionnaires"))
	s.add(texts(headLook, s.Say("Mäter", "Measures"), s.Say("Formulär", "Questionnaire"), s.Say("Version", "Version"), s.Say("Metod", "Method"),
		s.Say("Anmärkning", "Note"))...)
	for _, d := range s.documents {
		note := s.fewest(d.Q)
		if d.Reason != "" {
			note = s.Full(d.Reason)
		}
		s.add(texts(textLook, s.Kind(d.Questionnaire.Kind), s.Of(d.Q.Title), d.Questionnaire.Version, d.Method, note)...)
	}
}

// fewest is how many must have answered before an organisation's figures are shown.
func (s *sheet) fewest(q *survey.Questionnaire) string {
	if !q.Personal() {
		return s.Say("Ett gemensamt svar från varje organisation.", "One shared response from each organisation.")
	}
	return ""
}
