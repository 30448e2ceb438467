package store_test

import (
	"testing"

	"mogna/internal/app/answering"
	"mogna/internal/app/permission"
	"mogna/internal/store"
	"mogna/internal/survey"
)

// A save that locks nothing is made again, with a lock, where another has written meanwhile. What the other wrote is then read, and neither is
// lost.
func TestASaveIsMadeAgainWhereAnotherHasWritten(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		if s.Dialect() == "sqlite" {
			t.Skip("one writes after the other")
		}
		_, who, list := seeded(t, s)
		write := func(item string, between func()) (runs int) {
			must(t, s.Write(t.Context(), func(tx *store.Tx) error {
				runs++
				o, err := tx.Opening(answering.Asking{Assignment: list[0].ID, Respondents: []int64{who.ID}, Lock: true, Repeatable: true, Saving: &answering.Saving{Since: 99}})
				if err != nil {
					return err
				}
				if between != nil && runs == 1 {
					between()
				}
				a := survey.Answer{Item: item, Value: survey.Num(1), Author: who.ID, At: now, Revision: o.Assignment.Revision + 1, Writer: item}
				if err := tx.SaveAnswers(list[0].ID, []survey.Kept{{Answer: a, Touched: a.Revision}}, []survey.Answer{a}); err != nil {
					return err
				}
				o.Assignment.Revision, o.Assignment.State = a.Revision, survey.Started
				return tx.UpdateRevision(&o.Assignment)
			}))
			return runs
		}
		write("first", nil) // which reads the questionnaire
		if runs := write("alone", nil); runs != 1 {
			t.Errorf("alone it ran %d times", runs)
		}
		if runs := write("second", func() { write("between", nil) }); runs != 2 {
			t.Errorf("after another it ran %d times", runs)
		}
		read(t, s, func(tx *store.Tx) error {
			kept, err := tx.Answers(list[0].ID)
			for _, k := range kept {
				if want := map[string]int64{"first": 1, "alone": 2, "between": 3, "second": 4}[k.Item]; k.Revision != want {
					t.Errorf("%s has revision %d, want %d", k.Item, k.Revision, want)
				}
			}
			if len(kept) != 4 {
				t.Errorf("kept %+v", kept)
			}
			return err
		})
	})
}

// Where a use case does more than save, it gets its transaction: what it has written is undone with the rest.
func TestWhatIsMoreThanASaveGetsATransaction(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		_, who, list := seeded(t, s)
		asking := answering.Asking{Assignment: list[0].ID, Respondents: []int64{who.ID}, Lock: true, Repeatable: true, Saving: &answering.Saving{}}
		before := s.Number(t, "SELECT count(*) FROM hands")
		err := s.Write(t.Context(), func(tx *store.Tx) error {
			if _, err := tx.Opening(asking); err != nil {
				return err
			}
			if err := tx.AddIdentity(&permission.Identity{Respondent: who.ID, Created: now}); err != nil {
				return err
			}
			return permission.ErrNotYours
		})
		if !hasCode(err, survey.NotFound) {
			t.Errorf("the use case's own error became %v", err)
		}
		if after := s.Number(t, "SELECT count(*) FROM hands"); after != before {
			t.Errorf("%d identities became %d", before, after)
		}
	})
}
