package letters

import (
	"context"
	"fmt"
	"time"

	"mogna/internal/app/audit"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// quietPeriod is how long somebody who has been written to is left alone by reminders that go by themselves.
const quietPeriod = 20 * time.Hour

// PlanReminders plans the reminders that are due by the rounds' plans. What is due follows from how things stand, so that a
// deadline that moves takes its reminders along; that it is done often, or by several servers, sends nothing twice.
func (s *Service) PlanReminders(ctx context.Context) error {
	if !s.outbox.CanSend() {
		return nil
	}
	defer s.outbox.Wake()
	due, err := usecase.Read(ctx, s.store, func(tx Tx) (due []dueReminders, err error) {
		rounds, err := tx.PlannedRounds()
		for _, r := range rounds {
			d, err := remindersDue(tx, r, s.clock())
			if err != nil {
				return nil, err
			}
			due = append(due, d)
		}
		return due, err
	})
	if err != nil {
		return err
	}
	for _, d := range due {
		if len(d.to.people) == 0 {
			continue
		}
		if err := s.store.Write(ctx, func(tx Tx) error { return s.planReminders(tx, d) }); err != nil {
			return err
		}
	}
	return nil
}

// dueReminders is who should be reminded in a round, and the key of each organisation's reminder: the deadline and the day before it.
type dueReminders struct {
	round int64
	to    recipients
	keys  map[string]string
}

func remindersDue(tx Tx, r survey.Round, now time.Time) (d dueReminders, err error) {
	d = dueReminders{round: r.ID, keys: map[string]string{}}
	plan, err := tx.LetterPlan(r.ID)
	if err != nil {
		return d, err
	}
	own, err := tx.OwnDeadlines(r.ID)
	if err != nil {
		return d, err
	}
	members, err := MemberCodes(tx, r.ID)
	if err != nil {
		return d, err
	}
	order := LetterOrder{Kind: survey.ReminderLetter}
	for _, code := range members {
		closes := r.As(own[code]).Closes
		if day, due := survey.ReminderDue(now, closes, plan.ReminderDays); due {
			d.keys[code] = fmt.Sprintf("%s/%d", survey.DateInSweden(closes), day)
			order.Organisations = append(order.Organisations, code)
		}
	}
	if len(order.Organisations) == 0 {
		return d, nil
	}
	chosen, err := order.choose(tx, &r, now)
	if err != nil {
		return d, err
	}
	disturbed, err := tx.LettersSince(r.ID, now.Add(-quietPeriod))
	for _, p := range chosen.people {
		if !disturbed[p.ID] {
			d.to.people = append(d.to.people, p)
		}
	}
	return d, err
}

func (s *Service) planReminders(tx Tx, d dueReminders) error {
	q, err := s.plan(tx, d.to, func(p survey.Respondent) survey.Letter {
		return survey.Letter{Once: fmt.Sprintf("reminder/%d/%s", p.ID, d.keys[p.Organisation]), Kind: survey.ReminderLetter, RoundID: d.round}
	})
	if err != nil || q.Queued == 0 {
		return err
	}
	return audit.Record(tx, s.clock(), "plan", "send-letters", audit.RoundObject(d.round), fmt.Sprintf("reminder, %d letters", q.Queued))
}
