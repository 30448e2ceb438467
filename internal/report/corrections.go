package report

import (
	"mogna/internal/narrative"
	"mogna/internal/scoring"
)

// corrections tells what was corrected of what the round knew when it opened, and why.
func (s *sheet) corrections() {
	list := s.model.Comparison.Premises.Corrections
	if len(list) == 0 {
		return
	}
	s.heading(s.say("Rättade uppgifter", "Corrected facts"), s.say("Uppgifter om organisationerna gäller som de var när mätomgången öppnade, utom de här.",
		"Facts about the organisations are as they were when the round opened, except these."))
	s.add(texts(headLook, s.say("Kod", "Code"), s.say("Organisation", "Organisation"), s.say("Rättat", "Corrected"))...)
	for _, c := range list {
		s.add(texts(textLook, c.Organisation, s.organisation(c.Organisation), s.corrected(c)+s.say(". Skäl: ", ". Reason: ")+c.Reason)...)
	}
}

func (l labels) corrected(c scoring.Correction) string {
	return narrative.Corrected(string(l.language), l.organisations, c)
}

// Corrections tell the same on the page.
func (p *page) Corrections() *grid {
	list := p.Comparison.Premises.Corrections
	if len(list) == 0 {
		return nil
	}
	g := p.table("", p.say("Uppgifter om organisationerna gäller som de var när mätomgången öppnade, utom de här",
		"Facts about the organisations are as they were when the round opened, except these"), left(p.say("Organisation", "Organisation")),
		left(p.say("Rättat", "Corrected")), left(p.say("När", "When")), left(p.say("Skäl", "Reason")))
	for _, c := range list {
		g.add(tr{Head: []piece{p.to(c.Organisation)}, Cells: []td{wording(p.corrected(c)), wording(p.moment(c.At)), wording(c.Reason)}})
	}
	return g
}
