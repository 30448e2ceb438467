package followup

import (
	"context"
	"slices"
	"strings"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// Exempt lets an organisation off a questionnaire, with a reason. What is answered is kept.
func (s *Service) Exempt(ctx context.Context, actor permission.Actor, round int64, e survey.Exemption) error {
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
func (s *Service) EndExemption(ctx context.Context, actor permission.Actor, round int64, organisation, questionnaire string) error {
	return s.exemption(ctx, actor, round, "end-exemption", organisation, questionnaire, func(tx Tx) error {
		return tx.DeleteExemption(round, organisation, questionnaire)
	})
}

func (s *Service) exemption(ctx context.Context, actor permission.Actor, round int64, action, organisation, questionnaire string, do func(Tx) error) error {
	return permission.Act(ctx, s.store, actor, round, survey.Exempt, func(tx Tx, r *survey.Round) error {
		if err := permission.InRound(tx, round, organisation); err != nil {
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
		return audit.Record(tx, s.clock(), actor.Name(), action, audit.RoundObject(round), organisation+" "+questionnaire)
	})
}
