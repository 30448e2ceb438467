package app

import (
	"context"
	"time"

	"mogna/internal/survey"
)

// RoundQuestionnaires lists the round's questionnaires whole, for readers of its results.
func (s *Service) RoundQuestionnaires(ctx context.Context, actor Actor, round int64) (list []*survey.Questionnaire, err error) {
	if err := actor.mustCoordinate(); err != nil {
		return nil, err
	}
	err = s.store.Read(ctx, func(tx Tx) error {
		if _, err := tx.Round(round); err != nil {
			return err
		}
		list, err = tx.RoundQuestionnaires(round)
		return err
	})
	return list, err
}

// Matrix is who has answered what in a round, with its deadline.
func (s *Service) Matrix(ctx context.Context, actor Actor, round int64) (m survey.Matrix, closes time.Time, err error) {
	if err := actor.mustCoordinate(); err != nil {
		return m, closes, err
	}
	err = s.store.Read(ctx, func(tx Tx) error {
		r, err := tx.Round(round)
		if err != nil {
			return err
		}
		closes = r.Closes
		questionnaires, err := tx.RoundQuestionnaires(round)
		if err != nil {
			return err
		}
		organisations, err := tx.RoundOrganisations(round)
		if err != nil {
			return err
		}
		counts, err := tx.CountAssignments(round)
		m = survey.NewMatrix(organisations, questionnaires, counts)
		return err
	})
	return m, closes, err
}
