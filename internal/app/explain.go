package app

import (
	"context"
	"slices"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Derivation explains one score, or the total where no construct is named.
func (s *Service) Derivation(ctx context.Context, actor Actor, round int64, questionnaire, organisation, construct string) (d *scoring.Derivation, err error) {
	err = s.withRound(ctx, actor, round, func(c *cachedRound) error {
		found := false
		if d, found = c.round.Derive(questionnaire, organisation, construct); !found {
			return survey.Fail(survey.NotFound, "Det finns inget sådant index i mätomgången.", "There is no such score in the round.")
		}
		return nil
	})
	return d, err
}

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
