package rounds_test

import (
	"strings"
	"testing"
	"time"

	"mogna/internal/app"
	"mogna/internal/app/apptest"
	"mogna/internal/app/followup"
	"mogna/internal/app/permission"
	"mogna/internal/app/rounds"
	"mogna/internal/store"
	"mogna/internal/survey"
)

func TestOnlyADraftIsTakenApart(t *testing.T) {
	a := apptest.Start(t)
	round := a.OpenRound(apptest.People, "digital-mognad")
	join := func(code string) error {
		_, err := a.Participants.AddOrganisations(t.Context(), permission.System, round, []string{code}, nil)
		return err
	}
	a.Refused(a.Rounds.DeleteRound(t.Context(), permission.System, round), survey.Conflict)
	a.Refused(a.Participants.RemoveOrganisation(t.Context(), permission.System, round, "1435"), survey.Conflict)
	a.Refused(a.ChangeRound(round, rounds.RoundChange{Questionnaires: &[]string{"formagor-2030"}}), survey.Conflict)
	a.OK(join("1427"))
	a.SetStatus(round, survey.Closed)
	a.Refused(join("1430"), survey.Conflict)
}

// Nothing is erased while an organisation may still answer, and an extension past the day of erasure is refused.
func TestNoDeadlineOutlivesTheNames(t *testing.T) {
	now := time.Now()
	a := apptest.Start(t, app.WithClock(func() time.Time { return now }))
	round := a.OpenRound(apptest.People, "digital-mognad")
	link := a.Links(round)["asa@tanum.example"]
	day, later := now.AddDate(0, 1, 5), now.AddDate(0, 3, 0)
	eraseOn := func(day time.Time) error { return a.ChangeRound(round, rounds.RoundChange{EraseOn: &day}) }
	extend := func(organisations []string) error {
		_, err := a.FollowUp.Extend(t.Context(), permission.System, round, followup.ExtensionOrder{Organisations: organisations, Closes: later, Reason: "Omorganisation"})
		return err
	}
	a.OK(eraseOn(day))
	for _, organisations := range [][]string{nil, {"1435"}} {
		err := extend(organisations)
		if a.Refused(err, survey.Invalid); !strings.Contains(err.Error(), day.UTC().Format(time.DateOnly)) {
			t.Error(err)
		}
	}
	a.OK(eraseOn(later.AddDate(0, 1, 0)))
	a.OK(extend([]string{"1435"}))
	a.Refused(eraseOn(day), survey.Invalid, "eraseOn") // Tanum may answer until then
	a.OK(a.Store.Write(t.Context(), func(tx *store.Tx) error {
		r, err := tx.Round(round)
		if err != nil {
			return err
		}
		r.Closes, r.EraseOn = now.AddDate(0, 0, -10), now.AddDate(0, 0, -5)
		return tx.UpdateRound(r)
	}))
	if n, err := a.Rounds.EraseDue(t.Context()); n != 0 || err != nil {
		t.Errorf("%d rounds erased, %v", n, err)
	}
	if r := apptest.Must(a.Rounds.Round(t.Context(), permission.System, round))(t); !r.ErasesOn.After(later) || r.Status != survey.Open {
		t.Errorf("erased on %v, and %s", r.ErasesOn, r.Status)
	}
	apptest.Must(a.Answering.PreviewLink(t.Context(), permission.Actor{}, link))(t)
	now = later.AddDate(0, 0, 31)
	if n, err := a.Rounds.EraseDue(t.Context()); n != 1 || err != nil {
		t.Errorf("afterwards %d rounds are erased, %v", n, err)
	}
}
