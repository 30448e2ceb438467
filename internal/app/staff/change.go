package staff

import (
	"cmp"
	"context"
	"strings"

	"mogna/internal/address"
	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// Change is what somebody wants to have corrected of a member of staff; nil members stay as they are.
type Change struct {
	Seen         *int64 // the revision that was read
	Name, Email  *string
	Role         *survey.StaffRole
	Organisation *string
}

// UpdateStaff corrects a member of staff. Whoever has another address signs in again: it may be somebody else's.
func (s *Service) UpdateStaff(ctx context.Context, actor permission.Actor, id int64, c Change) (who *survey.Staff, err error) {
	err = permission.Write(ctx, s.store, actor, permission.Coordinate, func(tx Tx) error {
		if who, err = tx.Staff(id); err != nil {
			return err
		}
		before := *who
		if err := c.check(actor, &before); err != nil {
			return err
		}
		c.apply(who)
		if faults, err := s.faults(tx, *who); err != nil {
			return err
		} else if len(faults) > 0 {
			return survey.Refuse(faults)
		}
		elsewhere := !strings.EqualFold(before.Email, who.Email)
		if elsewhere {
			who.Issuer, who.Subject = "", "" // the OpenID provider knows another person by them
		}
		if err := tx.UpdateStaff(who); err != nil {
			return err
		}
		if elsewhere {
			if err := s.endWaysIn(tx, id); err != nil {
				return err
			}
		}
		return audit.Record(tx, s.clock(), actor.Name(), "change-staff", audit.StaffObject(id), string(who.Role))
	})
	return who, err
}

// check fails where somebody can't be changed, or not by whoever asks.
func (c Change) check(actor permission.Actor, who *survey.Staff) error {
	moves := c.Role != nil && *c.Role != who.Role || c.Organisation != nil && survey.OrganisationCode(*c.Organisation) != who.Organisation
	switch {
	case !who.Ended.IsZero():
		return errEnded
	case who.FromDirectory:
		return survey.Fail(survey.Conflict, "Uppgifterna kommer från er inloggningstjänst. Ändra dem där, så följer de med vid nästa inloggning.",
			"The details come from your sign-in service. Change them there, and they are updated at the next sign-in.")
	case moves && actor.Staff.ID == who.ID:
		return survey.Fail(survey.Conflict, "Du kan inte ändra din egen roll. Be en annan processledare.", "You cannot change your own role. Ask another coordinator.")
	case c.Seen != nil:
		return survey.MayReplace(who.ReadAs(), *c.Seen)
	}
	return nil
}

func (c Change) apply(who *survey.Staff) {
	if c.Name != nil {
		who.Name = strings.TrimSpace(*c.Name)
	}
	if c.Email != nil {
		who.Email = address.Tidy(*c.Email)
	}
	if c.Role != nil && *c.Role != who.Role {
		who.Role, who.Organisation = *c.Role, ""
	}
	if c.Organisation != nil {
		who.Organisation = survey.OrganisationCode(*c.Organisation)
	}
}

// endWaysIn takes from whoever had a person's address the links and sign-ins that let them in as the person.
func (s *Service) endWaysIn(tx Tx, id int64) error {
	return cmp.Or(tx.RevokeStaffLinks(id, s.clock()), tx.EndSignIns(id, s.clock()))
}

var errEnded = survey.Fail(survey.Conflict, "Behörigheten är avslutad. Lägg till personen igen.", "The access has ended. Add the person again.")
