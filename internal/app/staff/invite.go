package staff

import (
	"context"
	"fmt"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// InviteStaff sends somebody who has access a letter with a link that signs them in, at most once a day.
func (s *Service) InviteStaff(ctx context.Context, actor permission.Actor, id int64) error {
	defer s.outbox.Wake()
	return permission.Write(ctx, s.store, actor, permission.Coordinate, func(tx Tx) error {
		who, err := tx.Staff(id)
		if err != nil {
			return err
		}
		return s.invite(tx, actor, who)
	})
}

func (s *Service) invite(tx Tx, actor permission.Actor, who *survey.Staff) error {
	switch {
	case !s.outbox.CanSend():
		return survey.Fail(survey.Conflict, "E-post är inte inställd här. Skapa en inloggningslänk och skicka den själv.", "Email is not set up here. Create a sign-in link and send it yourself.")
	case !who.Ended.IsZero():
		return errEnded
	case who.FromDirectory:
		return survey.Fail(survey.Conflict, "Personen loggar in med er inloggningstjänst och behöver ingen länk.", "The person signs in with your sign-in service and needs no link.")
	}
	l, err := s.outbox.NewLetter(survey.Letter{Kind: survey.StaffInvitationLetter, StaffID: who.ID, ByStaff: actor.Staff.ID})
	if err != nil {
		return err
	}
	l.Once = fmt.Sprintf("%s/%d/%s/%s", l.Kind, who.ID, survey.DateInSweden(s.clock()), who.Email)
	added, err := tx.AddLetters([]survey.Letter{l})
	if err == nil && added == 0 {
		err = survey.Fail(survey.Conflict, "Personen har redan fått en inbjudan i dag. Be personen titta i skräpposten, eller skapa en inloggningslänk.",
			"The person has already been sent an invitation today. Ask them to check their spam folder, or create a sign-in link.")
	}
	if err != nil {
		return err
	}
	return audit.Record(tx, s.clock(), actor.Name(), "invite-staff", audit.StaffObject(who.ID), "")
}
