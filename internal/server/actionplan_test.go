package server_test

import (
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/app"
)

// A plan from a proposal to the day when its texts go with the names.
func TestAnActionPlan(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			now := time.Now()
			s := start(t, database, app.WithClock(func() time.Time { return now }))
			b := coordinator(t, s)
			round, tokens := answered(t, s, b, "digital-mognad", "formagor-2030")
			asa, assignments := respondent(t, s, tokens["asa@tanum.example"])
			shared := assignments[len(assignments)-1].ID
			asa.answerAll(shared, 1)
			asa.submit(shared)
			path := fmt.Sprintf("/rounds/%d/action-plans/1435", round)
			siv := staff(t, s, b, api.NewStaff{Name: "Siv Holm", Email: "siv@tanum.example", Role: "contact", Organisation: ptr("1435")})
			read := func(who *browser) (p api.ActionPlan) {
				t.Helper()
				who.call("GET", path, nil, 200, &p)
				return p
			}
			if early := read(siv); len(early.Proposals) > 0 || !early.Writable || early.Organisation != "Tanum" {
				t.Errorf("before the results show the contact reads %+v", early)
			}
			b.become(round, "closed", 200)
			proposed := read(siv).Proposals
			if len(proposed) == 0 || proposed[0].Subject == nil || proposed[0].To == nil {
				t.Fatalf("proposals %+v", proposed)
			}
			one := proposed[0]
			taken := api.NewAction{What: "=Åsa tar fram en strategi", Aim: &one.Why, Subject: one.Subject, From: one.From, To: one.To, Responsible: ptr("Åsa Öberg"), Proposal: &one.Key}
			var made api.Action
			siv.call("POST", path+"/actions", taken, 201, &made)
			siv.call("POST", path+"/actions", taken, 409, nil)
			if again := read(siv).Proposals; len(again) != len(proposed)-1 {
				t.Errorf("%d proposals, and then %d", len(proposed), len(again))
			}
			for _, wrong := range []map[string]any{{}, {"what": " "}, {"what": "x", "status": "later"}, {"what": "x", "due": "soon"}, {"what": "x", "teacher": "0180"}} {
				siv.call("POST", path+"/actions", wrong, 422, nil)
			}
			siv.call("POST", path+"/actions", api.NewAction{What: "Eget"}, 201, nil)
			siv.call("PATCH", fmt.Sprintf("%s/actions/%d", path, made.ID), map[string]any{"revision": 1, "position": 2}, 200, nil)
			siv.call("PATCH", fmt.Sprintf("%s/actions/%d", path, made.ID), map[string]any{"revision": 1, "to": nil, "due": "2027-06-30"}, 200, nil)
			if list := read(b).Actions; len(list) != 2 || list[0].What != "Eget" || list[1].Revision != 2 || list[1].To != nil || list[1].Due.Format(time.DateOnly) != "2027-06-30" {
				t.Errorf("%+v", list)
			}
			if csv := b.text(path + "/files/csv"); !strings.Contains(csv, ",'=Åsa tar fram en strategi,") {
				t.Error(csv)
			}
			b.call("POST", fmt.Sprintf("/rounds/%d/action-plans/1486/actions", round), api.NewAction{What: "Strömstads eget"}, 201, nil)
			if all := b.text(fmt.Sprintf("/rounds/%d/action-plan-files/csv", round)); strings.Count(all, "\nTanum,") != 2 || strings.Count(all, "\nStrömstad,") != 1 ||
				!strings.Contains(all, ",1,Strömstads eget,") || !strings.Contains(all, ",2,'=Åsa tar fram en strategi,") {
				t.Errorf("all plans: %s", all)
			}
			siv.call("GET", fmt.Sprintf("/rounds/%d/action-plan-files/csv", round), nil, 403, nil)
			if log := b.text(fmt.Sprintf("/audit-entries?object=round/%d", round)); !strings.Contains(log, "add-action") || strings.Contains(log, "strategi") {
				t.Errorf("the log: %.400s", log)
			}

			var r api.Round
			b.call("GET", fmt.Sprintf("/rounds/%d", round), nil, 200, &r)
			now = r.EraseOn.Time
			if n, err := s.App.EraseDue(t.Context()); n != 1 || err != nil {
				t.Fatal(n, err)
			}
			b, siv = coordinator(t, s), staff(t, s, coordinator(t, s), api.NewStaff{Name: "Lo Berg", Email: "lo@tanum.example", Role: "contact", Organisation: ptr("1435")})
			if left := read(siv); left.Writable || len(left.Proposals) > 0 || len(left.Actions) != 2 || left.Actions[1].What != "" || left.Actions[1].Subject == nil {
				t.Errorf("erased: %+v", left)
			}
			if all := dump(t, database); strings.Contains(all, "Åsa") || strings.Contains(all, "strategi tas") {
				t.Error("a name is left in the plan")
			}
			b.call("POST", path+"/actions", api.NewAction{What: "Efteråt"}, 409, nil)
		})
	}
}

// Of two who change the same, at once or one after the other, one is told what the other wrote, and nothing is written over.
func TestTwoChangeAnAction(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			b := coordinator(t, start(t, database))
			round, _ := openRound(t, b, "formagor-2030")
			path := fmt.Sprintf("/rounds/%d/action-plans/1435/actions", round)
			var made api.Action
			b.call("POST", path, api.NewAction{What: "Först"}, 201, &made)
			at := fmt.Sprintf("%s/%d", path, made.ID)
			b.call("PATCH", at, map[string]any{"revision": 1, "what": "Hennes", "status": "ongoing"}, 200, nil)
			var p api.Problem
			b.call("PATCH", at, map[string]any{"revision": 1, "what": "Hans"}, 409, &p)
			if p.Errors == nil || len(*p.Errors) != 1 || *(*p.Errors)[0].Path != "what" || !strings.Contains((*p.Errors)[0].What, "Hennes") {
				t.Errorf("%+v", p)
			}
			b.call("DELETE", at+"?revision=1", nil, 409, nil)
			b.call("PATCH", at, map[string]any{"revision": 2, "what": "Hans"}, 200, &made)

			var wins sync.WaitGroup
			codes := make([]int, 8)
			for n := range codes {
				wins.Go(func() {
					codes[n] = b.patched(at, fmt.Sprintf(`{"revision": 3, "what": "nummer %d"}`, n))
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
			b.call("DELETE", at+"?revision=4", nil, 204, nil)
			b.call("PATCH", at, map[string]any{"revision": 4, "what": "x"}, 404, nil)
		})
	}
}

// patched is what a change is answered with, 0 where no answer came.
func (b *browser) patched(path, body string) int {
	req, err := http.NewRequest("PATCH", b.base+"/api/v1"+path, strings.NewReader(body))
	if err != nil {
		return 0
	}
	req.Header.Set("Content-Type", "application/json")
	res, err := b.http.Do(req)
	if err != nil {
		return 0
	}
	defer res.Body.Close()
	return res.StatusCode
}
