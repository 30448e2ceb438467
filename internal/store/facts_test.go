package store_test

import (
	"errors"
	"reflect"
	"testing"

	"mogna/internal/store"
	"mogna/internal/survey"
)

// A round that has opened keeps the facts that it was opened with; a draft knows what was learned last.
func TestAnOpenedRoundKeepsItsFacts(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		opened, _, _ := seeded(t, s)
		draft := opened
		draft.ID = 0
		write(t, s, func(tx *store.Tx) error {
			return errors.Join(tx.CreateRound(&draft, []*survey.Questionnaire{form}), tx.JoinRound(draft.ID, []string{"1435", "SML-IT"}))
		})
		known := func(round int64) (list []survey.Organisation) {
			read(t, s, func(tx *store.Tx) (err error) {
				list, err = tx.RoundOrganisations(round)
				return err
			})
			return list
		}
		write(t, s, func(tx *store.Tx) error { return tx.FreezeFacts(opened.ID) })
		before := known(opened.ID)
		moved, wider := tanum, body
		moved.Name, moved.Population, wider.Members = "Stora Tanum", new(25000), []string{"1435", "1486"}
		write(t, s, func(tx *store.Tx) error {
			return tx.PutOrganisations([]survey.Organisation{{Code: "1486", Name: "Strömstad", Kind: survey.Municipality}, moved, wider})
		})
		if now := known(opened.ID); len(now) != 2 || !reflect.DeepEqual(now, before) {
			t.Errorf("%+v, was %+v", now, before)
		}
		if now := known(draft.ID); now[0].Name != "Stora Tanum" || *now[0].Population != 25000 || len(now[1].Members) != 2 {
			t.Errorf("the draft knows %+v", now)
		}
	})
}
