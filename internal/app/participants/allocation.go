package participants

import (
	"context"
	"slices"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/economy"
	"mogna/internal/survey"
)

// AllocationKeyView is the key that holds for a joint body, with its members as they take part in the round.
type AllocationKeyView struct {
	Body       survey.Organisation
	Allocation economy.Allocation
	Revision   int64
	Members    []survey.Organisation // by code alone where they do not take part
}

// AllocationKeys lists the keys of a round's joint bodies, where it asks for costs: those agreed, and population for the others.
func (s *Service) AllocationKeys(ctx context.Context, actor permission.Actor, round int64) ([]AllocationKeyView, error) {
	return permission.ReadRound(ctx, s.store, actor, round, permission.Coordinate, func(tx Tx, _ *survey.Round) (list []AllocationKeyView, err error) {
		if q, err := tx.RoundQuestionnaires(round); err != nil || !slices.ContainsFunc(q, func(q *survey.Questionnaire) bool { return q.Kind == survey.EconomyFigures }) {
			return nil, err
		}
		organisations, err := tx.RoundOrganisations(round)
		if err != nil {
			return nil, err
		}
		agreed, err := tx.AllocationKeys(round)
		for _, o := range organisations {
			if o.Kind == survey.JointBody {
				list = append(list, AllocationKeyView{o, economy.Key(o, organisations, agreed, nil), survey.RevisionOf(agreedBy(agreed, o.Code)), members(o, organisations)})
			}
		}
		return list, err
	})
}

// agreedBy is what is agreed for a joint body; nothing where population is the key.
func agreedBy(list []survey.AllocationKey, body string) []survey.AllocationShare {
	for _, k := range list {
		if k.Organisation == body {
			return k.Shares
		}
	}
	return nil
}

func members(body survey.Organisation, organisations []survey.Organisation) (list []survey.Organisation) {
	for _, code := range body.Members {
		n := slices.IndexFunc(organisations, func(o survey.Organisation) bool { return o.Code == code })
		if n < 0 {
			list = append(list, survey.Organisation{Code: code, Name: code})
			continue
		}
		list = append(list, organisations[n])
	}
	return list
}

// PutAllocationKey agrees on how a joint body's costs are spread over its members; without shares, by population again.
func (s *Service) PutAllocationKey(ctx context.Context, actor permission.Actor, round, seen int64, k survey.AllocationKey) error {
	return permission.Act(ctx, s.store, actor, round, survey.Allocate, func(tx Tx, _ *survey.Round) error {
		organisations, err := tx.RoundOrganisations(round)
		if err != nil {
			return err
		}
		n := slices.IndexFunc(organisations, func(o survey.Organisation) bool { return o.Code == k.Organisation && o.Kind == survey.JointBody })
		if n < 0 {
			return survey.ErrNoAllocation
		}
		if faults := k.Validate(organisations[n]); len(k.Shares) > 0 && len(faults) > 0 {
			return survey.Refuse(faults)
		}
		agreed, err := tx.AllocationKeys(round)
		if err != nil {
			return err
		}
		if err := survey.MayReplace(agreedBy(agreed, k.Organisation), seen); err != nil {
			return err
		}
		if err := tx.PutAllocationKey(round, k); err != nil {
			return err
		}
		if err := tx.TouchStructure(round); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "put-allocation-key", audit.RoundObject(round), k.Organisation)
	})
}
