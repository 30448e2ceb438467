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

// Staff lists those who have access.
func (s *Service) Staff(ctx context.Context, actor permission.Actor, offset, limit int) (usecase.Page[survey.Staff], error) {
	return permission.Read(ctx, s.store, actor, permission.Coordinate, func(tx Tx) (usecase.Page[survey.Staff], error) {
		return usecase.PageOf(tx.StaffPage(offset, limit))
	})
}

// FindStaff finds somebody who has access by their address, for whoever runs the service.
func (s *Service) FindStaff(ctx context.Context, email string) (*survey.Staff, error) {
	who, err := usecase.Read(ctx, s.store, func(tx Tx) (*survey.Staff, error) { return tx.StaffByEmail(address.Tidy(email)) })
	if usecase.IsNotFound(err) {
		err = survey.Fail(survey.NotFound, "Ingen med adressen %s har behörighet.", "No one with the address %s has access.", address.Tidy(email))
	}
	return who, err
}

// AddStaff gives somebody access.
func (s *Service) AddStaff(ctx context.Context, actor permission.Actor, who survey.Staff) (*survey.Staff, error) {
	return s.add(ctx, actor, who, false)
}

// AddAndInviteStaff does so, and sends them a letter with a link that signs them in.
func (s *Service) AddAndInviteStaff(ctx context.Context, actor permission.Actor, who survey.Staff) (*survey.Staff, error) {
	defer s.outbox.Wake()
	return s.add(ctx, actor, who, true)
}

func (s *Service) add(ctx context.Context, actor permission.Actor, who survey.Staff, invite bool) (*survey.Staff, error) {
	who.Name, who.Email = strings.TrimSpace(who.Name), address.Tidy(who.Email)
	who.Organisation = survey.OrganisationCode(who.Organisation)
	err := permission.Write(ctx, s.store, actor, permission.Coordinate, func(tx Tx) error {
		if faults, err := s.faults(tx, who); err != nil {
			return err
		} else if len(faults) > 0 {
			return survey.Refuse(faults)
		}
		if err := tx.AddStaff(&who, s.clock()); err != nil {
			return err
		}
		if err := audit.Record(tx, s.clock(), actor.Name(), "add-staff", audit.StaffObject(who.ID), string(who.Role)); err != nil || !invite {
			return err
		}
		return s.invite(tx, actor, &who)
	})
	return &who, err
}

// faults names what is wrong with somebody as they are about to be kept.
func (s *Service) faults(tx Tx, who survey.Staff) ([]survey.Fault, error) {
	faults := checkStaff(who)
	if who.Organisation == "" {
		return faults, nil
	}
	known, err := tx.Organisations()
	return append(faults, UnknownOrganisation(known, who.Organisation)...), err
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
			return errEnded
		}
		t, l, err := access.NewLink(s.random, s.clock(), access.Link{Purpose: access.StaffLink, Staff: id})
		if err != nil {
			return err
		}
		token, expires = t, l.Created.Add(access.StaffLinkLife)
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
