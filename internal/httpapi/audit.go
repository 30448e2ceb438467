package httpapi

import (
	"bytes"
	"context"
	"strconv"
	"strings"
	"time"

	"mogna/api"
	"mogna/internal/app/audit"
	"mogna/internal/report"
	"mogna/internal/survey"
)

// ListAuditEntries lists who did what and when.
func (s *server) ListAuditEntries(ctx context.Context, r api.ListAuditEntriesRequestObject) (api.ListAuditEntriesResponseObject, error) {
	offset, rows := paging(r.Params.Limit, r.Params.Page)
	list, err := s.app.Staff.AuditEntries(ctx, actorOf(ctx), auditFilter(r.Params), offset, rows)
	return api.ListAuditEntries200JSONResponse{Total: list.Total, Items: each(list.Items, func(e audit.Entry) api.AuditEntry {
		return api.AuditEntry{ID: e.ID, At: e.At, Actor: e.Actor, Action: e.Action, Object: e.Object, Detail: e.Detail}
	})}, err
}

// ExportAuditEntries gives the log as a file.
func (s *server) ExportAuditEntries(ctx context.Context, r api.ExportAuditEntriesRequestObject) (api.ExportAuditEntriesResponseObject, error) {
	var b bytes.Buffer
	table, err := report.NewTable(&b, "id", "at", "actor", "action", "object", "detail")
	if err != nil {
		return nil, err
	}
	p := r.Params
	err = s.app.Staff.EachAuditEntry(ctx, actorOf(ctx), auditFilter(api.ListAuditEntriesParams{Object: p.Object, Round: p.Round, Actor: p.Actor, Group: p.Group, From: p.From, To: p.To, Search: p.Search}), func(e audit.Entry) error {
		return table.Row(strconv.FormatInt(e.ID, 10), e.At.Format(time.RFC3339Nano), e.Actor, e.Action, e.Object, e.Detail)
	})
	if err != nil {
		return nil, err
	}
	if err := table.Close(); err != nil {
		return nil, err
	}
	name := `attachment; filename="mogna-log.csv"`
	return api.ExportAuditEntries200TextCsvResponse{Body: &b, ContentLength: int64(b.Len()), Headers: api.ExportAuditEntries200ResponseHeaders{ContentDisposition: &name}}, nil
}

func auditFilter(p api.ListAuditEntriesParams) audit.Filter {
	of := audit.Filter{Object: orZero(p.Object), Round: orZero(p.Round), Actor: audit.ActorKind(orZero(p.Actor)), Group: audit.Group(orZero(p.Group)),
		Search: strings.TrimSpace(orZero(p.Search))}
	if p.From != nil {
		of.From = survey.StartOfDay(p.From.Time)
	}
	if p.To != nil {
		of.Before = survey.StartOfDay(p.To.AddDate(0, 0, 1))
	}
	return of
}
