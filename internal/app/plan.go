package app

import (
	"context"
	"slices"

	"mogna/internal/survey"
)

// replan gives a draft other questionnaires, or another way for respondents to come.
func (s *Service) replan(tx Tx, v *RoundView, c RoundChange) error {
	if c.OpenLink != nil && *c.OpenLink != v.OpenLink {
		if v.Respondents > 0 {
			return survey.Fail(survey.Conflict, "Mätomgången har respondenter med namn och adress. Ta bort deras organisationer först, eller lägg upp en ny mätomgång.",
				"The round has respondents with names and addresses. Remove their organisations first, or set up a new round.")
		}
		v.OpenLink = *c.OpenLink
	}
	if c.Questionnaires == nil || slices.Equal(*c.Questionnaires, v.Questionnaires) {
		return nil
	}
	chosen, faults := s.choose(*c.Questionnaires)
	if len(faults) > 0 {
		return survey.Refuse(faults)
	}
	v.Questionnaires = *c.Questionnaires
	if len(chosen) == 0 {
		return nil // which is refused as any round without one is
	}
	for _, q := range chosen {
		if err := tx.PutQuestionnaire(q); err != nil {
			return err
		}
	}
	if err := tx.ReplaceQuestionnaires(v.ID, chosen); err != nil {
		return err
	}
	people, err := tx.Respondents(v.ID)
	if err != nil {
		return err
	}
	return tx.AddAssignments(survey.Plan(v.ID, chosen, people))
}

// RemoveOrganisation takes an organisation out of a draft, with its respondents.
func (s *Service) RemoveOrganisation(ctx context.Context, actor Actor, round int64, code string) error {
	return s.act(ctx, actor, round, survey.EditPlan, func(tx Tx, _ *survey.Round) error {
		if err := inRound(tx, round, code); err != nil {
			return err
		}
		if err := tx.LeaveRound(round, code); err != nil {
			return err
		}
		if err := tx.TouchStructure(round); err != nil {
			return err
		}
		return s.audit(tx, actor.name(), "remove-organisation", roundObject(round), code)
	})
}

// DeleteRound removes a draft with everybody who was read into it.
func (s *Service) DeleteRound(ctx context.Context, actor Actor, round int64) error {
	return s.act(ctx, actor, round, survey.Delete, func(tx Tx, _ *survey.Round) error {
		if err := tx.DeleteRound(round); err != nil {
			return err
		}
		return s.audit(tx, actor.name(), "delete-round", roundObject(round), "")
	})
}

// act runs what a coordinator does with a round, where its state allows that. The round is locked meanwhile.
func (s *Service) act(ctx context.Context, actor Actor, round int64, a survey.Act, do func(Tx, *survey.Round) error) error {
	if err := actor.mustCoordinate(); err != nil {
		return err
	}
	return s.store.Write(ctx, func(tx Tx) error {
		r, err := lockFor(tx, round, a)
		if err != nil {
			return err
		}
		return do(tx, r)
	})
}

// lockFor locks a round for an act that its state allows.
func lockFor(tx plan, round int64, a survey.Act) (*survey.Round, error) {
	r, err := tx.LockRound(round)
	if err != nil {
		return nil, err
	}
	return r, r.Status.Allows(a)
}

func inRound(tx organisations, round int64, code string) error {
	list, err := tx.RoundOrganisations(round)
	if err == nil && !slices.ContainsFunc(list, func(o survey.Organisation) bool { return o.Code == code }) {
		err = errNotInRound
	}
	return err
}

var errNotInRound = survey.Fail(survey.NotFound, "Organisationen är inte med i mätomgången.", "The organisation is not in the round.")
