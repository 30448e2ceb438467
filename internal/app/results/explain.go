package results

import (
	"context"

	"mogna/internal/app/permission"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Derivation explains one score, or the total where no construct is named, of what was published under a number; 0 as in
// Published.
func (s *Service) Derivation(ctx context.Context, actor permission.Actor, round int64, number int, questionnaire, organisation, construct string) (d *scoring.Derivation, err error) {
	if number, err = s.publishedNumber(ctx, actor, round, number); err != nil {
		return nil, err
	}
	if number > 0 {
		return s.publishedDerivation(ctx, snapshotKey{round, number}, questionnaire, organisation, construct)
	}
	err = s.withRound(ctx, actor, round, func(c *cachedRound) error {
		found := false
		if d, found = c.round.Derive(questionnaire, organisation, construct); !found {
			return ErrNoScore
		}
		return nil
	})
	return d, err
}

var ErrNoScore = survey.Fail(survey.NotFound, "Det finns inget sådant index i mätomgången.", "There is no such score in the round.")

// Changes compares every maturity questionnaire that a round has in common with an earlier one.
func (s *Service) Changes(ctx context.Context, actor permission.Actor, round, earlier int64) ([]scoring.Changes, error) {
	if err := actor.MustRead(); err != nil {
		return nil, err
	}
	var before, after *reading
	err := s.store.Read(ctx, func(tx Tx) error {
		for _, id := range []int64{earlier, round} {
			r, err := actor.Results(tx, id)
			if err != nil {
				return err
			}
			read := &reading{round: r}
			if err := read.whole(tx); err != nil {
				return err
			}
			before, after = after, read
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return scoring.Since(before.inputs, after.inputs, before.organisations, after.organisations), nil
}
