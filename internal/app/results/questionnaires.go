package results

import (
	"context"

	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// RoundQuestionnaires lists the round's questionnaires whole, for readers of its results.
func (s *Service) RoundQuestionnaires(ctx context.Context, actor permission.Actor, round int64) ([]*survey.Questionnaire, error) {
	return permission.ReadRound(ctx, s.store, actor, round, permission.ReadResults, func(tx Tx, _ *survey.Round) ([]*survey.Questionnaire, error) {
		return tx.RoundQuestionnaires(round)
	})
}
