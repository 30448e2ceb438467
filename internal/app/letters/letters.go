package letters

import (
	"context"
	"fmt"

	"mogna/internal/app/audit"
	"mogna/internal/app/outbox"
	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// Queued is what became of an order.
type Queued struct {
	Queued  int
	Skipped []Skipped
}

// SendLetters plans letters to those whom an order is about. Who has handed in everything gets none. A contact reminds people in their own
// organisation.
func (s *Service) SendLetters(ctx context.Context, actor permission.Actor, round int64, order LetterOrder) (q Queued, err error) {
	err = permission.Write(ctx, s.store, actor, permission.Administer, func(tx Tx) error {
		if err := order.confine(actor); err != nil {
			return err
		}
		if !s.outbox.CanSend() {
			return outbox.ErrNoMailer
		}
		r, err := actor.Round(tx, round)
		if err != nil {
			return err
		}
		if err := r.Status.Allows(survey.SendLetters); err != nil {
			return err
		}
		to, err := order.choose(tx, r, s.clock())
		if err != nil {
			return err
		}
		today := survey.DateInSweden(s.clock())
		q, err = s.plan(tx, to, func(p survey.Respondent) survey.Letter {
			once := fmt.Sprintf("%s/%d/%s", order.Kind, p.ID, today)
			if p.AddressVersion > 0 { // a corrected address has been sent nothing
				once = fmt.Sprintf("%s/%d", once, p.AddressVersion)
			}
			return survey.Letter{Once: once, Kind: order.Kind, RoundID: round}
		})
		if err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "send-letters", audit.RoundObject(round), fmt.Sprintf("%s, %d letters", order.Kind, q.Queued))
	})
	s.outbox.Wake()
	return q, err
}

// plan puts a letter for each recipient into the outbox. One that is there already is not sent again.
func (s *Service) plan(tx Recipients, to recipients, letter func(survey.Respondent) survey.Letter) (Queued, error) {
	list := make([]survey.Letter, len(to.people))
	for n, p := range to.people {
		l := letter(p)
		l.RespondentID = p.ID
		var err error
		if list[n], err = s.outbox.NewLetter(l); err != nil {
			return Queued{}, err
		}
	}
	added, err := tx.AddLetters(list)
	to.skip(survey.SkipAlready, len(list)-added)
	return Queued{Queued: added, Skipped: to.skipped}, err
}

// Letters lists a round's letters, the latest first.
func (s *Service) Letters(ctx context.Context, actor permission.Actor, round int64, state survey.LetterState, offset, limit int) (usecase.Page[LetterRow], error) {
	return permission.ReadRound(ctx, s.store, actor, round, permission.Coordinate, func(tx Tx, _ *survey.Round) (usecase.Page[LetterRow], error) {
		return usecase.PageOf(tx.LetterPage(round, state, offset, limit))
	})
}

// RetryLetter sends a letter again that did not arrive, or that may not have: whoever asks for it has asked the recipient.
func (s *Service) RetryLetter(ctx context.Context, actor permission.Actor, id int64) (row *LetterRow, err error) {
	err = permission.Write(ctx, s.store, actor, permission.Coordinate, func(tx Tx) error {
		if !s.outbox.CanSend() {
			return outbox.ErrNoMailer
		}
		l, err := tx.LockLetter(id)
		if err != nil {
			return err
		}
		r, err := tx.Round(l.RoundID)
		if err != nil {
			return err
		}
		if err := r.Status.Allows(l.Kind.Act()); err != nil {
			return err
		}
		if err := l.Retry(s.clock()); err != nil {
			return err
		}
		if err := tx.UpdateLetter(l); err != nil {
			return err
		}
		if row, err = addressed(tx, l); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "retry-letter", fmt.Sprintf("letter/%d", id), "")
	})
	s.outbox.Wake()
	return row, err
}

// addressed adds to a letter whom it is to.
func addressed(tx Tx, l *survey.Letter) (row *LetterRow, err error) {
	row = &LetterRow{Letter: *l}
	var organisation string
	if l.StaffID != 0 {
		who, err := tx.Staff(l.StaffID)
		if err != nil {
			return nil, err
		}
		row.Name, row.Email, organisation = who.Name, who.Email, who.Organisation
	} else {
		p, err := tx.Respondent(l.RespondentID)
		if err != nil {
			return nil, err
		}
		row.Name, row.Email, organisation = p.Name, p.Email, p.Organisation
	}
	if organisation != "" {
		row.Organisation, err = tx.OrganisationName(l.RoundID, organisation)
	}
	return row, err
}

// LetterRow is a letter with whom it is to.
type LetterRow struct {
	survey.Letter
	Name, Email  string
	Organisation string
}
