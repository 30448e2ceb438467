package httpapi_test

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

const otherOrganiser = 2

// others lets people in who work for another organiser, in the roles of the table.
func (w *site) others(t *testing.T) {
	t.Helper()
	w.exec(t, "INSERT INTO organisers (id, name, created_at) VALUES (1, 'Fyrbodal', '2026-11-01 08:00:00+00:00'), (2, 'Annan region', '2026-11-01 08:00:00+00:00')")
	choose := func(organiser int64) {
		w.Call("PUT", "/sessions/current/organiser", api.OrganiserChoice{Organiser: organiser}, 204, nil)
	}
	choose(otherOrganiser)
	defer choose(1)
	for _, who := range []string{"coordinator", "reader"} {
		var added api.Staff
		w.Call("POST", "/staff", api.NewStaff{Name: "Annans " + who, Email: who + "@annan.example", Role: api.StaffRole(who)}, 201, &added)
		var l api.StaffLink
		w.Call("POST", fmt.Sprintf("/staff/%d/links", added.ID), nil, 201, &l)
		b := w.Another()
		b.Client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
		b.Call("POST", "/sessions", api.LinkToken{Token: servertest.Token(l.URL)}, 201, nil)
		w.inside["another's "+who] = b
	}
	for scope, who := range map[api.TokenScope]string{"status": "another's status token", "results": "another's results token"} {
		made := servertest.NewToken(t, w.Browser, scope)
		w.bearers[who], w.inside[who] = made.Token, w.Another()
		w.inside[who].CallAsMachine("GET", "/api-info", made.Token, 200, nil)
	}
}

// foreign are who works for another organiser, with whose column of the table they would have were it their own.
var foreign = map[string]int{"another's reader": 5, "another's coordinator": 6, "another's status token": 8, "another's results token": 9}

var numbered = regexp.MustCompile(`/\d+(/|\?|$)`)

// Who works for another organiser gets nothing by any route: of one thing it is as if it weren't there, and lists have their own alone.
func TestAnotherOrganiserSeesNothing(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			w := newSite(t, kind, database)
			w.others(t)
			w.noteChanges(t)
			tried := 0
			for _, r := range rights {
				for who, column := range foreign {
					if mark := columns(r)[column]; mark != '+' || r.call == "startSession" || r.call == "endSession" || strings.Contains(r.call, " /") {
						continue
					}
					if numbered.MatchString(r.ask(w).URL) {
						w.try(t, r, who, 404)
						tried++
					}
				}
			}
			if tried < 150 {
				t.Errorf("only %d requests", tried)
			}
			w.holdLists(t)
			w.holdReferences(t)
		})
	}
}

// holdLists looks through what has no number in its address for anything of the first organiser's.
func (w *site) holdLists(t *testing.T) {
	t.Helper()
	theirs := []string{"Digital motor", "@x.example", "tanum.example", "Ny Kollega", "round/", "respondent/"}
	for _, path := range []string{"/rounds", "/staff", "/tokens", "/audit-entries", "/audit-entries/export", "/questionnaires", "/sessions/current", "/sessions/current/sign-ins"} {
		body := w.inside["another's coordinator"].Text(path)
		for _, s := range theirs {
			if strings.Contains(body, s) {
				t.Errorf("%s tells another organiser of %q: %.400s", path, s, body)
			}
		}
	}
	var staff api.StaffList
	var tokens api.TokenList
	w.inside["another's coordinator"].Call("GET", "/staff", nil, 200, &staff)
	w.inside["another's coordinator"].Call("GET", "/tokens", nil, 200, &tokens)
	if staff.Total != 2 || len(staff.Items) != 2 || tokens.Total != 2 || len(tokens.Items) != 2 {
		t.Errorf("another organiser has %+v and %+v", staff, tokens)
	}
	for _, path := range []string{"/rounds", "/staff", "/audit-entries"} {
		if body := w.Text(path); strings.Contains(body, "Annans") || !strings.Contains(body, `"total":`) || strings.Contains(body, `"total":0`) {
			t.Errorf("%s of the first organiser: %.400s", path, body)
		}
	}
}

// holdReferences names the first organiser's things in bodies.
func (w *site) holdReferences(t *testing.T) {
	t.Helper()
	b := w.inside["another's coordinator"]
	var mine api.Round
	b.Call("POST", "/rounds", newRound(), 201, &mine)
	b.Call("PATCH", fmt.Sprintf("/rounds/%d", mine.ID), map[string]any{"earlierRoundId": w.closed}, 422, nil) // as if it weren't there
	b.Call("GET", fmt.Sprintf("/rounds/%d/changes/%d", mine.ID, w.closed), nil, 404, nil)
	w.Call("GET", fmt.Sprintf("/rounds/%d", mine.ID), nil, 404, nil)
	b.Call("PUT", "/sessions/current/organiser", api.OrganiserChoice{Organiser: 1}, 404, nil)
	var s api.Session
	b.Call("GET", "/sessions/current", nil, 200, &s)
	if s.Staff.Organisers == nil || len(*s.Staff.Organisers) != 1 || (*s.Staff.Organisers)[0].Name != "Annan region" {
		t.Errorf("%+v", s.Staff.Organisers)
	}
	w.Call("GET", "/sessions/current", nil, 200, &s)
	if s.Staff.Organisers == nil || len(*s.Staff.Organisers) != 2 || !(*s.Staff.Organisers)[0].Current {
		t.Errorf("the operator's: %+v", s.Staff.Organisers)
	}
}
