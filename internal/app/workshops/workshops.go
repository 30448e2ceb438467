package workshops

import (
	"context"
	"slices"
	"strings"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/importing"
	"mogna/internal/survey"
)

// Workshops lists a round's, by date; to a contact with their own organisation's part alone.
func (s *Service) Workshops(ctx context.Context, actor permission.Actor, round int64) (list []survey.Workshop, err error) {
	list, err = permission.ReadRound(ctx, s.store, actor, round, permission.SeeWorkshops, func(tx Tx, _ *survey.Round) ([]survey.Workshop, error) {
		return tx.Workshops(round)
	})
	if own := actor.Organisation(); own != "" {
		for n := range list {
			list[n].Participation = slices.DeleteFunc(list[n].Participation, func(p survey.Participation) bool { return p.Organisation != own })
		}
	}
	return list, err
}

// PutWorkshop enters a workshop, or enters one anew. Rows pasted from a spreadsheet are added to those given.
func (s *Service) PutWorkshop(ctx context.Context, actor permission.Actor, round, seen int64, w survey.Workshop, table string) (*survey.Workshop, error) {
	w.Title = strings.TrimSpace(w.Title)
	err := permission.Act(ctx, s.store, actor, round, survey.EditWorkshops, func(tx Tx, _ *survey.Round) error {
		organisations, err := tx.RoundOrganisations(round)
		if err != nil {
			return err
		}
		if strings.TrimSpace(table) != "" {
			rows, err := importing.ParseParticipation(table, organisations)
			if err != nil {
				return err
			}
			w.Participation = append(w.Participation, rows...)
		}
		if faults := w.Validate(organisations); len(faults) > 0 {
			return survey.Refuse(faults)
		}
		if err := checkWorkshopRevision(tx, round, w.ID, seen); w.ID != 0 && err != nil {
			return err
		}
		if err := tx.PutWorkshop(round, &w); err != nil {
			return err
		}
		return s.recordChange(tx, actor, round, "put-workshop")
	})
	if err != nil {
		return nil, err
	}
	list, err := s.Workshops(ctx, actor, round) // as it reads from now on
	if n := slices.IndexFunc(list, func(one survey.Workshop) bool { return one.ID == w.ID }); err == nil && n >= 0 {
		w = list[n]
	}
	return &w, err
}

// checkWorkshopRevision fails where a workshop says anything else than when it was read.
func checkWorkshopRevision(tx Tx, round, id, seen int64) error {
	list, err := tx.Workshops(round)
	if err != nil {
		return err
	}
	n := slices.IndexFunc(list, func(w survey.Workshop) bool { return w.ID == id })
	if n < 0 {
		return nil // the store says that it is gone
	}
	return survey.MayReplace(list[n], seen)
}

// DeleteWorkshop removes a workshop with its participation, where nobody else has changed it since it was read.
func (s *Service) DeleteWorkshop(ctx context.Context, actor permission.Actor, round, id, seen int64) error {
	return permission.Act(ctx, s.store, actor, round, survey.EditWorkshops, func(tx Tx, _ *survey.Round) error {
		if err := checkWorkshopRevision(tx, round, id, seen); err != nil {
			return err
		}
		if err := tx.DeleteWorkshop(round, id); err != nil {
			return err
		}
		return s.recordChange(tx, actor, round, "delete-workshop")
	})
}

func (s *Service) recordChange(tx Tx, actor permission.Actor, round int64, action string) error {
	if err := tx.TouchStructure(round); err != nil {
		return err
	}
	return audit.Record(tx, s.clock(), actor.Name(), action, audit.RoundObject(round), "")
}
