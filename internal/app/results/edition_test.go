package results_test

import (
	"testing"
	"time"

	"mogna/internal/app/apptest"
	"mogna/internal/app/followup"
	"mogna/internal/app/permission"
	"mogna/internal/app/results"
	"mogna/internal/app/rounds"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// An edition is told before anything is computed, is that of what is then computed or read, and is another where anything has changed: an
// answer, the earlier round, what is published.
func TestAnEditionIsKnownBeforeItsResults(t *testing.T) {
	a := apptest.Start(t)
	then, round := closedRound(a), a.OpenRound(apptest.People, "digital-mognad")
	apptest.Must(a.FollowUp.Extend(t.Context(), permission.System, round, followup.ExtensionOrder{Closes: time.Now().AddDate(0, 2, 0), Reason: "Fler hinner"}))(t)
	a.OK(a.ChangeRound(round, rounds.RoundChange{EarlierRound: &then}))
	seen := map[results.Edition]string{}
	expect := func(when string, number int) {
		t.Helper()
		kept := a.Results.KeptRounds()
		e := apptest.Must(a.Results.Edition(t.Context(), permission.System, round, number))(t)
		if now := a.Results.KeptRounds(); now != kept {
			t.Errorf("%s: something was computed", when)
		}
		if other, is := seen[e]; is {
			t.Errorf("%s: the same edition as %s: %+v", when, other, e)
		}
		seen[e] = when
		if r := apptest.Must(a.Results.Published(t.Context(), permission.System, round, number))(t); r.Edition != e {
			t.Errorf("%s: told %+v, given %+v", when, e, r.Edition)
		}
	}
	expect("the draft", 0)
	asa := a.Respondent(round, "asa@tanum.example")
	a.AnswerAll(asa, "digital-mognad", apptest.Alike(3))
	a.Submit(asa, "digital-mognad")
	expect("with a response", 0)
	apptest.Must(a.Results.Publish(t.Context(), permission.System, then, "", false))(t)
	expect("with another publication to compare with", 0)
	a.SetStatus(round, survey.Closed)
	apptest.Must(a.Results.Publish(t.Context(), permission.System, round, "", false))(t)
	expect("published", 1)
	if _, err := a.Results.Edition(t.Context(), permission.System, round, 2); !usecase.IsNotFound(err) {
		t.Errorf("a publication that is not there: %v", err)
	}
}

// Whoever may not read the results is not told whether they have changed.
func TestAnEditionIsForReaders(t *testing.T) {
	a := apptest.Start(t)
	round := a.OpenRound(apptest.People, "digital-mognad")
	for who, want := range map[string]survey.Code{"asa@tanum.example": survey.Forbidden, "": survey.Unauthenticated} {
		actor := permission.Actor{}
		if who != "" {
			actor = a.Respondent(round, who)
		}
		_, err := a.Results.Edition(t.Context(), actor, round, 0)
		a.Refused(err, want)
	}
	_, err := a.Results.Edition(t.Context(), apptest.Contact("1435"), round, 0) // it is open
	a.Refused(err, survey.NotFound)
}
