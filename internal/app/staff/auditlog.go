package staff

import (
	"context"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
)

// AuditEntries lists the audit log, newest first, all of it or what is about one object.
func (s *Service) AuditEntries(ctx context.Context, actor permission.Actor, object string, offset, limit int) (list []audit.Entry, total int, err error) {
	if err := actor.MustCoordinate(); err != nil {
		return nil, 0, err
	}
	err = s.store.Read(ctx, func(tx Tx) error {
		list, total, err = tx.AuditPage(object, offset, limit)
		return err
	})
	return list, total, err
}

// EachAuditEntry passes the log on, oldest first, for a file. That it was taken out is itself an entry.
func (s *Service) EachAuditEntry(ctx context.Context, actor permission.Actor, object string, fn func(audit.Entry) error) error {
	if err := actor.MustCoordinate(); err != nil {
		return err
	}
	err := s.store.Write(ctx, func(tx Tx) error {
		return audit.Record(tx, s.clock(), actor.Name(), "export-audit-log", "audit-log", "")
	})
	if err != nil {
		return err
	}
	return s.store.Read(ctx, func(tx Tx) error { return tx.EachEntry(object, fn) })
}
