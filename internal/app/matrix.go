package app

import (
	"context"
	"slices"
	"time"

	"mogna/internal/survey"
)

// RoundQuestionnaires lists the round's questionnaires whole, for readers of its results.
func (s *Service) RoundQuestionnaires(ctx context.Context, actor Actor, round int64) (list []*survey.Questionnaire, err error) {
	if err := actor.must(survey.Coordinator, survey.Reader); err != nil {
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

// Matrix is who has answered what in a round, with its deadline; for a contact their organisation's row.
func (s *Service) Matrix(ctx context.Context, actor Actor, round int64) (m survey.Matrix, closes time.Time, err error) {
	if err := actor.must(survey.Coordinator, survey.Contact); err != nil {
		return m, closes, err
	}
	err = s.store.Read(ctx, func(tx Tx) error {
		r, err := actor.round(tx, round)
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
		if own := actor.organisation(); own != "" {
			organisations = slices.DeleteFunc(organisations, func(o survey.Organisation) bool { return o.Code != own })
		}
		counts, err := tx.CountAssignments(round)
		m = survey.NewMatrix(organisations, questionnaires, counts)
		return err
	})
	return m, closes, err
}
