package html

import (
	"strconv"

	"mogna/internal/scoring"
)

// Instruments are the questionnaires with their versions and methods.
func (p *page) Instruments() *grid {
	if len(p.chapters) == 0 {
		return nil
	}
	g := p.table("", p.Say("Formulärens versioner och metoder", "Versions and methods of the questionnaires"), left(p.Say("Formulär", "Questionnaire")), left(p.Say("Mäter", "Measures")),
		left(p.Say("Version", "Version")), left(p.Say("Metod", "Method")), left(p.Say("Anmärkning", "Note")))
	for _, c := range p.chapters {
		note := ""
		if !c.Q.Personal() {
			note = p.Say("Ett gemensamt svar från varje organisation.", "One shared response from each organisation.")
		}
		if c.Reason != "" {
			note = p.Full(c.Reason)
		}
		g.add(tr{Head: []piece{said(c.Title())}, Cells: []td{wording(p.Kind(c.Questionnaire.Kind)), wording(c.Questionnaire.Version), wording(c.Method), wording(note)}})
	}
	return g
}

// Exemptions tell who need not answer what, and why.
func (p *page) Exemptions() *grid {
	list := p.Comparison.Premises.Exemptions
	if len(list) == 0 {
		return nil
	}
	g := p.table("", p.Say("Undantag: de här organisationerna behöver inte svara på formuläret och räknas inte med bland dem som inte har svarat",
		"Exemptions: these organisations are exempt from the questionnaire and do not count as missing"),
		left(p.Say("Organisation", "Organisation")), left(p.Say("Formulär", "Questionnaire")), left(p.Say("Skäl", "Reason")))
	for _, e := range list {
		g.add(tr{Head: []piece{p.to(e.Organisation)}, Cells: []td{wording(p.Of(p.TitleOf(e.Questionnaire))), wording(e.Reason)}})
	}
	return g
}

// Extensions are the deadlines that were moved.
func (p *page) Extensions() *grid {
	list := p.Comparison.Premises.Extensions
	if len(list) == 0 {
		return nil
	}
	g := p.table("", p.Say("Förlängd svarstid: svar som kom in efter den första sista svarsdagen är markerade som sena",
		"Deadline extensions: responses that came in after the first deadline are flagged as late"), left(p.Say("Organisation", "Organisation")),
		left(p.Say("Ny sista svarsdag", "New deadline")), left(p.Say("Tidigare", "Previously")), left(p.Say("Skäl", "Reason")))
	for _, e := range list {
		head := said(p.Say("Alla", "All"))
		if e.Organisation != "" {
			head = p.to(e.Organisation)
		}
		g.add(tr{Head: []piece{head}, Cells: []td{wording(p.Moment(e.To)), wording(p.Moment(e.From)), wording(e.Reason)}})
	}
	return g
}

// Workshops tell who took part where: numbers, never names.
func (p *page) Workshops() *grid {
	list := p.Comparison.Premises.Workshops
	if len(list) == 0 {
		return nil
	}
	g := p.table("", p.Say("Arbetsmöten och hur många som deltog från varje organisation", "Workshops and how many took part from each organisation"),
		left(p.Say("Arbetsmöte", "Workshop")), left(p.Say("Datum", "Date")), left(p.Say("Deltagare", "Participants")))
	for n, w := range list {
		cell := td{Class: "inline"}
		for _, x := range w.Participation {
			cell.Items = append(cell.Items, p.tookPart(n, x))
		}
		g.add(tr{Head: []piece{said(w.Title)}, Cells: []td{wording(w.Date), cell}})
	}
	return g
}

func (p *page) tookPart(workshop int, x scoring.Participation) []piece {
	measure, role := "people", ""
	if x.Role != "" {
		measure += "/" + pathName(string(x.Role))
		role = " (" + p.Or(p.Of(x.Role.Title()), string(x.Role)) + ")"
	}
	a := about{organisation: x.Organisation, id: "workshop-" + strconv.Itoa(workshop+1)}
	return []piece{p.to(x.Organisation), said(": "), p.count(a, measure, x.People), said(role)}
}

// Corrections tell what was corrected of what the round knew when it opened, and why.
func (p *page) Corrections() *grid {
	list := p.Comparison.Premises.Corrections
	if len(list) == 0 {
		return nil
	}
	g := p.table("", p.Say("Uppgifter om organisationerna gäller som de var när mätomgången öppnade, utom de här",
		"Facts about the organisations are as they were when the round opened, except these"), left(p.Say("Organisation", "Organisation")),
		left(p.Say("Rättat", "Corrected")), left(p.Say("När", "When")), left(p.Say("Skäl", "Reason")))
	for _, c := range list {
		g.add(tr{Head: []piece{p.to(c.Organisation)}, Cells: []td{wording(p.Corrected(c)), wording(p.Moment(c.At)), wording(c.Reason)}})
	}
	return g
}
