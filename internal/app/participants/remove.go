package participants

import (
	"context"
	"slices"

	"mogna/internal/app/audit"
	"mogna/internal/app/counting"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// RemoveOrganisation takes an organisation out of a draft, with its respondents.
func (s *Service) RemoveOrganisation(ctx context.Context, actor permission.Actor, round int64, code string) error {
	return permission.Act(ctx, s.store, actor, round, survey.EditPlan, func(tx Tx, _ *survey.Round) error {
		if err := permission.InRound(tx, round, code); err != nil {
			return err
		}
		if err := tx.LeaveRound(round, code); err != nil {
			return err
		}
		if err := tx.TouchStructure(round); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "remove-organisation", audit.RoundObject(round), code)
	})
}

// RemoveRespondent lets somebody go who has answered nothing, with their forms and links. A contact lets people of their own
// organisation go.
func (s *Service) RemoveRespondent(ctx context.Context, actor permission.Actor, id int64) error {
	return permission.Write(ctx, s.store, actor, permission.Administer, func(tx Tx) error {
		p, err := tx.Respondent(id)
		if err != nil {
			return err
		}
		if own := actor.Organisation(); own != "" && p.Organisation != own {
			return errNoRespondent
		}
		r, err := permission.LockFor(tx, p.RoundID, survey.EditRespondents)
		if err != nil {
			return err
		}
		theirs, err := lockUnanswered(tx, p)
		if err != nil {
			return err
		}
		if err := tx.RemoveRespondent(id); err != nil {
			return err
		}
		if err := dropOrphans(tx, p, theirs); err != nil {
			return err
		}
		if err := counting.CountOrganisation(tx, r, p.Organisation); err != nil { // fewer are asked
			return err
		}
		if err := tx.TouchStructure(p.RoundID); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "remove-respondent", audit.RespondentActor(id), audit.RoundObject(p.RoundID))
	})
}

var errNoRespondent = survey.Fail(survey.NotFound, "Respondenten finns inte längre.", "The respondent no longer exists.")

// lockUnanswered locks what is put to somebody, so that nothing is written in it meanwhile, and fails where they have answered.
func lockUnanswered(tx Tx, p *survey.Respondent) (theirs []survey.Assignment, err error) {
	list, err := tx.AssignmentsFor(p)
	if err != nil {
		return nil, err
	}
	for _, a := range list {
		locked, err := tx.LockAssignment(a.ID)
		if err != nil {
			return nil, err
		}
		theirs = append(theirs, *locked)
	}
	left, err := tx.LeftTraces(p.ID)
	begun := slices.ContainsFunc(theirs, func(a survey.Assignment) bool { return a.RespondentID == p.ID && a.State != survey.NotStarted })
	if err == nil && (left || begun) {
		err = survey.Fail(survey.Conflict, "%s har redan svarat på något eller lämnat över ett formulär och kan inte tas bort. Ett formulär som inte är inskickat kan lämnas över till en kollega.",
			"%s has already answered something, or handed a questionnaire over, and cannot be removed. A questionnaire that has not been submitted can be handed over to a colleague.", p.Name)
	}
	return theirs, err
}

// dropOrphans removes the organisation's shared responses that nobody is left to write and nobody has begun.
func dropOrphans(tx Tx, p *survey.Respondent, theirs []survey.Assignment) error {
	people, err := tx.Respondents(p.RoundID)
	if err != nil {
		return err
	}
	questionnaires, err := tx.RoundQuestionnaires(p.RoundID)
	if err != nil {
		return err
	}
	plan := survey.Plan(p.RoundID, questionnaires, people)
	for _, a := range theirs {
		planned := slices.ContainsFunc(plan, func(n survey.Assignment) bool {
			return n.RespondentID == 0 && n.Questionnaire == a.Questionnaire && n.Organisation == a.Organisation
		})
		if a.RespondentID == 0 && a.State == survey.NotStarted && !planned {
			if err := tx.RemoveAssignment(a.ID); err != nil {
				return err
			}
		}
	}
	return nil
}
