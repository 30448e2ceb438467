package store_test

import (
	"errors"
	"reflect"
	"testing"
	"time"

	"mogna/internal/store"
	"mogna/internal/survey"
)

// A plan comes back as it was, in its order, and is one organisation's alone.
func TestAPlanComesBackAsItWas(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		round, _, _ := seeded(t, s)
		low, high := 1.0, 2.5
		list := []survey.Action{
			{Revision: 1, What: "Öst;\"x\"\n='1'", Aim: "Därför", Subject: survey.Subject{Questionnaire: "shared", ID: "a"}, From: &low, To: &high, Responsible: "Åsa",
				Teacher: "SML-IT", Due: time.Date(2027, 6, 30, 0, 0, 0, 0, time.UTC), Status: survey.OngoingAction, Proposal: "gap:a"},
			{Revision: 1, What: "Väst", Status: survey.PlannedAction},
			{Revision: 1, What: "Nord", Status: survey.DroppedAction},
		}
		write(t, s, func(tx *store.Tx) (err error) {
			for n := range list {
				err = errors.Join(err, tx.AddAction(round.ID, "1435", &list[n]))
			}
			other := survey.Action{Revision: 1, What: "Syd", Status: survey.DoneAction, Proposal: "gap:a"}
			return errors.Join(err, tx.AddAction(round.ID, "SML-IT", &other))
		})
		expectPlan(t, s, round.ID, list)
		list[0].Due, list[0].From, list[0].Responsible, list[0].Revision = time.Time{}, nil, "", 2
		write(t, s, func(tx *store.Tx) error {
			foreign := tx.UpdateAction(round.ID, "SML-IT", survey.Action{ID: list[1].ID, What: "fel plan", Status: survey.DoneAction})
			return errors.Join(foreign, tx.UpdateAction(round.ID, "1435", list[0]),
				tx.PlaceActions(round.ID, "1435", []int64{list[2].ID, list[0].ID, list[1].ID}),
				tx.DeleteAction(round.ID, "SML-IT", list[0].ID))
		})
		expectPlan(t, s, round.ID, []survey.Action{list[2], list[0], list[1]})
		write(t, s, func(tx *store.Tx) error { return tx.DeleteAction(round.ID, "1435", list[0].ID) })
		expectPlan(t, s, round.ID, []survey.Action{list[2], list[1]})
		if err := s.Write(background(), func(tx *store.Tx) error {
			return errors.Join(tx.AddAction(round.ID, "1435", &survey.Action{What: "x", Status: survey.PlannedAction, Proposal: "gap:b"}),
				tx.AddAction(round.ID, "1435", &survey.Action{What: "y", Status: survey.PlannedAction, Proposal: "gap:b"}))
		}); err == nil {
			t.Error("one proposal became two actions")
		}
	})
}

func expectPlan(t *testing.T, s *store.Store, round int64, want []survey.Action) {
	t.Helper()
	read(t, s, func(tx *store.Tx) error {
		got, err := tx.Actions(round, "1435")
		if !reflect.DeepEqual(got, want) {
			t.Errorf("plan\n got %+v\nwant %+v", got, want)
		}
		return err
	})
}
