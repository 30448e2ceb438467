package store_test

import (
	"testing"

	"mogna/internal/store"
)

// Whichever process is asked tells how far work has come, and nothing once it is done.
func TestProgressIsToldByAnyProcess(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		p := s.Progress()
		must(t, p.Set(t.Context(), "staff/1 x", "Räknar", 1, 9))
		must(t, p.Set(t.Context(), "staff/1 x", "Skriver", 2, 9))
		if step, done, total, err := s.Progress().Get(t.Context(), "staff/1 x"); step != "Skriver" || done != 2 || total != 9 || err != nil {
			t.Errorf("%s %d/%d %v", step, done, total, err)
		}
		if _, _, _, err := p.Get(t.Context(), "staff/2 x"); err == nil || isUnavailable(err) {
			t.Errorf("another's: %v", err)
		}
		must(t, p.Forget(t.Context(), "staff/1 x"))
		if _, _, _, err := p.Get(t.Context(), "staff/1 x"); err == nil {
			t.Error("told of what is done")
		}
	})
}
