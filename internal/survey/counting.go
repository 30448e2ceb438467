package survey

// MinPersons is how many persons must stand behind a personal figure, whatever a questionnaire says.
const MinPersons = 3

// Fewest is how many respondents must stand behind a personal figure of the questionnaire.
func (q *Questionnaire) Fewest() int { return max(MinPersons, q.Scoring.MinRespondents) }

// Counted is how many of the responses that wait come to count, the oldest first. Figures are moved by no fewer than fewest
// responses at a time: whoever reads before and after would else read what one person has answered. While more may come, as many
// are kept waiting as the next step needs, so that nobody's is left over in the end.
func Counted(waiting, fewest int, more bool) int {
	if more {
		waiting -= fewest
	}
	if waiting < fewest {
		return 0
	}
	return waiting
}

// CountedNow is how many of the responses that wait come to count. An organisation's few are told of at once, when no more can come.
// All organisations' ratings are many, and move while a room looks on: so many at a time, and as many kept waiting, that the last of
// them are seldom too alike to be told of.
func (q *Questionnaire) CountedNow(waiting int, more bool) int {
	switch {
	case q.CountsAlone():
		return waiting
	case more && q.CountsOverAll():
		return Counted(waiting, 4*q.Fewest(), true)
	case more:
		return 0
	}
	return Counted(waiting, q.Fewest(), false)
}

// CountsAlone reports whether a response counts as soon as it is handed in: a shared one is nobody's own.
func (q *Questionnaire) CountsAlone() bool { return !q.Personal() }

// CountedBy is the organisation whose responses to a questionnaire come to count together; empty where all organisations' do,
// whose ratings make one figure.
func (q *Questionnaire) CountedBy(organisation string) string {
	if q.CountsOverAll() {
		return ""
	}
	return organisation
}

// CountsOverAll reports whether all organisations' responses make one figure. Those of an organisation that need no longer answer
// stay in it: taken out, and in again, they would tell what its few have answered.
func (q *Questionnaire) CountsOverAll() bool { return q.Kind == Importance }
