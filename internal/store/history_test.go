package store_test

import (
	"testing"
	"time"

	"mogna/internal/store"
	"mogna/internal/survey"
)

// However often somebody writes, the history keeps the last of each item, and what somebody is still to choose between.
func TestTheHistoryIsBounded(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		_, who, list := seeded(t, s)
		a := list[0].ID
		at := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)
		save := func(revision int64, other *survey.Answer) {
			t.Helper()
			answer := survey.Answer{Item: "one", Value: survey.Value{Comment: "x"}, Author: who.ID, At: at, Revision: revision, Writer: "browser1"}
			kept := survey.Kept{Answer: answer, Other: other, Touched: revision}
			must(t, s.Write(t.Context(), func(tx *store.Tx) error { return tx.SaveAnswers(a, []survey.Kept{kept}, []survey.Answer{answer}) }))
		}
		save(1, nil)
		other := survey.Answer{Item: "one", Value: survey.Value{Comment: "x"}, Author: who.ID, At: at, Revision: 1, Writer: "browser1"}
		for revision := range int64(100) {
			save(revision+2, &other)
		}
		if n := s.Number(t, "SELECT count(*) FROM answer_history"); n > 20+16+1 {
			t.Errorf("%d rows of history", n)
		}
		read(t, s, func(tx *store.Tx) error {
			kept, err := tx.Answers(a)
			for _, k := range kept {
				if k.Item == "one" && (k.Revision != 101 || k.Other == nil || k.Other.Revision != 1) {
					t.Errorf("%+v", k)
				}
			}
			return err
		})
		if n := s.Number(t, "SELECT max(revision) FROM answer_history WHERE item = 'one'"); n != 101 {
			t.Errorf("the last answer is not in the history: %d", n)
		}
	})
}
