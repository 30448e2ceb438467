package survey

import "slices"

const earlierField = "earlierRoundId"

// NoEarlierRound is the fault of choosing to be compared with a round that isn't there.
var NoEarlierRound = Fault{Path: earlierField, What: Say("Mätomgången att jämföra med finns inte.", "The round to compare with does not exist."),
	Mend: Say("Välj ur listan.", "Choose from the list.")}

// CompareWith chooses the earlier round that this one is compared with, or names why it can't be. The questionnaires are those of
// each.
func (r *Round) CompareWith(earlier *Round, own, theirs []*Questionnaire) (faults []Fault) {
	add := func(what, mend Text) { faults = append(faults, Fault{Path: earlierField, What: what, Mend: mend}) }
	another := Say("Välj en annan mätomgång.", "Choose another round.")
	if earlier.ID == r.ID {
		add(Say("En mätomgång kan inte jämföras med sig själv.", "A round cannot be compared with itself."), another)
		return faults
	}
	if earlier.ShowsResults() != nil {
		add(Say("”%s” är inte stängd.", "“%s” is not closed.", earlier.Title), Say("Stäng den först, eller välj en annan mätomgång.", "Close it first, or choose another round."))
	}
	if !earlier.Closes.Before(r.Closes) {
		add(Say("Svarstiden för ”%s” var inte slut före den här mätomgångens.", "The deadline of “%s” was not before the deadline of this round.", earlier.Title),
			Say("Välj en tidigare mätomgång.", "Choose an earlier round."))
	}
	if !slices.ContainsFunc(own, func(q *Questionnaire) bool { return q.Kind == Maturity && hasSame(theirs, q) }) {
		add(Say("De två mätomgångarna har inget mognadsformulär gemensamt.", "The two rounds have no maturity questionnaire in common."), another)
	}
	if len(faults) == 0 {
		r.EarlierRound = earlier.ID
	}
	return faults
}

func hasSame(list []*Questionnaire, q *Questionnaire) bool {
	return slices.ContainsFunc(list, func(other *Questionnaire) bool { return other.ID == q.ID && other.Kind == q.Kind })
}
