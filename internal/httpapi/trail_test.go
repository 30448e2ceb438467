package httpapi_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/config"
	"mogna/internal/server/servertest"
)

// logged runs what is to be logged, as JSON, and gives the log's lines.
func logged(t *testing.T, run func(log func(*config.Config)) (end func() error)) (lines []map[string]any) {
	t.Helper()
	file, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	stderr := os.Stderr
	os.Stderr = file
	defer func() { os.Stderr = stderr }()
	if err := run(func(c *config.Config) { c.LogLevel, c.LogFormat = "debug", "json" })(); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(file.Name())
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		var l map[string]any
		if err := json.Unmarshal([]byte(line), &l); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		lines = append(lines, l)
	}
	return lines
}

// Each request has an id, in its answer, in the problem and in the log, where it says what class of actor asked. Only a trusted
// proxy gives one, and only one that is well formed.
func TestEachRequestHasAnID(t *testing.T) {
	want := map[string]string{} // the actor, by the request's id
	lines := logged(t, func(log func(*config.Config)) func() error {
		address := servertest.SQLite(t)
		s := servertest.Start(t, address, log)
		behind := servertest.Start(t, address, log, func(c *config.Config) { c.TrustedProxies = []string{"127.0.0.1"} })
		b := servertest.Coordinator(t, s)
		round, tokens := servertest.OpenRound(t, b, "digital-mognad")
		asa, assignments := servertest.Respondent(t, s, tokens["asa@tanum.example"])
		made := servertest.NewToken(t, b, "results")
		ask := func(who *servertest.Browser, method, path, sent, token string) (id string) {
			t.Helper()
			req, _ := http.NewRequest(method, path, nil)
			req.Header.Set("X-Request-Id", sent)
			if token != "" {
				req.Header.Set("Authorization", "Bearer "+token)
			}
			res, err := who.Client.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			defer res.Body.Close()
			id = res.Header.Get("X-Request-Id")
			var p api.Problem
			if res.Header.Get("Content-Type") == "application/problem+json" {
				if err := json.NewDecoder(res.Body).Decode(&p); err != nil || p.RequestID == nil || *p.RequestID != id {
					t.Errorf("%s: the header says %q, the problem %+v, %v", path, id, p, err)
				}
			}
			return id
		}
		nobody := servertest.NewBrowser(t, s)
		for n, c := range []struct {
			who                *servertest.Browser
			path, token, actor string
		}{
			{nobody, "/api/v1/api-info", "", "anonymous"}, {nobody, "/api/v1/rounds", "", "anonymous"}, {nobody, "/healthz", "", "anonymous"}, {nobody, "/api/v1/nowhere", "", "anonymous"},
			{nobody, "/", "", "anonymous"}, {b, "/api/v1/rounds", "", "operator"}, {asa, fmt.Sprintf("/api/v1/assignments/%d", assignments[0].ID), "", "respondent"},
			{asa, "/api/v1/rounds", "", "respondent"}, {nobody, fmt.Sprintf("/api/v1/rounds/%d", round), made.Token, "program"}, {nobody, "/api/v1/rounds", made.Token + "x", "anonymous"},
			{servertest.Staff(t, s, b, api.NewStaff{Name: "Bo Ek", Email: "bo@x.example", Role: "coordinator"}), "/api/v1/staff", "", "coordinator"},
			{servertest.Staff(t, s, b, api.NewStaff{Name: "Bo Ek", Email: "eva@x.example", Role: "reader"}), "/api/v1/staff", "", "reader"},
		} {
			sent := fmt.Sprintf("from-outside-%d", n)
			id := ask(c.who, "GET", s.URL()+c.path, sent, c.token)
			if id == sent || len(id) != 16 || want[id] != "" {
				t.Errorf("%s: %q", c.path, id)
			}
			want[id] = c.actor
		}
		if id := ask(nobody, "GET", behind.URL()+"/api/v1/rounds", "0b7c1f6e-2d9a.4c53_", ""); id != "0b7c1f6e-2d9a.4c53_" {
			t.Errorf("the proxy's id became %q", id)
		} else {
			want[id] = "anonymous"
		}
		for _, bad := range []string{"", "short", "asa@tanum.example", "two words here", strings.Repeat("x", 65), `"quoted-text"`, "å-is-no-ascii"} {
			if id := ask(nobody, "GET", behind.URL()+"/healthz", bad, ""); id == bad || len(id) != 16 {
				t.Errorf("%q became %q", bad, id)
			}
		}
		return func() error {
			_ = behind.Close()
			return s.Close()
		}
	})
	for _, l := range lines {
		id, _ := l["requestId"].(string)
		if actor, known := want[id]; known && (l["msg"] == "request" || l["msg"] == "refused") {
			if l["actor"] != actor {
				t.Errorf("%v: the actor is %s", l, actor)
			}
			delete(want, id)
		}
	}
	for id, actor := range want {
		t.Errorf("no line tells of %s by %s", id, actor)
	}
}
