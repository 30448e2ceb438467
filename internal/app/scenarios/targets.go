package scenarios

import (
	"context"
	"fmt"
	"slices"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// Targets are the levels to reach in a round that are others than the usual.
func (s *Service) Targets(ctx context.Context, actor permission.Actor, round int64) (survey.Targets, error) {
	return permission.ReadRound(ctx, s.store, actor, round, permission.Coordinate, func(tx Tx, _ *survey.Round) (survey.Targets, error) {
		return tx.Targets(round)
	})
}

// PutTargets sets them all, where nobody else has since they were read. Gaps, priorities and scenarios follow.
func (s *Service) PutTargets(ctx context.Context, actor permission.Actor, round, seen int64, t survey.Targets) error {
	return permission.Act(ctx, s.store, actor, round, survey.SetTargets, func(tx Tx, _ *survey.Round) error {
		q, organisations, err := levelsAsked(tx, round)
		if err != nil {
			return err
		}
		if faults := t.Validate(q, organisations); len(faults) > 0 {
			return survey.Refuse(faults)
		}
		was, err := tx.Targets(round)
		if err != nil {
			return err
		}
		if err := survey.MayReplace(was, seen); err != nil {
			return err
		}
		if err := tx.PutTargets(round, t); err != nil {
			return err
		}
		if err := tx.TouchStructure(round); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "put-targets", audit.RoundObject(round), fmt.Sprintf("%d capabilities, %d organisations", len(t.Capability), len(t.Organisation)))
	})
}

// levelsAsked is the questionnaire that a round's levels come from, and who gives them.
func levelsAsked(tx Tx, round int64) (*survey.Questionnaire, []survey.Organisation, error) {
	list, err := tx.RoundQuestionnaires(round)
	if err != nil {
		return nil, nil, err
	}
	n := slices.IndexFunc(list, func(q *survey.Questionnaire) bool { return q.Kind == survey.Capability })
	if n < 0 {
		return nil, nil, survey.ErrNoCapabilities
	}
	organisations, err := tx.RoundOrganisations(round)
	return list[n], organisations, err
}
