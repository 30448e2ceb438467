package app

import "context"

// AuditEntries lists the audit log, newest first, all of it or what is about one object.
func (s *Service) AuditEntries(ctx context.Context, actor Actor, object string, offset, limit int) (list []Entry, total int, err error) {
	if err := actor.mustCoordinate(); err != nil {
		return nil, 0, err
	}
	err = s.store.Read(ctx, func(tx Tx) error {
		list, total, err = tx.AuditPage(object, offset, limit)
		return err
	})
	return list, total, err
}

// EachAuditEntry passes the log on, oldest first, for a file. That it was taken out is itself an entry.
func (s *Service) EachAuditEntry(ctx context.Context, actor Actor, object string, fn func(Entry) error) error {
	if err := actor.mustCoordinate(); err != nil {
		return err
	}
	err := s.store.Write(ctx, func(tx Tx) error { return s.audit(tx, actor.name(), "export-audit-log", "audit-log", "") })
	if err != nil {
		return err
	}
	return s.store.Read(ctx, func(tx Tx) error { return tx.EachEntry(object, fn) })
}
