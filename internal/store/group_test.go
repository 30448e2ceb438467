package store_test

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"

	"mogna/internal/app/answering"
	"mogna/internal/app/counting"
	"mogna/internal/store"
)

// Writes that wait for each other may share a transaction. One that fails, panics or is called off takes nothing with it but
// its own.
func TestWritesThatFailTakeNothingWithThem(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		_, _, list := seeded(t, s)
		stop := errors.New("stop")
		const writers = 60
		var wait sync.WaitGroup
		var failed, panicked, calledOff atomic.Int64
		for n := range writers {
			wait.Go(func() {
				defer func() {
					if recover() != nil {
						panicked.Add(1)
					}
				}()
				ctx, cancel := context.WithCancel(context.Background())
				defer cancel()
				if n%4 == 3 {
					cancel()
				}
				err := s.Write(ctx, func(tx *store.Tx) error {
					a, err := tx.LockAssignment(list[0].ID)
					if err != nil {
						return err
					}
					a.Revision++
					err = tx.UpdateAssignment(a)
					switch n % 4 {
					case 1:
						return stop
					case 2:
						panic(n)
					}
					return err
				})
				switch {
				case errors.Is(err, stop):
					failed.Add(1)
				case errors.Is(err, context.Canceled):
					calledOff.Add(1)
				case err != nil:
					t.Error(err)
				}
			})
		}
		wait.Wait()
		const each = writers / 4
		if failed.Load() != each || panicked.Load() != each || calledOff.Load() != each {
			t.Errorf("%d failed, %d panicked and %d were called off, want %d of each", failed.Load(), panicked.Load(), calledOff.Load(), each)
		}
		read(t, s, func(tx *store.Tx) error {
			a, err := tx.Assignment(list[0].ID)
			if a.Revision != each {
				t.Errorf("revision %d, want one for each of the %d that succeeded", a.Revision, each)
			}
			return err
		})
	})
}

// A statement is kept prepared and may be in use already when it is asked for: rows are being read while the same is asked.
func TestOneStatementTwiceAtATime(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		round, who, list := seeded(t, s)
		write(t, s, func(tx *store.Tx) error {
			return errors.Join(tx.AddSubmission(answering.Submission{Assignment: list[0].ID, Number: 1, Codes: []uint8{1}, Author: who.ID, At: now}),
				tx.Count([]counting.Waiting{{Assignment: list[0].ID, Number: 1}}))
		})
		rows := 0
		count := func(counting.SubmissionRow) { rows++ }
		if s.Dialect() != "sqlite" {
			return // PostgreSQL reads one answer at a time on a connection
		}
		read(t, s, func(tx *store.Tx) error {
			return tx.EachSubmission(round.ID, "form", nil, func(row counting.SubmissionRow) {
				count(row)
				if err := tx.EachSubmission(round.ID, "form", nil, count); err != nil {
					t.Error(err)
				}
			})
		})
		if rows != 2 {
			t.Errorf("%d rows, want 2", rows)
		}
	})
}
