package app

import (
	"context"
	"slices"
	"strings"

	"mogna/internal/importing"
	"mogna/internal/survey"
)

// Exempt lets an organisation off a questionnaire, with a reason. What is answered is kept.
func (s *Service) Exempt(ctx context.Context, actor Actor, round int64, e survey.Exemption) error {
	e.Reason = strings.TrimSpace(e.Reason)
	return s.exemption(ctx, actor, round, "exempt", e.Organisation, e.Questionnaire, func(tx Tx) error {
		if faults := e.Validate(); len(faults) > 0 {
			return survey.Refuse(faults)
		}
		list, err := tx.Exemptions(round)
		if err != nil {
			return err
		}
		for _, was := range list {
			if was.Organisation == e.Organisation && was.Questionnaire == e.Questionnaire && was.Reason != e.Reason {
				return survey.Fail(survey.Conflict, "Undantaget finns redan, med skälet ”%s”. Ta bort undantaget först om du vill skriva ett annat skäl.",
					"The exemption already exists, with the reason “%s”. Remove it first if you want to enter another reason.", was.Reason)
			}
		}
		return tx.PutExemption(round, e)
	})
}

// EndExemption asks an organisation again.
func (s *Service) EndExemption(ctx context.Context, actor Actor, round int64, organisation, questionnaire string) error {
	return s.exemption(ctx, actor, round, "end-exemption", organisation, questionnaire, func(tx Tx) error {
		return tx.DeleteExemption(round, organisation, questionnaire)
	})
}

func (s *Service) exemption(ctx context.Context, actor Actor, round int64, action, organisation, questionnaire string, do func(Tx) error) error {
	return s.act(ctx, actor, round, survey.Exempt, func(tx Tx, r *survey.Round) error {
		if err := inRound(tx, round, organisation); err != nil {
			return err
		}
		if !slices.Contains(r.Questionnaires, questionnaire) {
			return survey.Fail(survey.NotFound, "Formuläret är inte med i mätomgången.", "The questionnaire is not in the round.")
		}
		if err := do(tx); err != nil {
			return err
		}
		if err := tx.TouchStructure(round); err != nil {
			return err
		}
		return s.audit(tx, actor.name(), action, roundObject(round), organisation+" "+questionnaire)
	})
}

// Workshops lists a round's, by date; to a contact with their own organisation's part alone.
func (s *Service) Workshops(ctx context.Context, actor Actor, round int64) (list []survey.Workshop, err error) {
	if err := actor.must(survey.Coordinator, survey.Contact, survey.Reader); err != nil {
		return nil, err
	}
	err = s.store.Read(ctx, func(tx Tx) error {
		if _, err := actor.round(tx, round); err != nil {
			return err
		}
		list, err = tx.Workshops(round)
		return err
	})
	if own := actor.organisation(); own != "" {
		for n := range list {
			list[n].Participation = slices.DeleteFunc(list[n].Participation, func(p survey.Participation) bool { return p.Organisation != own })
		}
	}
	return list, err
}

// PutWorkshop enters a workshop, or enters one anew. Rows pasted from a spreadsheet are added to those given.
func (s *Service) PutWorkshop(ctx context.Context, actor Actor, round, seen int64, w survey.Workshop, table string) (*survey.Workshop, error) {
	w.Title = strings.TrimSpace(w.Title)
	err := s.act(ctx, actor, round, survey.Participate, func(tx Tx, _ *survey.Round) error {
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
		if err := workshopUnmoved(tx, round, w.ID, seen); w.ID != 0 && err != nil {
			return err
		}
		if err := tx.PutWorkshop(round, &w); err != nil {
			return err
		}
		return s.participated(tx, actor, round, "put-workshop")
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

// workshopUnmoved fails where a workshop says anything else than when it was read.
func workshopUnmoved(tx conditions, round, id, seen int64) error {
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
func (s *Service) DeleteWorkshop(ctx context.Context, actor Actor, round, id, seen int64) error {
	return s.act(ctx, actor, round, survey.Participate, func(tx Tx, _ *survey.Round) error {
		if err := workshopUnmoved(tx, round, id, seen); err != nil {
			return err
		}
		if err := tx.DeleteWorkshop(round, id); err != nil {
			return err
		}
		return s.participated(tx, actor, round, "delete-workshop")
	})
}

func (s *Service) participated(tx Tx, actor Actor, round int64, action string) error {
	if err := tx.TouchStructure(round); err != nil {
		return err
	}
	return s.audit(tx, actor.name(), action, roundObject(round), "")
}
