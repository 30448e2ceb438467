package scenarios

import (
	"context"
	"slices"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// OrderScenarios puts all of a round's scenarios in the order of their ids. Who changes one at the same time is not disturbed.
func (s *Service) OrderScenarios(ctx context.Context, actor permission.Actor, round int64, ids []int64) error {
	return permission.Act(ctx, s.store, actor, round, survey.SetTargets, func(tx Tx, _ *survey.Round) error {
		list, err := tx.Scenarios(round)
		if err != nil {
			return err
		}
		told := false
		var there []int64
		for _, x := range list {
			there, told = append(there, x.ID), told || x.InReport
		}
		slices.Sort(there)
		if !slices.Equal(there, slices.Sorted(slices.Values(ids))) {
			return survey.Fail(survey.Conflict, "Någon har lagt till eller tagit bort ett scenario. Läs in sidan igen.", "Someone has added or removed a scenario. Reload the page.")
		}
		for n, id := range ids {
			if err := tx.PlaceScenario(id, n+1); err != nil {
				return err
			}
		}
		if told {
			if err := tx.TouchStructure(round); err != nil {
				return err
			}
		}
		return audit.Record(tx, s.clock(), actor.Name(), "order-scenarios", audit.RoundObject(round), "")
	})
}
