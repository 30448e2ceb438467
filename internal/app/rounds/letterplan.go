package rounds

import (
	"mogna/internal/app/letters"
	"mogna/internal/survey"
)

// changeLetters keeps what a change says of the round's letters, where it says anything.
func changeLetters(tx Tx, view *RoundView, c RoundChange) error {
	if c.ReminderDays == nil && c.Invitation == nil && c.Reminder == nil {
		return nil
	}
	if err := view.Status.Allows(survey.PlanLetters); err != nil {
		return err
	}
	p := &view.Letters
	setIfSent(&p.ReminderDays, c.ReminderDays)
	setIfSent(&p.Invitation, c.Invitation)
	setIfSent(&p.Reminder, c.Reminder)
	faults := append(survey.CheckReminders(p.ReminderDays), letters.CheckWording("invitation", p.Invitation)...)
	if faults = append(faults, letters.CheckWording("reminder", p.Reminder)...); len(faults) > 0 {
		return survey.Refuse(faults)
	}
	return tx.PutLetterPlan(view.ID, *p)
}
