package rounds

import (
	"context"
	"slices"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// changePlan gives a draft other questionnaires, or another way for respondents to come.
func (s *Service) changePlan(tx Tx, v *RoundView, c RoundChange) error {
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
	chosen, faults := s.chooseQuestionnaires(*c.Questionnaires)
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

// DeleteRound removes a draft with everybody who was read into it.
func (s *Service) DeleteRound(ctx context.Context, actor permission.Actor, round int64) error {
	return permission.Act(ctx, s.store, actor, round, survey.Delete, func(tx Tx, _ *survey.Round) error {
		if err := tx.DeleteRound(round); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "delete-round", audit.RoundObject(round), "")
	})
}
