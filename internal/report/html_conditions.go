package report

import (
	"strconv"

	"mogna/internal/scoring"
)

// Instruments are the questionnaires with their versions and methods.
func (p *page) Instruments() *grid {
	if len(p.chapters) == 0 {
		return nil
	}
	g := p.table("", p.say("Formulärens versioner och metoder", "Versions and methods of the questionnaires"), left(p.say("Formulär", "Questionnaire")), left(p.say("Mäter", "Measures")),
		left(p.say("Version", "Version")), left(p.say("Metod", "Method")), left(p.say("Anmärkning", "Note")))
	for _, c := range p.chapters {
		note := ""
		if !c.Q.Personal() {
			note = p.say("Ett gemensamt svar från varje organisation.", "One shared response from each organisation.")
		}
		if c.Reason != "" {
			note = p.full(c.Reason)
		}
		g.add(tr{Head: []piece{said(c.Title())}, Cells: []td{wording(p.kind(c.Questionnaire.Kind)), wording(c.Questionnaire.Version), wording(c.Method), wording(note)}})
	}
	return g
}

// Exemptions tell who need not answer what, and why.
func (p *page) Exemptions() *grid {
	list := p.Comparison.Premises.Exemptions
	if len(list) == 0 {
		return nil
	}
	g := p.table("", p.say("Undantag: de här organisationerna behöver inte svara på formuläret och räknas inte med bland dem som inte har svarat",
		"Exemptions: these organisations are exempt from the questionnaire and do not count as missing"),
		left(p.say("Organisation", "Organisation")), left(p.say("Formulär", "Questionnaire")), left(p.say("Skäl", "Reason")))
	for _, e := range list {
		g.add(tr{Head: []piece{p.to(e.Organisation)}, Cells: []td{wording(p.titleOf(e.Questionnaire)), wording(e.Reason)}})
	}
	return g
}

func (p *page) titleOf(questionnaire string) string {
	for _, c := range p.chapters {
		if c.Questionnaire.ID == questionnaire {
			return c.Title()
		}
	}
	return questionnaire
}

// Extensions are the deadlines that were moved.
func (p *page) Extensions() *grid {
	list := p.Comparison.Premises.Extensions
	if len(list) == 0 {
		return nil
	}
	g := p.table("", p.say("Förlängd svarstid: svar som kom in efter den första sista svarsdagen är markerade som sena",
		"Deadline extensions: responses that came in after the first deadline are flagged as late"), left(p.say("Organisation", "Organisation")),
		left(p.say("Ny sista svarsdag", "New deadline")), left(p.say("Tidigare", "Previously")), left(p.say("Skäl", "Reason")))
	for _, e := range list {
		head := said(p.say("Alla", "All"))
		if e.Organisation != "" {
			head = p.to(e.Organisation)
		}
		g.add(tr{Head: []piece{head}, Cells: []td{wording(p.moment(e.To)), wording(p.moment(e.From)), wording(e.Reason)}})
	}
	return g
}

// Workshops tell who took part where: numbers, never names.
func (p *page) Workshops() *grid {
	list := p.Comparison.Premises.Workshops
	if len(list) == 0 {
		return nil
	}
	g := p.table("", p.say("Arbetsmöten och hur många som deltog från varje organisation", "Workshops and how many took part from each organisation"),
		left(p.say("Arbetsmöte", "Workshop")), left(p.say("Datum", "Date")), left(p.say("Deltagare", "Participants")))
	for n, w := range list {
		cell := td{}
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
		role = " (" + p.or(p.of(x.Role.Title()), string(x.Role)) + ")"
	}
	a := about{organisation: x.Organisation, id: "workshop-" + strconv.Itoa(workshop+1)}
	return []piece{p.to(x.Organisation), said(": "), p.count(a, measure, x.People), said(role)}
}
