package httpapi_test

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/config"
	"mogna/internal/server/servertest"
)

// logFile puts what goes to the log, from now on, into a file.
func logFile(t *testing.T) *os.File {
	t.Helper()
	told, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	stderr := os.Stderr
	os.Stderr = told
	t.Cleanup(func() { os.Stderr = stderr })
	return told
}

// The log tells who was refused, and from where, without what was tried.
func TestRefusalsAreInTheLog(t *testing.T) {
	told := logFile(t)
	s := servertest.Start(t, servertest.SQLite(t), func(c *config.Config) { c.LogLevel = "info" })
	b := servertest.Coordinator(t, s)
	_, tokens := servertest.OpenRound(t, b, "digital-mognad")
	dag, _ := servertest.Respondent(t, s, tokens["dag@stromstad.example"])
	servertest.NewBrowser(t, s).Call("POST", "/sessions", api.LinkToken{Token: "hemlig-gissning"}, 404, nil)
	var session api.Session
	dag.Call("GET", "/sessions/current", nil, 200, &session)
	dag.Call("POST", "/sessions/current/codes", api.CodeEntry{Respondent: session.Respondents[0].ID, Code: "HEMLIG-KOD"}, 422, nil)
	servertest.NewBrowser(t, s).CallAsMachine("GET", "/rounds", "hemlig-nyckel", 401, nil)
	dag.Call("GET", "/staff", nil, 403, nil)
	b.Call("GET", "/rounds/999", nil, 404, nil)
	req, _ := http.NewRequest("DELETE", b.Base+"/api/v1/sessions/current", nil)
	req.Header.Set("Sec-Fetch-Site", "cross-site")
	b.Send(req, 403, nil)
	req, _ = http.NewRequest("HEMLIG-METOD", b.Base+"/api/v1/rounds", nil)
	b.Send(req, 405, nil)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	text, _ := os.ReadFile(told.Name())
	for _, line := range []string{"route=/api/v1/sessions status=404", "route=/api/v1/sessions/current/codes status=422 who=respondent from=", "route=/api/v1/rounds status=401 who=anonymous from=127.0.0.1", "status=404 who=operator from=127.0.0.1", "route=/api/v1/staff status=403 who=respondent from=", "status=403 who=anonymous from=127.0.0.1 site=cross-site", "method=other route=/api/v1/rounds status=405"} {
		if !strings.Contains(string(text), line) {
			t.Errorf("%q is not in the log:\n%s", line, text)
		}
	}
	lines := map[string]int{}
	for line := range strings.Lines(string(text)) {
		if _, rest, found := strings.Cut(line, "requestId="); found {
			id, _, _ := strings.Cut(rest, " ")
			if lines[id]++; lines[id] > 1 {
				t.Errorf("the request has another line: %s", line)
			}
		}
	}
	if len(lines) < 10 {
		t.Errorf("only %d requests have a line", len(lines))
	}
	if strings.Contains(strings.ToLower(string(text)), "hemlig") {
		t.Errorf("what was tried is in the log:\n%s", text)
	}
}
