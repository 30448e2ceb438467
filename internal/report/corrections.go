package report

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

// Corrections tell the same on the page.
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
