package staff

import (
	"context"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
)

// AuditEntries lists the audit log, newest first, as a filter takes it.
func (s *Service) AuditEntries(ctx context.Context, actor permission.Actor, of audit.Filter, offset, limit int) (usecase.Page[audit.Entry], error) {
	return permission.Read(ctx, s.store, actor, permission.Coordinate, func(tx Tx) (usecase.Page[audit.Entry], error) {
		return usecase.PageOf(tx.AuditPage(of, offset, limit))
	})
}

// EachAuditEntry passes the log on, oldest first, for a file. That it was taken out is itself an entry.
func (s *Service) EachAuditEntry(ctx context.Context, actor permission.Actor, of audit.Filter, fn func(audit.Entry) error) error {
	err := permission.Write(ctx, s.store, actor, permission.Coordinate, func(tx Tx) error {
		return audit.Record(tx, s.clock(), actor.Name(), "export-audit-log", "audit-log", "")
	})
	if err != nil {
		return err
	}
	return s.store.Read(ctx, func(tx Tx) error { return tx.EachEntry(of, fn) })
}
