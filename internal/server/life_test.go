package server_test

import (
	"fmt"
	"context"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"mogna/api"
	"mogna/internal/pgtest"
	"mogna/internal/server"
)

func TestMain(m *testing.M) {
	if database := os.Getenv(serveUnder); database != "" {
		serveUntilKilled(database)
	}
	mainOf(m)
}

// postgres is the one server of a test program, and empty databases that tests get copies of: to migrate each anew takes longer than
// most tests do.
var postgres struct {
	sync.Mutex
	server   *pgtest.Server
	migrated string
}

var sqlite struct {
	sync.Mutex
	migrated []byte
}

// mainOf runs a package's tests, and ends the PostgreSQL that the first of them has started who needs it.
func mainOf(m *testing.M) {
	code := m.Run()
	if postgres.server != nil {
		postgres.server.Stop()
	}
	os.Exit(code)
}

// postgresURL makes an empty database of PostgreSQL's, as mogna init does.
func postgresURL(t testing.TB) string {
	t.Helper()
	postgres.Lock()
	defer postgres.Unlock()
	var err error
	if postgres.server == nil {
		if postgres.server, err = pgtest.Start(); err != nil {
			t.Fatal(err)
		}
		if postgres.migrated, err = postgres.server.Database(); err != nil {
			t.Fatal(err)
		}
		if _, err = server.Init(context.Background(), postgres.migrated); err != nil {
			t.Fatal(err)
		}
	}
	url, err := postgres.server.CopyOf(postgres.migrated)
	if err != nil {
		t.Fatal(err)
	}
	return url
}

// file makes an empty database of SQLite's, as mogna init does.
func file(t testing.TB) string {
	t.Helper()
	sqlite.Lock()
	defer sqlite.Unlock()
	path := filepath.Join(t.TempDir(), "mogna.db")
	if sqlite.migrated == nil {
		if _, err := server.Init(context.Background(), path); err != nil {
			t.Fatal(err)
		}
		var err error
		if sqlite.migrated, err = os.ReadFile(path); err != nil {
			t.Fatal(err)
		}
		return path
	}
	if err := os.WriteFile(path, sqlite.migrated, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// databases are an empty one of each kind, by kind.
func databases(t testing.TB) map[string]string {
	t.Helper()
	return map[string]string{"sqlite": file(t), "postgres": postgresURL(t)}
}

func TestTheServiceAnswersForItself(t *testing.T) {
	b := newBrowser(t, start(t, file(t)))
	var info api.APIInfo
	b.call("GET", "/api-info", nil, 200, &info)
	if info.APIName != "mogna" || info.APIVersion == "" || info.APIStatus != api.Active || !strings.HasSuffix(info.APIDocumentation, "/api/v1/openapi.yaml") {
		t.Errorf("%+v", info)
	}
	for _, path := range []string{"/healthz", "/readyz", "/api/v1/openapi.yaml", "/", "/svara/x", "/matomgangar/1/resultat"} {
		res, err := http.Get(b.base + path)
		if err != nil || res.StatusCode != 200 {
			t.Fatalf("%s: %v %v", path, res.StatusCode, err)
		}
		res.Body.Close()
		for header, part := range map[string]string{"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Content-Security-Policy": "frame-ancestors 'none'"} {
			if !strings.Contains(res.Header.Get(header), part) {
				t.Errorf("%s: %s is %q", path, header, res.Header.Get(header))
			}
		}
		if strings.Contains(res.Header.Get("Content-Security-Policy"), "unsafe") {
			t.Errorf("%s allows unsafe scripts", path)
		}
	}
}

// Looking at a link changes nothing, whoever looks and however often.
func TestLookingAtALinkChangesNothing(t *testing.T) {
	s := start(t, file(t))
	b := coordinator(t, s)
	round, tokens := openRound(t, b, "digital-mognad")
	scanner := newBrowser(t, s)
	for range 3 {
		var p api.LinkPreview
		scanner.call("POST", "/link-previews", api.LinkToken{Token: tokens["asa@tanum.example"]}, 200, &p)
		if p.Respondent.Name != "Åsa Öberg" || p.Respondent.Assignments[0].State != "not-started" {
			t.Errorf("%+v", p.Respondent)
		}
		for _, method := range []string{"GET", "HEAD"} {
			req, _ := http.NewRequest(method, scanner.base+"/svara/"+tokens["asa@tanum.example"], nil)
			if res, err := http.DefaultClient.Do(req); err != nil || res.StatusCode != 200 || len(res.Cookies()) > 0 {
				t.Errorf("%s: %v %v", method, res, err)
			}
		}
	}
	var m api.Matrix
	b.call("GET", fmt.Sprintf("/rounds/%d/matrix", round), nil, 200, &m)
	if c := m.Rows[0].Cells[0]; c.State != "invited" || c.Started != 0 {
		t.Errorf("after looking: %+v", c)
	}
	scanner.call("GET", "/assignments/1", nil, 401, nil)
}

// A server that is told to stop under load finishes what it has begun; nothing acknowledged is lost, nothing is there twice.
func TestStopsCleanlyUnderLoad(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := start(t, database)
			_, tokens := openRound(t, coordinator(t, s), "formagor-2030")
			acknowledged := load(t, s, tokens)
			again := start(t, database)
			r, assignments := respondent(t, again, tokens["asa@tanum.example"])
			var form api.Form
			r.call("GET", fmt.Sprintf("/assignments/%d", assignments[0].ID), nil, 200, &form)
			saved := map[string]float64{}
			for _, a := range form.Answers {
				saved[a.Item] = *a.Value
			}
			for item, value := range acknowledged {
				if saved[item] != value {
					t.Errorf("%s was acknowledged as %v and is %v", item, value, saved[item])
				}
			}
			if len(acknowledged) == 0 {
				t.Error("nothing was saved before the stop")
			}
		})
	}
}

// load has several writers save items of one shared response until the server, stopped in the middle, takes no more.
func load(t *testing.T, s *server.Server, tokens map[string]string) map[string]float64 {
	t.Helper()
	acknowledged := map[string]float64{}
	var mu sync.Mutex
	var writers sync.WaitGroup
	enough, once := make(chan struct{}), sync.Once{}
	for n := range 5 {
		b, assignments := respondent(t, s, tokens["asa@tanum.example"])
		path := fmt.Sprintf("%s/api/v1/assignments/%d/answers", b.base, assignments[0].ID)
		writers.Go(func() {
			for turn := 0; ; turn++ {
				item, value := fmt.Sprintf("F-%02d", n*11+turn%11+1), turn%5
				body := strings.NewReader(fmt.Sprintf(`{"writer":"writer-%d","answers":[{"item":%q,"value":%d}]}`, n, item, value))
				req, _ := http.NewRequest("PATCH", path, body)
				req.Header.Set("Content-Type", "application/json")
				res, err := b.http.Do(req)
				if err != nil {
					return // the server is gone
				}
				res.Body.Close()
				if res.StatusCode != 200 {
					t.Errorf("a save under way was answered with %d", res.StatusCode)
					return
				}
				mu.Lock()
				acknowledged[item] = float64(value)
				if len(acknowledged) == 25 {
					once.Do(func() { close(enough) })
				}
				mu.Unlock()
			}
		})
	}
	<-enough
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	writers.Wait()
	return acknowledged
}
