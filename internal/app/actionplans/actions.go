package actionplans

import (
	"context"
	"fmt"
	"slices"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// openPlan is what changing a plan needs at hand.
type openPlan struct {
	Tx
	round          int64
	organisation   string
	organisations  []survey.Organisation
	questionnaires []*survey.Questionnaire
	actions        []survey.Action
}

// changePlan runs a change of an organisation's action plan, for the coordinator or the organisation's own contact. The round is
// locked meanwhile, so that two who move or add come one after the other.
func (s *Service) changePlan(ctx context.Context, actor permission.Actor, round int64, organisation, action string, do func(*openPlan) (about int64, err error)) error {
	return permission.Write(ctx, s.store, actor, permission.Administer, func(tx Tx) error {
		if _, err := tx.LockRound(round); err != nil {
			return err
		}
		r, err := actor.Round(tx, round)
		if err != nil {
			return err
		}
		d, err := readPlan(tx, actor, r, organisation)
		if err != nil {
			return err
		}
		if err := r.Status.Allows(survey.PlanActions); err != nil {
			return err
		}
		about, err := do(d)
		if err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), action, audit.RoundObject(round), fmt.Sprintf("%s action/%d", organisation, about))
	})
}

// readPlan reads a plan for somebody who may. To a contact of another organisation it does not exist.
func readPlan(tx Tx, actor permission.Actor, r *survey.Round, organisation string) (d *openPlan, err error) {
	d = &openPlan{Tx: tx, round: r.ID, organisation: organisation}
	if d.organisations, err = tx.RoundOrganisations(r.ID); err != nil {
		return nil, err
	}
	own := actor.Organisation()
	here := func(o survey.Organisation) bool { return o.Code == organisation && (own == "" || own == organisation) }
	if !slices.ContainsFunc(d.organisations, here) {
		return nil, survey.Fail(survey.NotFound, "Det finns ingen sådan handlingsplan.", "There is no such action plan.")
	}
	if d.questionnaires, err = tx.RoundQuestionnaires(r.ID); err != nil {
		return nil, err
	}
	d.actions, err = tx.Actions(r.ID, organisation)
	return d, err
}

func (d *openPlan) action(id int64) (survey.Action, error) {
	for _, a := range d.actions {
		if a.ID == id {
			return a, nil
		}
	}
	return survey.Action{}, survey.Fail(survey.NotFound, "Åtgärden är borttagen. Lägg till den på nytt om den ska vara kvar.", "The action has been removed. Add it again if it should be kept.")
}

// AddAction puts an action last in a plan. One made from a proposal is added once.
func (s *Service) AddAction(ctx context.Context, actor permission.Actor, round int64, organisation string, a survey.Action) (*survey.Action, error) {
	err := s.changePlan(ctx, actor, round, organisation, "add-action", func(d *openPlan) (int64, error) {
		if len(d.actions) >= survey.MaxActions {
			return 0, survey.Fail(survey.Conflict, "Planen har redan %d åtgärder. Ta bort någon först.", "The plan already has %d actions. Remove one first.", survey.MaxActions)
		}
		if a.Proposal != "" && slices.ContainsFunc(d.actions, func(kept survey.Action) bool { return kept.Proposal == a.Proposal }) {
			return 0, survey.Fail(survey.Conflict, "Förslaget finns redan i planen. Ändra åtgärden där i stället.", "The proposal is in the plan already. Change the action there instead.")
		}
		made, err := a.New(d.organisations, d.questionnaires)
		if err != nil {
			return 0, err
		}
		err = d.Tx.AddAction(round, organisation, &made)
		a = made
		return a.ID, err
	})
	return &a, err
}

// ChangeAction changes what an action says, for somebody who had seen a revision, or moves it to a place (0: it stays).
func (s *Service) ChangeAction(ctx context.Context, actor permission.Actor, round int64, organisation string, id, seen int64, c survey.ActionChange, place int) (*survey.Action, error) {
	var next survey.Action
	err := s.changePlan(ctx, actor, round, organisation, "change-action", func(d *openPlan) (int64, error) {
		kept, err := d.action(id)
		if err != nil {
			return 0, err
		}
		if next, err = kept.Change(c, seen, d.organisations, d.questionnaires); err != nil {
			return 0, err
		}
		if next.Revision != kept.Revision {
			if err := d.UpdateAction(round, organisation, next); err != nil {
				return 0, err
			}
		}
		if place > 0 {
			err = d.PlaceActions(round, organisation, survey.Move(d.order(), id, place))
		}
		return id, err
	})
	return &next, err
}

func (d *openPlan) order() (ids []int64) {
	for _, a := range d.actions {
		ids = append(ids, a.ID)
	}
	return ids
}

// RemoveAction takes an action out of a plan, for somebody who had seen a revision.
func (s *Service) RemoveAction(ctx context.Context, actor permission.Actor, round int64, organisation string, id, seen int64) error {
	return s.changePlan(ctx, actor, round, organisation, "remove-action", func(d *openPlan) (int64, error) {
		kept, err := d.action(id)
		if err != nil {
			return 0, err
		}
		if err := kept.MayRemove(seen); err != nil {
			return 0, err
		}
		return id, d.DeleteAction(round, organisation, id)
	})
}
