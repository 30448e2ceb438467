package store

import (
	"mogna/internal/app/audit"
)

func (t *Tx) Audit(e audit.Entry) error {
	owner, err := t.ownerOf(e.Object, e.Actor)
	if err != nil {
		return err
	}
	return t.db.Create(&auditRow{OrganiserID: owner, At: e.At, Actor: e.Actor, Action: e.Action, Object: e.Object, Detail: e.Detail}).Error
}

func (r auditRow) entry() audit.Entry {
	return audit.Entry{ID: r.ID, At: r.At.UTC(), Actor: r.Actor, Action: r.Action, Object: r.Object, Detail: r.Detail}
}

func (t *Tx) AuditPage(of audit.Filter, offset, limit int) ([]audit.Entry, int, error) {
	in := t.entries(of)
	var total int64
	if err := in.Count(&total).Error; err != nil {
		return nil, 0, err
	}
	var rows []auditRow
	err := in.Order("id DESC").Offset(offset).Limit(limit).Find(&rows).Error
	list := make([]audit.Entry, len(rows))
	for n, r := range rows {
		list[n] = r.entry()
	}
	return list, int(total), err
}

func (t *Tx) EachEntry(of audit.Filter, fn func(audit.Entry) error) error {
	var last int64
	for {
		var rows []auditRow
		if err := t.entries(of).Where("id > ?", last).Order("id").Limit(batch).Find(&rows).Error; err != nil {
			return err
		}
		for _, r := range rows {
			if err := fn(r.entry()); err != nil {
				return err
			}
			last = r.ID
		}
		if len(rows) < batch {
			return nil
		}
	}
}
