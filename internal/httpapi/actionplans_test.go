package httpapi_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/app"
	"mogna/internal/server/servertest"
)

// A plan from a proposal to the day when its texts go with the names.
func TestAnActionPlan(t *testing.T) {
	database := servertest.SQLite(t)
	now := time.Now()
	s := servertest.Start(t, database, app.WithClock(func() time.Time { return now }))
	b := servertest.Coordinator(t, s)
	round, tokens := servertest.AnsweredRound(t, s, b, "digital-mognad", "formagor-2030")
	asa, assignments := servertest.Respondent(t, s, tokens["asa@tanum.example"])
	shared := assignments[len(assignments)-1].ID
	asa.AnswerAll(shared, 1)
	asa.Submit(shared)
	path := fmt.Sprintf("/rounds/%d/action-plans/1435", round)
	siv := servertest.Staff(t, s, b, api.NewStaff{Name: "Siv Holm", Email: "siv@tanum.example", Role: "contact", Organisation: new("1435")})
	read := func(who *servertest.Browser) (p api.ActionPlan) {
		t.Helper()
		who.Call("GET", path, nil, 200, &p)
		return p
	}
	if early := read(siv); len(early.Proposals) > 0 || !early.Writable || early.Organisation != "Tanum" {
		t.Errorf("before the results show the contact reads %+v", early)
	}
	b.SetStatus(round, "closed", 200)
	proposed := read(siv).Proposals
	if len(proposed) == 0 || proposed[0].Subject == nil || proposed[0].To == nil {
		t.Fatalf("proposals %+v", proposed)
	}
	one := proposed[0]
	taken := api.NewAction{What: "=Åsa tar fram en strategi", Aim: &one.Why, Subject: one.Subject, From: one.From, To: one.To, Responsible: new("Åsa Öberg"), Proposal: &one.Key}
	var made api.Action
	siv.Call("POST", path+"/actions", taken, 201, &made)
	if again := read(siv).Proposals; len(again) != len(proposed)-1 {
		t.Errorf("%d proposals, and then %d", len(proposed), len(again))
	}
	for _, wrong := range []map[string]any{{}, {"what": " "}, {"what": "x", "status": "later"}, {"what": "x", "due": "soon"}, {"what": "x", "teacher": "0180"}} {
		siv.Call("POST", path+"/actions", wrong, 422, nil)
	}
	siv.Call("POST", path+"/actions", api.NewAction{What: "Eget"}, 201, nil)
	siv.Call("PATCH", fmt.Sprintf("%s/actions/%d", path, made.ID), map[string]any{"revision": 1, "position": 2}, 200, nil)
	siv.Call("PATCH", fmt.Sprintf("%s/actions/%d", path, made.ID), map[string]any{"revision": 1, "to": nil, "due": "2027-06-30"}, 200, nil)
	if list := read(b).Actions; len(list) != 2 || list[0].What != "Eget" || list[1].Revision != 2 || list[1].To != nil || list[1].Due.Format(time.DateOnly) != "2027-06-30" {
		t.Errorf("%+v", list)
	}
	if csv := b.Text(path + "/files/csv"); !strings.Contains(csv, ",'=Åsa tar fram en strategi,") {
		t.Error(csv)
	}
	b.Call("POST", fmt.Sprintf("/rounds/%d/action-plans/1486/actions", round), api.NewAction{What: "Strömstads eget"}, 201, nil)
	if all := b.Text(fmt.Sprintf("/rounds/%d/action-plan-files/csv", round)); strings.Count(all, "\nTanum,") != 2 || strings.Count(all, "\nStrömstad,") != 1 ||
		!strings.Contains(all, ",1,Strömstads eget,") || !strings.Contains(all, ",2,'=Åsa tar fram en strategi,") {
		t.Errorf("all plans: %s", all)
	}
	siv.Call("GET", fmt.Sprintf("/rounds/%d/action-plan-files/csv", round), nil, 403, nil)
	if log := b.Text(fmt.Sprintf("/audit-entries?object=round/%d", round)); !strings.Contains(log, "add-action") || strings.Contains(log, "strategi") {
		t.Errorf("the log: %.400s", log)
	}

	var r api.Round
	b.Call("GET", fmt.Sprintf("/rounds/%d", round), nil, 200, &r)
	now = r.EraseOn.Time
	if n, err := s.App.Rounds.EraseDue(t.Context()); n != 1 || err != nil {
		t.Fatal(n, err)
	}
	siv = servertest.Staff(t, s, servertest.Coordinator(t, s), api.NewStaff{Name: "Lo Berg", Email: "lo@tanum.example", Role: "contact", Organisation: new("1435")})
	if left := read(siv); left.Writable || len(left.Proposals) > 0 || len(left.Actions) != 2 || left.Actions[1].What != "" || left.Actions[1].Subject == nil {
		t.Errorf("erased: %+v", left)
	}
	if all := servertest.Dump(t, database); strings.Contains(all, "Åsa") || strings.Contains(all, "strategi tas") {
		t.Error("a name is left in the plan")
	}
}

// Of those who change the same at once, one does, and the others are told.
func TestOneOfManyChangesAnAction(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			b := servertest.Coordinator(t, servertest.Start(t, database))
			round, _ := servertest.OpenRound(t, b, "formagor-2030")
			path := fmt.Sprintf("/rounds/%d/action-plans/1435/actions", round)
			var made api.Action
			b.Call("POST", path, api.NewAction{What: "Först"}, 201, &made)
			at := fmt.Sprintf("%s/%d", path, made.ID)
			var wins sync.WaitGroup
			codes := make([]int, 8)
			for n := range codes {
				wins.Go(func() {
					codes[n] = sendRaw(b, t, "PATCH", at, fmt.Sprintf(`{"revision": 1, "what": "nummer %d"}`, n), "application/json").StatusCode
				})
			}
			wins.Wait()
			won := 0
			for _, code := range codes {
				if code == 200 {
					won++
				} else if code != 409 {
					t.Errorf("answered %d", code)
				}
			}
			if won != 1 {
				t.Errorf("%d of eight who had seen the same were let through", won)
			}
			b.Call("DELETE", at+"?revision=2", nil, 204, nil)
		})
	}
}
