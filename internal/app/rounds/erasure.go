package rounds

import (
	"context"
	"errors"

	"mogna/internal/app/audit"
	"mogna/internal/app/counting"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// system is how the audit log calls what happens by itself.
const system = "system"

// erase takes names, addresses, links and free text from a round's people. Free text goes since it can hold names and no
// figure is made of it; chosen options and numbers stay, with the history of each.
func (s *Service) erase(tx Tx, by string, round int64) error {
	if err := tx.ErasePeople(round, s.clock()); err != nil {
		return err
	}
	return audit.Record(tx, s.clock(), by, "erase-round", audit.RoundObject(round), "")
}

// EraseDue archives the rounds whose date of erasure has come, each in a transaction of its own, and tells how many. It is run
// at start and every hour, by every replica: the second to come finds nothing to do.
func (s *Service) EraseDue(ctx context.Context) (erased int, err error) {
	due, err := usecase.Read(ctx, s.store, func(tx Tx) ([]int64, error) { return tx.RoundsToErase(s.clock()) })
	for _, id := range due {
		done, e := s.eraseIfDue(ctx, id)
		if err = errors.Join(err, e); done {
			erased++
		}
	}
	return erased, err
}

func (s *Service) eraseIfDue(ctx context.Context, id int64) (done bool, err error) {
	err = s.store.Write(ctx, func(tx Tx) error {
		done = false
		r, err := tx.LockRound(id)
		if err != nil {
			return err
		}
		own, err := tx.OwnDeadlines(id)
		if err != nil || !r.DueForErasure(s.clock(), own) {
			return err
		}
		done, r.Status = true, survey.Archived
		if err := counting.CountRound(tx, r); err != nil { // it may never have been closed
			return err
		}
		if err := tx.UpdateRound(r); err != nil {
			return err
		}
		return s.erase(tx, system, id)
	})
	return done && err == nil, err
}
