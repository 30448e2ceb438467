package survey

// LetterPlan is what a coordinator has decided of a round's letters: when reminders go, and their own wording.
type LetterPlan struct {
	ReminderDays []int // before the deadline; none: reminders go only by hand
	Invitation   Wording
	Reminder     Wording
}

// Wording is a coordinator's own text; what is empty stays as it comes.
type Wording struct {
	Subject string
	Message string
}

// Of is the wording of one kind of letter.
func (p LetterPlan) Of(kind LetterKind) Wording {
	switch kind {
	case InvitationLetter:
		return p.Invitation
	case ReminderLetter:
		return p.Reminder
	}
	return Wording{}
}
