package rounds_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"mogna/internal/app/apptest"
	"mogna/internal/app/audit"
	"mogna/internal/app/followup"
	"mogna/internal/app/permission"
	"mogna/internal/app/rounds"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// answered is an open round in which everybody has answered.
func answered(a *apptest.App, questionnaires ...string) int64 {
	a.T.Helper()
	round := a.OpenRound(apptest.People, questionnaires...)
	for n, who := range []string{"asa@tanum.example", "bo@tanum.example", "cia@tanum.example", "dag@stromstad.example"} {
		for _, q := range apptest.Must(a.Answering.Session(a.T.Context(), a.Respondent(round, who)))(a.T)[0].Assignments {
			a.AnswerAll(a.Respondent(round, who), q.Questionnaire.ID, apptest.Alike(float64(n%2+2)))
			a.Submit(a.Respondent(round, who), q.Questionnaire.ID)
		}
	}
	return round
}

// A round that names an earlier one holds the changes since, in drafts and in reports; what is published keeps them as they were.
func TestWhatHasChangedSinceTheEarlierRound(t *testing.T) {
	a := apptest.Start(t)
	earlier, later := answered(a, "digital-mognad"), answered(a, "digital-mognad", "formagor-2030")
	choose := func(id int64) error { return a.ChangeRound(later, rounds.RoundChange{EarlierRound: &id}) }
	exempt := func() {
		a.OK(a.FollowUp.Exempt(t.Context(), permission.System, earlier, survey.Exemption{Organisation: "1435", Questionnaire: "digital-mognad", Reason: "Ny i samarbetet"}))
	}
	publish := func(round int64) {
		apptest.Must(a.Results.Publish(t.Context(), permission.System, round, "", false))(t)
	}
	total := func() *scoring.Change { return a.Comparison(later).Changes[0].Organisations["1435"][""] }
	a.Refused(choose(earlier), survey.Invalid) // open, and with the same deadline
	a.SetStatus(earlier, survey.Closed)
	order := followup.ExtensionOrder{Closes: time.Now().AddDate(0, 2, 0), Reason: "Fler hinner"}
	apptest.Must(a.FollowUp.Extend(t.Context(), permission.System, later, order))(t)
	a.Refused(choose(later), survey.Invalid)
	a.Refused(choose(4711), survey.Invalid)
	a.OK(choose(earlier))

	c := a.Comparison(later)
	asked := apptest.Must(a.Results.Changes(t.Context(), permission.System, later, earlier))(t)
	if c.Earlier == nil || c.Earlier.ID != earlier || c.Earlier.Title != "Digital motor" || len(c.Changes) != 1 || !reflect.DeepEqual(c.Changes, asked) {
		t.Fatalf("%+v %+v", c.Earlier, c.Changes)
	}
	if x := total(); x.Change == nil || *x.Change != 0 {
		t.Errorf("the same answers have changed by %+v", x)
	}
	exempt()
	if x := total(); x.Change != nil {
		t.Errorf("what changed in the earlier round doesn't show: %+v", x)
	}
	a.OK(a.FollowUp.EndExemption(t.Context(), permission.System, earlier, "1435", "digital-mognad"))
	a.SetStatus(earlier, survey.Open)
	if c := a.Comparison(later); c.Earlier != nil || c.Changes != nil {
		t.Errorf("a round that takes answers shows through: %+v", c.Earlier)
	}
	a.SetStatus(earlier, survey.Closed)
	publish(earlier)
	if c := a.Comparison(later); c.Earlier == nil || time.Since(c.Earlier.AsOf) > time.Hour {
		t.Errorf("as of its publication: %+v", c.Earlier)
	}
	a.SetStatus(later, survey.Closed)
	publish(later)
	published, _ := json.Marshal(a.Comparison(later))
	exempt()
	if now, _ := json.Marshal(a.Comparison(later)); string(now) != string(published) || !strings.Contains(string(now), `"changes":[{`) {
		t.Error("what is published has changed")
	}
	a.Refused(choose(0), survey.Conflict) // published
	if log := fmt.Sprint(apptest.Must(a.Staff.AuditEntries(t.Context(), permission.System, audit.Filter{}, 0, 50))(t)); !strings.Contains(log, fmt.Sprintf("earlier round %d", earlier)) {
		t.Error("the choice is not in the log")
	}
}
