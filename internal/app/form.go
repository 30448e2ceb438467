package app

import (
	"context"
	"time"

	"mogna/internal/survey"
)

// Form is a questionnaire as a respondent meets it, with the answers so far.
type Form struct {
	AssignmentView
	Respondent       survey.Respondent
	OrganisationName string
	Round            survey.Round
	Answers          []survey.Answer
}

// Form reads a form. It changes nothing.
func (s *Service) Form(ctx context.Context, actor Actor, assignment int64) (f *Form, err error) {
	err = s.store.Read(ctx, func(tx Tx) error {
		d, err := openDesk(tx, actor, assignment, tx.Assignment)
		if err != nil {
			return err
		}
		v, err := assignmentView(tx, *d.assignment, d.questionnaire, d.respondent.Role)
		if err != nil {
			return err
		}
		f = &Form{AssignmentView: *v, Respondent: *d.respondent, Round: *d.round}
		if f.OrganisationName, err = organisationName(tx, d.round.ID, d.assignment.Organisation); err != nil {
			return err
		}
		f.Answers, err = tx.Answers(assignment)
		return err
	})
	return f, err
}

// desk is what answering needs at hand: the assignment, and who may write in it.
type desk struct {
	assignment    *survey.Assignment
	questionnaire *survey.Questionnaire
	respondent    *survey.Respondent
	round         *survey.Round
}

// openDesk finds an assignment for whoever of the session's respondents may write in it. Somebody else's assignment is
// not found, so that ids tell nothing.
func openDesk(tx Tx, actor Actor, assignment int64, read func(int64) (*survey.Assignment, error)) (*desk, error) {
	if len(actor.Respondents) == 0 {
		return nil, errSignIn
	}
	a, err := read(assignment)
	if err != nil {
		return nil, err
	}
	questionnaires, err := tx.RoundQuestionnaires(a.RoundID)
	if err != nil {
		return nil, err
	}
	for _, id := range actor.Respondents {
		p, err := tx.Respondent(id)
		if err != nil {
			return nil, err
		}
		for _, q := range questionnaires {
			if q.ID == a.Questionnaire && a.OpenTo(q, p) {
				r, err := tx.Round(a.RoundID)
				return &desk{assignment: a, questionnaire: q, respondent: p, round: r}, err
			}
		}
	}
	return nil, survey.Fail(survey.NotFound, "Formuläret finns inte, eller är inte ditt. Öppna din personliga länk igen.",
		"The form does not exist, or is not yours. Open your personal link again.")
}

// writing opens the desk for somebody who is about to write: the assignment is locked, the round takes answers, and what is
// saved so far is at hand.
func (s *Service) writing(tx Tx, actor Actor, assignment int64) (d *desk, all survey.Answers, now time.Time, err error) {
	now = s.clock()
	if d, err = openDesk(tx, actor, assignment, tx.LockAssignment); err != nil {
		return nil, nil, now, err
	}
	if err := d.round.TakesAnswers(now); err != nil {
		return nil, nil, now, err
	}
	saved, err := tx.Answers(assignment)
	return d, values(saved), now, err
}

// Saved says what is on disk.
type Saved struct {
	Revision int64
	At       time.Time
	Progress survey.Progress
}

// SaveAnswers saves some items and leaves the others. What is already so is not saved again, so sending twice is safe.
func (s *Service) SaveAnswers(ctx context.Context, actor Actor, assignment int64, sent []survey.Answer) (saved *Saved, err error) {
	err = s.store.Write(ctx, func(tx Tx) error {
		d, all, now, err := s.writing(tx, actor, assignment)
		if err != nil {
			return err
		}
		if err := d.check(sent); err != nil {
			return err
		}
		changed := d.changes(all, sent, now)
		if len(changed) > 0 {
			if err := d.write(tx, changed); err != nil {
				return err
			}
		}
		saved = &Saved{Revision: d.assignment.Revision, At: now, Progress: d.questionnaire.Progress(d.respondent.Role, all)}
		return nil
	})
	return saved, err
}

// check holds every sent answer against the item it claims to answer.
func (d *desk) check(sent []survey.Answer) error {
	var faults []survey.Fault
	for _, a := range sent {
		i, known := d.questionnaire.Item(a.Item)
		if !known || d.questionnaire.Personal() && !i.AskedOf(d.respondent.Role) {
			faults = append(faults, survey.Fault{Path: a.Item, What: survey.Say("Frågan ställs inte till dig i det här formuläret.", "The item is not put to you in this questionnaire."),
				Mend: survey.Say("Ladda om sidan.", "Reload the page.")})
			continue
		}
		faults = append(faults, d.questionnaire.Check(i, a.Value)...)
	}
	if len(faults) > 0 {
		return survey.Refuse(faults)
	}
	return nil
}

// changes keeps the answers that differ from what is saved, and brings all up to date.
func (d *desk) changes(all survey.Answers, sent []survey.Answer, now time.Time) []survey.Answer {
	var changed []survey.Answer
	for _, a := range sent {
		if all[a.Item].Equal(a.Value) {
			continue
		}
		all[a.Item] = a.Value
		a.Author, a.At = d.respondent.ID, now
		changed = append(changed, a)
	}
	return changed
}

func (d *desk) write(tx Tx, changed []survey.Answer) error {
	if err := tx.SaveAnswers(d.assignment.ID, changed); err != nil {
		return err
	}
	d.assignment.Revision++
	if d.assignment.State == survey.NotStarted {
		d.assignment.State = survey.Started
	}
	return tx.UpdateAssignment(d.assignment)
}
