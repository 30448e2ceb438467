package app

import (
	"context"

	"mogna/internal/survey"
)

// StaffData is everything that is kept about somebody who works with the service.
type StaffData struct {
	survey.Staff
	Links []Link
	Log   []Entry
}

// StaffData gathers what is kept about a member of staff, for the person who asks for it.
func (s *Service) StaffData(ctx context.Context, actor Actor, id int64) (d *StaffData, err error) {
	if err := actor.mustCoordinate(); err != nil {
		return nil, err
	}
	err = s.store.Write(ctx, func(tx Tx) error {
		who, err := tx.Staff(id)
		if err != nil {
			return err
		}
		d = &StaffData{Staff: *who}
		if d.Links, err = tx.LinksOf(0, id); err != nil {
			return err
		}
		if d.Log, err = tx.AuditOf([]string{staffActor(id)}); err != nil {
			return err
		}
		return s.audit(tx, actor.name(), "read-personal-data", staffObject(id), "")
	})
	return d, err
}

// EraseStaff ends somebody's access and takes their name and address. The log keeps what they did, under their number.
func (s *Service) EraseStaff(ctx context.Context, actor Actor, id int64) error {
	if err := actor.mustCoordinate(); err != nil {
		return err
	}
	return s.store.Write(ctx, func(tx Tx) error {
		if err := s.end(tx, id); err != nil {
			return err
		}
		if err := tx.EraseStaff(id); err != nil {
			return err
		}
		return s.audit(tx, actor.name(), "erase-person", staffObject(id), "")
	})
}
