package xlsx

import (
	"strings"

	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
)

// exemptions tells who need not answer what, and why.
func (s *sheet) exemptions() {
	list := s.model.Comparison.Premises.Exemptions
	if len(list) == 0 {
		return
	}
	s.heading(s.Say("Undantag", "Exemptions"), s.Say("De här organisationerna behöver inte svara på formuläret och räknas inte med bland dem som inte har svarat.",
		"These organisations are exempt from the questionnaire and do not count as missing."))
	s.add(texts(headLook, s.Say("Kod", "Code"), s.Say("Organisation", "Organisation"), s.Say("Formulär", "Questionnaire"), s.Say("Skäl", "Reason"))...)
	for _, e := range list {
		s.add(texts(textLook, e.Organisation, s.Organisation(e.Organisation), s.Of(s.model.TitleOf(e.Questionnaire)), e.Reason)...)
	}
}

// workshops tells who took part where: numbers, never names.
func (s *sheet) workshops() {
	list := s.model.Comparison.Premises.Workshops
	if len(list) == 0 {
		return
	}
	s.heading(s.Say("Arbetsmöten", "Workshops"), s.Say("Hur många som deltog från varje organisation.", "How many took part from each organisation."))
	s.add(append(texts(headLook, s.Say("Datum", "Date"), s.Say("Arbetsmöte", "Workshop"), s.Say("Organisation", "Organisation")),
		text(s.Say("Deltagare", "Participants"), headNumberLook), text(s.Say("Roll", "Role"), headLook))...)
	for _, w := range list {
		if len(w.Participation) == 0 {
			s.add(texts(textLook, w.Date, w.Title)...)
		}
		for _, p := range w.Participation {
			s.add(s.tookPart(w, p)...)
		}
	}
}

func (s *sheet) tookPart(w scoring.Workshop, p scoring.Participation) []cell {
	row := append(texts(textLook, w.Date, w.Title, s.Organisation(p.Organisation)), whole(p.People))
	return append(row, text(strings.TrimSpace(s.Of(p.Role.Title())), textLook))
}

// corrections tells what was corrected of what the round knew when it opened, and why.
func (s *sheet) corrections() {
	list := s.model.Comparison.Premises.Corrections
	if len(list) == 0 {
		return
	}
	s.heading(s.Say("Rättade uppgifter", "Corrected facts"), s.Say("Uppgifter om organisationerna gäller som de var när mätomgången öppnade, utom de här.",
		"Facts about the organisations are as they were when the round opened, except these."))
	s.add(texts(headLook, s.Say("Kod", "Code"), s.Say("Organisation", "Organisation"), s.Say("Rättat", "Corrected"))...)
	for _, c := range list {
		s.add(texts(textLook, c.Organisation, s.Organisation(c.Organisation), s.Corrected(c)+s.Say(". Skäl: ", ". Reason: ")+c.Reason)...)
	}
}

// extensions lists the deadlines that were moved: part of the conditions under which the answers came in.
func (s *sheet) extensions() {
	if len(s.model.Comparison.Premises.Extensions) == 0 {
		return
	}
	s.heading(s.Say("Förlängd svarstid", "Deadline extensions"),
		s.Say("Svar som kom in efter den första sista svarsdagen är markerade som sena.", "Responses that came in after the first deadline are flagged as late."))
	s.add(texts(headLook, s.Say("Kod", "Code"), s.Say("Organisation", "Organisation"), s.Say("Ny sista svarsdag", "New deadline"))...)
	for _, e := range s.model.Comparison.Premises.Extensions {
		name := s.Say("Alla", "All")
		if e.Organisation != "" {
			name = s.Organisation(e.Organisation)
		}
		s.add(text(e.Organisation, textLook), text(name, textLook), text(s.Moment(e.To)+s.Say(", tidigare ", ", previously ")+s.Moment(e.From)+
			s.Say(". Skäl: ", ". Reason: ")+e.Reason, textLook))
	}
}

// guide tells how to read the figures, in the words of somebody who was not there.
func (s *sheet) guide() {
	s.heading(s.Say("Så läser du rapporten", "How to read the report"),
		s.Say("Index går från 0 till 100. Ju högre index, desto bättre, också där frågan beskriver en svårighet.",
			"Scores run from 0 to 100. Higher is always better, also where the question describes a difficulty."),
		s.Of(measure.Interval)+s.Say(" Det visas inom 0–100.", " It is shown within 0–100."),
		s.means("percentile"),
		s.Say("Kommunernas median och kvartiler räknas på kommunerna. Gemensamma organisationer räknas inte in.",
			"The municipalities’ median and quartiles are calculated from the municipalities. Joint bodies are not counted."),
		s.Say("Talen i cellerna har 15 värdesiffror. De är avrundade bara när de visas.",
			"The numbers in the cells have 15 significant digits. They are rounded for display only."),
		s.Say("Allt bygger på vad de som har svarat själva har uppgett. Få eller ojämna svar gör jämförelser osäkra: se tabellen ovan.",
			"Everything is based on what respondents have answered themselves. Few or uneven responses make comparisons uncertain: see the table above."))
	s.heading(s.Say("När en siffra saknas", "Where a figure is missing"))
	for _, r := range model.Reasons {
		s.add(text(s.Of(r.Short), textLook), cell{}, text(s.Of(r.Full), noteLook))
	}
	s.add(text(model.Absent, textLook), cell{}, text(s.Say("Talet finns inte. Om siffran inte visas står skälet på samma rad.",
		"There is no such number. If the figure is not shown, the reason is in the same row."), noteLook))
}
