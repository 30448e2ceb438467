package report

// extensions lists the deadlines that were moved: part of the conditions under which the answers came in.
func (s *sheet) extensions() {
	if len(s.model.Comparison.Premises.Extensions) == 0 {
		return
	}
	s.heading(s.say("Förlängd svarstid", "Deadline extensions"),
		s.say("Svar som kom in efter den första sista svarsdagen är markerade som sena.", "Responses that came in after the first deadline are flagged as late."))
	s.add(texts(headLook, s.say("Kod", "Code"), s.say("Organisation", "Organisation"), s.say("Ny sista svarsdag", "New deadline"))...)
	for _, e := range s.model.Comparison.Premises.Extensions {
		name := s.say("Alla", "All")
		if e.Organisation != "" {
			name = s.organisation(e.Organisation)
		}
		s.add(text(e.Organisation, textLook), text(name, textLook), text(s.moment(e.To)+s.say(", tidigare ", ", previously ")+s.moment(e.From)+
			s.say(". Skäl: ", ". Reason: ")+e.Reason, textLook))
	}
}
