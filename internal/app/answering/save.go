package answering

import (
	"context"
	"slices"
	"time"

	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// Writing is what one browser sends: some answers, and the revision that it had seen when they were given.
type Writing struct {
	Writer  string
	Since   int64
	Answers []survey.Answer
}

// SaveAnswers saves some items and leaves the others. What is already so is not saved again, so sending twice is safe.
func (s *Service) SaveAnswers(ctx context.Context, actor permission.Actor, assignment int64, w Writing) (standing *Standing, err error) {
	err = s.store.Write(ctx, func(tx Tx) error {
		now := s.clock()
		d, err := openForWriting(tx, actor, assignment, w.saving(), now)
		if err != nil {
			return err
		}
		if faults := d.check(w.Answers); len(faults) > 0 {
			return survey.Refuse(faults)
		}
		if err := d.write(tx, w, now); err != nil {
			return err
		}
		standing, err = d.standing(tx, w.Since, now)
		return err
	})
	return standing, err
}

// saving is what it takes to save it.
func (w Writing) saving() *Saving {
	s := &Saving{Since: w.Since}
	for _, a := range w.Answers {
		s.Items = append(s.Items, a.Item)
	}
	return s
}

// check holds every sent answer against the item it claims to answer.
func (d *openResponse) check(sent []survey.Answer) (faults []survey.Fault) {
	seen := map[string]bool{}
	for _, a := range sent {
		i, known := d.questionnaire.Item(a.Item)
		switch {
		case !known || d.questionnaire.Personal() && !i.AskedOf(d.respondent.Role):
			faults = append(faults, survey.Fault{Path: a.Item, What: survey.Say("Frågan ingår inte i ditt formulär.", "This question is not part of your questionnaire."),
				Mend: survey.Say("Ladda om sidan.", "Reload the page.")})
		case seen[a.Item]:
			faults = append(faults, survey.Fault{Path: a.Item, What: survey.Say("Frågan har fått två svar på en gång.", "The item has two answers at once."),
				Mend: survey.Say("Skicka ett.", "Send one.")})
		default:
			faults = append(faults, d.questionnaire.Check(i, a.Value)...)
		}
		seen[a.Item] = true
	}
	return faults
}

// write merges what is sent into what is kept, and keeps what that changes.
func (d *openResponse) write(tx Tx, w Writing, now time.Time) error {
	revision := d.assignment.Revision + 1
	var changed []survey.Kept
	var sent []survey.Answer
	for _, a := range w.Answers {
		a.Author, a.At, a.Revision, a.Writer = d.respondent.ID, now, revision, w.Writer
		if d.questionnaire.Personal() {
			a.Identity = d.identity
		}
		n := slices.IndexFunc(d.kept, func(k survey.Kept) bool { return k.Item == a.Item })
		if n < 0 {
			n, d.kept = len(d.kept), append(d.kept, survey.Kept{Answer: survey.Answer{Item: a.Item}})
		}
		merged, is := d.sight.Write(d.kept[n], a, w.Since)
		if d.kept[n] = merged; is {
			changed, sent = append(changed, merged), append(sent, a)
		}
	}
	if len(changed) == 0 {
		return nil
	}
	if err := tx.SaveAnswers(d.assignment.ID, changed, sent); err != nil {
		return err
	}
	d.assignment.Revision = revision
	if d.assignment.State == survey.NotStarted {
		d.assignment.State = survey.Started
	}
	return tx.UpdateRevision(d.assignment)
}
