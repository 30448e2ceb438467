package store_test

import (
	"errors"
	"strings"
	"testing"

	"mogna/internal/app/participants"
	"mogna/internal/store"
	"mogna/internal/survey"
)

func TestARoundsPeopleAreFoundByAnIndex(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		plan := s.Plan(t, "SELECT * FROM respondents WHERE round_id = 1 ORDER BY organisation, role, name, id")
		if !strings.Contains(plan, "respondents_round") {
			t.Errorf("a page reads other rounds' people:\n%s", plan)
		}
	})
}

func TestWhoIsMissingIsFound(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		round, who, list := seeded(t, s)
		joint := []participants.JointForm{{Questionnaire: "shared", Roles: []survey.Role{survey.ITManager}}}
		found := func(of participants.Selection) (n int) {
			read(t, s, func(tx *store.Tx) (err error) {
				of.Joint = joint
				_, n, err = tx.RespondentPage(round.ID, of, 0, 10)
				return err
			})
			return n
		}
		write(t, s, func(tx *store.Tx) error {
			list[0].State = survey.Submitted
			return errors.Join(tx.UpdateAssignment(&list[0]), tx.AddAssignments([]survey.Assignment{{RoundID: round.ID, Questionnaire: "shared", Organisation: who.Organisation, State: survey.NotStarted}}))
		})
		for _, c := range []struct {
			of   participants.Selection
			want int
		}{
			{participants.Selection{State: participants.Missing}, 1}, // of what is written together
			{participants.Selection{State: participants.Missing, Questionnaire: "form"}, 0},
			{participants.Selection{State: "submitted"}, 1},
			{participants.Selection{State: "submitted", Questionnaire: "shared"}, 0},
			{participants.Selection{State: "started"}, 0},
			{participants.Selection{State: participants.Missing, Organisation: "SML-IT"}, 0},
		} {
			if n := found(c.of); n != c.want {
				t.Errorf("%+v: %d, want %d", c.of, n, c.want)
			}
		}
	})
}
