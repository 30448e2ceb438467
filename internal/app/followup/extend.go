package followup

import (
	"context"
	"fmt"
	"strings"
	"time"

	"mogna/internal/app/audit"
	"mogna/internal/app/letters"
	"mogna/internal/app/outbox"
	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// ExtensionOrder moves the deadline of some organisations, or (nil) of the round.
type ExtensionOrder struct {
	Organisations []string
	Closes        time.Time
	Reason        string
	Notify        bool // write to those who have something left
}

// Extended is what an extension came to.
type Extended struct {
	Extensions []survey.Extension
	letters.Queued
}

// Extend moves deadlines: recorded with who, when and why, and told to those concerned where that is asked for.
func (s *Service) Extend(ctx context.Context, actor permission.Actor, round int64, order ExtensionOrder) (e Extended, err error) {
	err = permission.Write(ctx, s.store, actor, permission.Coordinate, func(tx Tx) error {
		if order.Notify && !s.outbox.CanSend() {
			return outbox.ErrNoMailer
		}
		if err := tx.TouchStructure(round); err != nil { // they stand in the report; and whoever else changes the round waits
			return err
		}
		r, err := tx.Round(round)
		if err != nil {
			return err
		}
		if e.Extensions, err = s.extensions(tx, actor, r, order); err != nil {
			return err
		}
		if order.Notify {
			if e.Queued, err = s.letters.NotifyExtension(tx, round, order.Organisations, e.Extensions); err != nil {
				return err
			}
		}
		return audit.Record(tx, s.clock(), actor.Name(), "extend", audit.RoundObject(round), describeExtension(order))
	})
	s.outbox.Wake()
	return e, err
}

func (s *Service) extensions(tx Tx, actor permission.Actor, r *survey.Round, order ExtensionOrder) ([]survey.Extension, error) {
	members, err := letters.MemberCodes(tx, r.ID)
	if err != nil {
		return nil, err
	}
	own, err := tx.OwnDeadlines(r.ID)
	if err != nil {
		return nil, err
	}
	list, err := r.Extend(s.clock(), order.Closes.UTC().Truncate(time.Second), order.Reason, order.Organisations, members, own)
	if err != nil {
		return nil, err
	}
	for n := range list {
		list[n].StaffID, list[n].By = actor.Staff.ID, actor.Staff.Name
	}
	return list, tx.AddExtensions(list)
}

func describeExtension(o ExtensionOrder) string {
	whom := "all"
	if o.Organisations != nil {
		whom = strings.Join(o.Organisations, " ")
	}
	return fmt.Sprintf("%s until %s", whom, o.Closes.UTC().Format(time.RFC3339))
}

// Extensions lists a round's, the latest first.
func (s *Service) Extensions(ctx context.Context, actor permission.Actor, round int64, offset, limit int) (usecase.Page[survey.Extension], error) {
	return permission.ReadRound(ctx, s.store, actor, round, permission.Coordinate, func(tx Tx, _ *survey.Round) (page usecase.Page[survey.Extension], err error) {
		list, err := tx.Extensions(round)
		page.Total = len(list)
		for n := page.Total - 1 - offset; n >= 0 && len(page.Items) < limit; n-- {
			page.Items = append(page.Items, list[n])
		}
		return page, err
	})
}
