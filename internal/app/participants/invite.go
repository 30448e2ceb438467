package participants

import (
	"context"
	"slices"
	"strings"

	"mogna/internal/address"
	"mogna/internal/app/access"
	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/app/staff"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// AddRespondent asks one more person in a round, with what follows from their role. A contact adds people to their own
// organisation.
func (s *Service) AddRespondent(ctx context.Context, actor permission.Actor, round int64, p survey.Respondent, role string) (row *RespondentRow, err error) {
	p.RoundID, p.Name, p.Email = round, strings.TrimSpace(p.Name), address.Tidy(p.Email)
	p.Organisation = survey.OrganisationCode(p.Organisation)
	if own := actor.Organisation(); own != "" && p.Organisation == "" {
		p.Organisation = own
	}
	err = permission.Write(ctx, s.store, actor, permission.Administer, func(tx Tx) error {
		if _, err := tx.LockRound(round); err != nil { // nobody comes in while names are being erased
			return err
		}
		r, err := actor.Round(tx, round)
		if err != nil {
			return err
		}
		if err := r.Status.Allows(survey.EditRespondents); err != nil {
			return err
		}
		questionnaires, err := tx.RoundQuestionnaires(round)
		if err != nil {
			return err
		}
		if err := checkRespondent(tx, actor, r, questionnaires, &p, role); err != nil {
			return err
		}
		if row, err = addRespondent(tx, p, questionnaires); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "add-respondent", audit.RespondentActor(row.ID), audit.RoundObject(round))
	})
	return row, err
}

// checkRespondent fails where somebody can't be asked, naming every fault, and fills in their role.
func checkRespondent(tx Tx, actor permission.Actor, r *survey.Round, questionnaires []*survey.Questionnaire, p *survey.Respondent, role string) error {
	if own := actor.Organisation(); own != "" && p.Organisation != own {
		return survey.Fail(survey.Forbidden, "Du kan bara bjuda in personer i din egen organisation.", "You can only invite people in your own organisation.")
	}
	known, err := tx.Organisations()
	if err != nil {
		return err
	}
	faults := append(access.CheckPerson(p.Name, p.Email), staff.UnknownOrganisation(known, p.Organisation)...)
	var isRole bool
	if p.Role, isRole = survey.ParseRole(role); !isRole {
		faults = append(faults, survey.Fault{Path: "role", What: survey.Say("Ingen roll är vald.", "No role has been chosen."), Mend: survey.Say("Välj en ur listan.", "Choose one from the list.")})
	} else if len(survey.Plan(r.ID, questionnaires, []survey.Respondent{*p})) == 0 {
		faults = append(faults, survey.Fault{Path: "role", What: survey.Say("Den rollen får inget formulär i mätomgången.", "That role gets no questionnaire in the round."),
			Mend: survey.Say("Välj en annan roll.", "Choose another role.")})
	}
	if len(faults) > 0 {
		return survey.Refuse(faults)
	}
	return addressFree(tx, r, p)
}

// addressFree fails where the address is taken in the round. It tells nothing of people in other organisations.
func addressFree(tx Tx, r *survey.Round, p *survey.Respondent) error {
	other, err := tx.RespondentByEmail(r.ID, p.Email)
	switch {
	case usecase.IsNotFound(err):
		return nil
	case err != nil:
		return err
	case other.Organisation == p.Organisation:
		return survey.Fail(survey.Conflict, "%s är redan inbjuden med den adressen.", "%s has already been invited with that address.", other.Name)
	}
	return survey.Fail(survey.Conflict, "Personen med den adressen kan inte svara på formuläret. Välj en annan kollega, eller hör av dig till %s.", "The person with that address cannot answer the questionnaire. Choose another colleague, or contact %s.", r.Contact)
}

// addRespondent adds somebody with what is put to them. A response that their organisation gives together is there once.
func addRespondent(tx Tx, p survey.Respondent, questionnaires []*survey.Questionnaire) (*RespondentRow, error) {
	if err := joinRound(tx, p.RoundID, []string{p.Organisation}); err != nil {
		return nil, err
	}
	list := []survey.Respondent{p}
	if err := tx.PutRespondents(list); err != nil {
		return nil, err
	}
	if err := tx.AddAssignments(survey.Plan(p.RoundID, questionnaires, list)); err != nil {
		return nil, err
	}
	if err := tx.TouchStructure(p.RoundID); err != nil {
		return nil, err
	}
	theirs, err := tx.AssignmentsFor(&list[0])
	own := slices.DeleteFunc(theirs, func(a survey.Assignment) bool { return a.RespondentID == 0 })
	return &RespondentRow{Respondent: list[0], Assignments: own, Assigned: len(own)}, err
}
