package report

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
