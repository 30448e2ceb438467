package store_test

import (
	"testing"

	"mogna/internal/store"
)

// reads reads what every filled database has, as the program does.
func reads(t *testing.T, s *store.Store) {
	t.Helper()
	read(t, s, func(tx *store.Tx) error {
		r, err := tx.Round(1)
		if err != nil {
			return err
		}
		people, err := tx.Respondents(1)
		if err != nil {
			return err
		}
		if r.Title != "Öppen" || len(people) != 2 || people[0].Name != "Åsa Öberg" && people[1].Name != "Åsa Öberg" {
			t.Errorf("%+v %+v", r, people)
		}
		if l, err := tx.LinkByHash("r"); err != nil || l.Respondent != 1 {
			t.Errorf("%+v %v", l, err)
		}
		list, err := tx.AssignmentsFor(&people[0])
		if len(list) == 0 {
			t.Error("nothing is put to her")
		}
		return err
	})
}
