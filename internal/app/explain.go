package app

import (
	"context"
	"slices"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Derivation explains one score, or the total where no construct is named, of what was published under a number; 0 as in
// Published.
func (s *Service) Derivation(ctx context.Context, actor Actor, round int64, number int, questionnaire, organisation, construct string) (d *scoring.Derivation, err error) {
	if number, err = s.publishedNumber(ctx, actor, round, number); err != nil {
		return nil, err
	}
	if number > 0 {
		return s.publishedDerivation(ctx, snapshotKey{round, number}, questionnaire, organisation, construct)
	}
	err = s.withRound(ctx, actor, round, func(c *cachedRound) error {
		found := false
		if d, found = c.round.Derive(questionnaire, organisation, construct); !found {
			return errNoScore
		}
		return nil
	})
	return d, err
}

var errNoScore = survey.Fail(survey.NotFound, "Det finns inget sådant index i mätomgången.", "There is no such score in the round.")

// Changes compares every maturity questionnaire that a round has in common with an earlier one.
func (s *Service) Changes(ctx context.Context, actor Actor, round, earlier int64) ([]scoring.Changes, error) {
	if err := actor.mustRead(); err != nil {
		return nil, err
	}
	var before, after *reading
	err := s.store.Read(ctx, func(tx Tx) (err error) {
		for _, id := range []int64{earlier, round} {
			if _, err := actor.results(tx, id); err != nil {
				return err
			}
		}
		if before, err = (&cachedRound{}).read(tx, earlier); err != nil {
			return err
		}
		after, err = (&cachedRound{}).read(tx, round)
		return err
	})
	if err != nil {
		return nil, err
	}
	list := []scoring.Changes{}
	for _, now := range after.inputs {
		for _, then := range before.inputs {
			if now.Questionnaire.ID == then.Questionnaire.ID && now.Questionnaire.Kind == survey.Maturity {
				list = append(list, scoring.CompareRounds(then, now, inBoth(before.organisations, after.organisations)))
			}
		}
	}
	return list, nil
}

func inBoth(before, after []survey.Organisation) (list []survey.Organisation) {
	for _, o := range after {
		if slices.ContainsFunc(before, func(b survey.Organisation) bool { return b.Code == o.Code }) {
			list = append(list, o)
		}
	}
	return list
}
