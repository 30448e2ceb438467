package store_test

import (
	"path/filepath"
	"testing"
	"time"

	"mogna/internal/store"
	"mogna/internal/survey"
)

// A round of before keeps its status, and nobody's name goes by surprise.
func TestARoundOfBeforeIsUpgraded(t *testing.T) {
	for kind, url := range map[string]string{"sqlite": filepath.Join(t.TempDir(), "mogna.db"), "postgres": postgresURL(t)} {
		t.Run(kind, func(t *testing.T) {
			s, err := store.Create(url)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			s.MigrateTo(t, 2)
			s.Exec(t, "INSERT INTO rounds (title, organiser, contact, status, closes, first_closes) VALUES ('x', 'y', 'z', 'closed', '2020-11-20 22:59:59+00:00', '2020-11-20 22:59:59+00:00')")
			s.Exec(t, "INSERT INTO rounds (title, organiser, contact, status, closes, first_closes) VALUES ('x', 'y', 'z', 'open', '2099-01-31 22:59:59+00:00', '2099-01-31 22:59:59+00:00')")
			if _, err := s.Migrate(t.Context()); err != nil {
				t.Fatal(err)
			}
			read(t, s, func(tx *store.Tx) error {
				old, err := tx.Round(1)
				if err != nil {
					return err
				}
				if left := time.Until(old.EraseOn); old.Status != survey.Closed || left < 80*24*time.Hour || left > 100*24*time.Hour {
					t.Errorf("%+v", old)
				}
				fresh, err := tx.Round(2)
				if err != nil {
					return err
				}
				if want := time.Date(2100, 1, 31, 0, 0, 0, 0, time.UTC); fresh.Status != survey.Open || !fresh.EraseOn.Equal(want) {
					t.Errorf("%+v", fresh)
				}
				due, err := tx.RoundsToErase(now)
				if len(due) > 0 {
					t.Errorf("due at once: %v", due)
				}
				return err
			})
		})
	}
}
