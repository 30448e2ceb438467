package server_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/app"
	"mogna/internal/server"
	"mogna/internal/server/servertest"
	"mogna/internal/store"
)

// leavesNothing looks for the names in the file itself, where what is deleted may linger.
func leavesNothing(t *testing.T, s *server.Server, file string) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, secret := range secrets {
		if bytes.Contains(data, []byte(secret)) {
			t.Errorf("%q is still in the file", secret)
		}
	}
}

var secrets = []string{"Åsa", "Öberg", "asa@", "Bo Ek", "bo@tanum", "Cia Lind", "cia@", "Dag Holm", "dag@", "Eva Ek", "eva@", "Ring mig"}

// comment answers an item with a text that holds a name.
func comment(b *servertest.Browser, assignment int64, item, comment string) {
	b.T.Helper()
	value := 2.0
	b.Call("PATCH", fmt.Sprintf("/assignments/%d/answers", assignment), api.AnswerChange{Writer: "harness1", Since: new(int64(999)),
		Answers: []api.Answer{{Item: item, Value: &value, Comment: &comment}}}, 200, nil)
}

// On its day every name, address and free text of a round goes, and the figures stay.
func TestNamesGoOnTheirDay(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			now := time.Now()
			s := servertest.Start(t, database, app.WithClock(func() time.Time { return now }))
			b := servertest.Coordinator(t, s)
			round, tokens := servertest.OpenRound(t, b, "digital-mognad", "formagor-2030")
			asa, assignments := servertest.Respondent(t, s, tokens["asa@tanum.example"])
			asa.AnswerAll(assignments[1].ID, 3)
			comment(asa, assignments[1].ID, "F-01", "Ring mig, Åsa Öberg")
			asa.Submit(assignments[1].ID)
			asa.AnswerAll(assignments[0].ID, 3)
			asa.Call("POST", fmt.Sprintf("/assignments/%d/hand-overs", assignments[0].ID), api.Colleague{Name: "Eva Ek", Email: "eva@tanum.example"}, 201, nil)
			path := fmt.Sprintf("/rounds/%d", round)
			figures := b.Text(path + "/results")
			matrix := b.Text(path + "/matrix")
			if all := servertest.Dump(t, database); !strings.Contains(all, "Eva Ek") || !strings.Contains(all, "Ring mig") {
				t.Fatal("the names are not there to begin with")
			}

			var r api.Round
			b.Call("GET", path, nil, 200, &r)
			now = r.EraseOn.Add(-time.Second)
			if n, err := s.App.Rounds.EraseDue(t.Context()); n != 0 || err != nil {
				t.Fatalf("before the day: %d %v", n, err)
			}
			now = r.EraseOn.Time
			moveDeadline(t, s, round, now.AddDate(0, 0, 1))
			if n, err := s.App.Rounds.EraseDue(t.Context()); n != 0 || err != nil {
				t.Fatalf("while answers are taken: %d %v", n, err)
			}
			moveDeadline(t, s, round, r.Closes)
			if n, err := s.App.Rounds.EraseDue(t.Context()); n != 1 || err != nil {
				t.Fatalf("on the day: %d %v", n, err)
			}
			if n, err := s.App.Rounds.EraseDue(t.Context()); n != 0 || err != nil {
				t.Fatalf("again: %d %v", n, err)
			}
			all := servertest.Dump(t, database)
			for _, secret := range secrets {
				if strings.Contains(all, secret) {
					t.Errorf("%q is still in the database", secret)
				}
			}
			for _, door := range []string{"/sessions", "/link-previews"} {
				if said := answerTo(servertest.NewBrowser(t, s), "POST", door, api.LinkToken{Token: tokens["bo@tanum.example"]}, 410); !strings.Contains(said, r.Title) || !strings.Contains(said, r.Contact) || strings.Contains(said, "Bo") {
					t.Errorf("%s says %s", door, said)
				}
			}
			asa.Call("GET", fmt.Sprintf("/assignments/%d", assignments[1].ID), nil, 401, nil)

			b = servertest.Coordinator(t, s)
			if got := b.Text(path + "/matrix"); got != matrix {
				t.Errorf("the matrix was\n%s and is\n%s", matrix, got)
			}
			if figuresOf(t, b.Text(path+"/results")) != figuresOf(t, figures) {
				t.Error("the figures have changed")
			}
			b.Call("GET", path, nil, 200, &r)
			if r.Status != "archived" || r.Respondents != 5 {
				t.Errorf("%+v", r)
			}
			b.Call("POST", path+"/links", map[string]any{}, 409, nil)
			if kind == "sqlite" {
				leavesNothing(t, s, database)
			}
		})
	}
}

// answerTo makes a call that is refused, and gives what is said of it.
func answerTo(b *servertest.Browser, method, path string, body any, status int) string {
	var p api.Problem
	b.Call(method, path, body, status, &p)
	return p.Detail
}

// moveDeadline extends a round past what its date of erasure allows, as an extension may.
func moveDeadline(t *testing.T, s *server.Server, round int64, to time.Time) {
	t.Helper()
	err := s.Store.Write(t.Context(), func(tx *store.Tx) error {
		r, err := tx.Round(round)
		if err != nil {
			return err
		}
		r.Closes = to
		return tx.UpdateRound(r)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// figuresOf is a result without what says when it was made.
func figuresOf(t *testing.T, results string) string {
	t.Helper()
	var c map[string]json.RawMessage
	if err := json.Unmarshal([]byte(results), &c); err != nil {
		t.Fatal(err)
	}
	return string(c["documents"])
}

// The coordinator archives, and what was published still answers.
func TestArchivingErases(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	round, _ := servertest.AnsweredRound(t, s, b, "digital-mognad")
	path := fmt.Sprintf("/rounds/%d", round)
	b.SetStatus(round, "archived", 409)
	b.SetStatus(round, "closed", 200)
	b.Call("POST", path+"/snapshots", nil, 201, nil)
	published := b.Text(path + "/results")
	b.SetStatus(round, "archived", 200)
	if b.Text(path+"/results") != published {
		t.Error("archiving changed what was published")
	}
	var people api.RespondentList
	b.Call("GET", path+"/respondents", nil, 200, &people)
	for _, p := range people.Items {
		if p.Name != "" || p.Email != "" || !p.Erased {
			t.Errorf("%+v", p)
		}
	}
	b.Call("DELETE", path, nil, 409, nil)
}
