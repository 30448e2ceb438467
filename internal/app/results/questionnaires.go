package results

import (
	"context"

	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// RoundQuestionnaires lists the round's questionnaires whole, for readers of its results.
func (s *Service) RoundQuestionnaires(ctx context.Context, actor permission.Actor, round int64) (list []*survey.Questionnaire, err error) {
	if err := actor.MustRead(); err != nil {
		return nil, err
	}
	err = s.store.Read(ctx, func(tx Tx) error {
		if _, err := actor.Results(tx, round); err != nil {
			return err
		}
		list, err = tx.RoundQuestionnaires(round)
		return err
	})
	return list, err
}
