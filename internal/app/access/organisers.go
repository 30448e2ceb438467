package access

import (
	"cmp"
	"context"
	"strings"
	"time"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// Membership is what somebody is to an organiser.
type Membership struct {
	survey.Organiser
	Role  survey.StaffRole
	staff int64 // 0: the operator
}

// Organisers keeps who measures.
type Organisers interface {
	// Organisers lists them, the first one first.
	Organisers() ([]survey.Organiser, error)
	// AddOrganiser adds one, setting its id, and fails with Conflict where the name is taken, as RenameOrganiser does.
	AddOrganiser(o *survey.Organiser, now time.Time) error
	RenameOrganiser(o survey.Organiser, now time.Time) error
	// Memberships lists whom somebody works for, by the address, with the role at each.
	Memberships(staff int64) ([]survey.Staff, error)
}

// Memberships lists whom whoever asks can work for, where there is more than one organiser. Whoever came by a link that somebody else
// has seen has not shown that the address is theirs, and works for the one that made the link.
func (s *Service) Memberships(ctx context.Context, actor permission.Actor, c Credentials) (list []Membership, err error) {
	if actor.Staff == nil {
		return nil, nil
	}
	err = s.store.Ask(ctx, func(tx Tx) error {
		all, err := tx.Organisers()
		if err != nil || len(all) < 2 {
			return err
		}
		of := map[int64]survey.Staff{actor.Organiser: *actor.Staff}
		if c.Proven {
			theirs, err := tx.Memberships(actor.Staff.ID)
			if err != nil {
				return err
			}
			for _, one := range theirs {
				if !one.FromDirectory || actor.Staff.FromDirectory { // whom the directory lets in comes by it
					of[one.Organiser] = one
				}
			}
		}
		for _, o := range all {
			if who, works := of[o.ID]; works || c.Operator {
				list = append(list, Membership{Organiser: o, Role: cmp.Or(who.Role, actor.Staff.Role), staff: who.ID})
			}
		}
		return nil
	})
	return list, err
}

// SwitchOrganiser has somebody go on working for another organiser.
func (s *Service) SwitchOrganiser(ctx context.Context, actor permission.Actor, c Credentials, organiser int64) (Credentials, error) {
	list, err := s.Memberships(ctx, actor, c)
	if err != nil {
		return c, err
	}
	for _, m := range list {
		switch {
		case m.ID != organiser:
		case c.Operator:
			c.Organiser = organiser
			return c, nil
		case m.staff == c.Staff:
			return c, nil
		default:
			return s.switchTo(ctx, c, m.staff)
		}
	}
	return c, survey.Fail(survey.NotFound, "Du arbetar inte för den organisationen. Be dess processledare om behörighet.", "You do not work for that organiser. Ask its coordinator for access.")
}

func (s *Service) switchTo(ctx context.Context, c Credentials, staff int64) (Credentials, error) {
	err := s.store.Write(ctx, func(tx Tx) error {
		if _, err := tx.EndSignIn(c.Staff, c.SignIn, s.clock()); err != nil {
			return err
		}
		return Admit(tx, s.clock(), &c, staff, true, "switch")
	})
	return c, err
}

// ListOrganisers lists all, for whoever runs the service.
func (s *Service) ListOrganisers(ctx context.Context) ([]survey.Organiser, error) {
	return usecase.Read(ctx, s.store, func(tx Tx) ([]survey.Organiser, error) { return tx.Organisers() })
}

// AddOrganiser adds one, for whoever runs the service. The first one needs its name by then: people choose by it.
func (s *Service) AddOrganiser(ctx context.Context, name string) (o survey.Organiser, err error) {
	o.Name = strings.TrimSpace(name)
	err = s.store.Write(ctx, func(tx Tx) error {
		if faults := o.Validate(); len(faults) > 0 {
			return survey.Refuse(faults)
		}
		all, err := tx.Organisers()
		if err != nil {
			return err
		}
		if all[0].Name == "" {
			return survey.Fail(survey.Conflict, "Den första ansvariga organisationen har inget namn än, och behöver ett när de blir flera. Kör mogna admin rename-organiser --organiser %d --name NAMN först.",
				"The first organiser has no name yet, and needs one when there are several. Run mogna admin rename-organiser --organiser %d --name NAME first.", all[0].ID)
		}
		if err := tx.AddOrganiser(&o, s.clock()); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), audit.Operator, "add-organiser", audit.OrganiserObject(o.ID), "")
	})
	return o, err
}

// RenameOrganiser names one, for whoever runs the service.
func (s *Service) RenameOrganiser(ctx context.Context, o survey.Organiser) error {
	o.Name = strings.TrimSpace(o.Name)
	return s.store.Write(ctx, func(tx Tx) error {
		if faults := o.Validate(); len(faults) > 0 {
			return survey.Refuse(faults)
		}
		if err := tx.RenameOrganiser(o, s.clock()); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), audit.Operator, "rename-organiser", audit.OrganiserObject(o.ID), "")
	})
}
