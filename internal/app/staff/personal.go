package staff

import (
	"context"
	"time"

	"mogna/internal/app/access"
	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// StaffData is everything that is kept about somebody who works with the service.
type StaffData struct {
	survey.Staff
	Links   []access.Link
	SignIns []access.SignIn
	Log     []audit.Entry
}

// StaffData gathers what is kept about a member of staff, for the person who asks for it.
func (s *Service) StaffData(ctx context.Context, actor permission.Actor, id int64) (d *StaffData, err error) {
	err = permission.Write(ctx, s.store, actor, permission.Coordinate, func(tx Tx) error {
		who, err := tx.Staff(id)
		if err != nil {
			return err
		}
		d = &StaffData{Staff: *who}
		if d.Links, err = tx.LinksOf(0, id); err != nil {
			return err
		}
		if d.SignIns, err = tx.SignIns(id, time.Time{}); err != nil {
			return err
		}
		if d.Log, err = tx.AuditOf([]string{audit.StaffActor(id)}); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "read-personal-data", audit.StaffObject(id), "")
	})
	return d, err
}

// EraseStaff ends somebody's access and takes their name and address. The log keeps what they did, under their number.
func (s *Service) EraseStaff(ctx context.Context, actor permission.Actor, id int64) error {
	return permission.Write(ctx, s.store, actor, permission.Coordinate, func(tx Tx) error {
		if err := endStaff(tx, s.clock(), id); err != nil {
			return err
		}
		if err := tx.EraseStaff(id); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), actor.Name(), "erase-person", audit.StaffObject(id), "")
	})
}
