package staff

import (
	"context"
	"strings"
	"time"

	"mogna/internal/address"
	"mogna/internal/app/access"
	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// checkStaff names what is wrong with somebody about to be given access.
func checkStaff(who survey.Staff) []survey.Fault {
	return append(who.Validate(), address.Check("email", who.Email)...)
}

// StaffLinkLife is how long a sign-in link for staff can be used, once.
const StaffLinkLife = 7 * 24 * time.Hour

// Staff lists those who have access.
func (s *Service) Staff(ctx context.Context, actor permission.Actor, offset, limit int) (usecase.Page[survey.Staff], error) {
	return permission.Read(ctx, s.store, actor, permission.Coordinate, func(tx Tx) (usecase.Page[survey.Staff], error) {
		return usecase.PageOf(tx.StaffPage(offset, limit))
	})
}

// AddStaff gives somebody access.
func (s *Service) AddStaff(ctx context.Context, actor permission.Actor, who survey.Staff) (*survey.Staff, error) {
	who.Name, who.Email = strings.TrimSpace(who.Name), address.Tidy(who.Email)
	who.Organisation = survey.OrganisationCode(who.Organisation)
	err := permission.Write(ctx, s.store, actor, permission.Coordinate, func(tx Tx) error {
		faults := checkStaff(who)
		if who.Organisation != "" {
			known, err := tx.Organisations()
			if err != nil {
				return err
			}
			faults = append(faults, UnknownOrganisation(known, who.Organisation)...)
		}
		if len(faults) > 0 {
			return survey.Refuse(faults)
		}
		if err := tx.AddStaff(&who, s.clock()); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "add-staff", audit.StaffObject(who.ID), string(who.Role))
	})
	return &who, err
}

// UnknownOrganisation names what is wrong with an organisation that is not known.
func UnknownOrganisation(known []survey.Organisation, code string) []survey.Fault {
	for _, o := range known {
		if o.Code == code {
			return nil
		}
	}
	return []survey.Fault{{Path: "organisation", What: survey.Say("Organisationen ”%s” finns inte.", "There is no organisation “%s”.", code),
		Mend: survey.Say("Läs in den i en mätomgång först.", "Import it into a round first.")}}
}

// EndStaff ends somebody's access at once.
func (s *Service) EndStaff(ctx context.Context, actor permission.Actor, id int64) error {
	return permission.Write(ctx, s.store, actor, permission.Coordinate, func(tx Tx) error {
		if err := endStaff(tx, s.clock(), id); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "end-staff", audit.StaffObject(id), "")
	})
}

func endStaff(tx Tx, now time.Time, id int64) error {
	if _, err := tx.Staff(id); err != nil {
		return err
	}
	if err := tx.EndStaff(id, now); err != nil {
		return err
	}
	return tx.RevokeStaffLinks(id, now)
}

// CreateStaffLink makes a link that signs one member of staff in, once. Links made earlier end.
func (s *Service) CreateStaffLink(ctx context.Context, actor permission.Actor, id int64) (token string, expires time.Time, err error) {
	err = permission.Write(ctx, s.store, actor, permission.Coordinate, func(tx Tx) error {
		who, err := tx.Staff(id)
		if err != nil {
			return err
		}
		if !who.Ended.IsZero() {
			return survey.Fail(survey.Conflict, "Behörigheten är avslutad. Lägg till personen igen.", "The access has ended. Add the person again.")
		}
		t, l, err := access.NewLink(s.random, s.clock(), access.Link{Purpose: access.StaffLink, Staff: id})
		if err != nil {
			return err
		}
		token, expires = t, l.Created.Add(StaffLinkLife)
		l.Expires = expires
		if err := tx.RevokeStaffLinks(id, l.Created); err != nil {
			return err
		}
		if err := tx.AddLinks([]access.Link{l}); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "create-staff-link", audit.StaffObject(id), "")
	})
	return token, expires, err
}
