package server_test

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"

	"github.com/labstack/echo/v4"
	"github.com/prometheus/client_golang/prometheus/testutil/promlint"
	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/expfmt"
	"github.com/prometheus/common/model"

	"mogna/api"
	"mogna/internal/config"
	"mogna/internal/server"
	"mogna/internal/server/servertest"
)

func watched(c *config.Config) { c.Metrics.Listen = "127.0.0.1:0" }

// scrape reads the metrics as Prometheus does.
func scrape(t *testing.T, s *server.Server) (text string, families map[string]*dto.MetricFamily) {
	t.Helper()
	res, err := http.Get(s.MetricsURL())
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != 200 {
		t.Fatalf("%d %v: %s", res.StatusCode, err, data)
	}
	parser := expfmt.NewTextParser(model.LegacyValidation)
	if families, err = parser.TextToMetricFamilies(strings.NewReader(string(data))); err != nil {
		t.Fatal(err)
	}
	return string(data), families
}

// value is the sum of a metric's values, or of a histogram's counts, where the labels are so.
func value(f *dto.MetricFamily, labels ...string) (sum float64) {
	for _, m := range f.GetMetric() {
		has := map[string]string{}
		for _, l := range m.GetLabel() {
			has[l.GetName()] = l.GetValue()
		}
		fits := true
		for n := 0; n+1 < len(labels); n += 2 {
			fits = fits && has[labels[n]] == labels[n+1]
		}
		if fits {
			sum += m.GetCounter().GetValue() + m.GetGauge().GetValue() + float64(m.GetHistogram().GetSampleCount())
		}
	}
	return sum
}

// What Prometheus reads tells how much and how long, by the routes' patterns: it has no token, no address, no number of anything that
// belongs to somebody, and no more series however many addresses are asked for.
func TestMetricsTellOfNobody(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database, watched)
			b := servertest.Coordinator(t, s)
			round, tokens := servertest.OpenRound(t, b, "digital-mognad")
			token := tokens["asa@tanum.example"]
			asa, assignments := servertest.Respondent(t, s, token)
			asa.AnswerAll(assignments[0].ID, 3)
			made := servertest.NewToken(t, b, "status")
			b.CallAsMachine("GET", "/rounds", made.Token, 200, nil)
			b.CallAsMachine("GET", "/rounds", made.Token+"x", 401, nil)
			for _, path := range []string{"/svara/" + token, "/svara/" + token + "?q=asa@tanum.example", fmt.Sprintf("/api/v1/rounds/%d/reports/csv", round), "/api/v1/asa@tanum.example", "/auth/oidc/callback?code=hemlig-kod"} {
				servertest.StatusOf(t, s.URL()+path)
			}
			req, _ := http.NewRequest("HEMLIG-KOD", s.URL()+"/svara/"+token, nil)
			if res, err := http.DefaultClient.Do(req); err != nil || res.Body.Close() != nil {
				t.Fatal(err)
			}
			for range 140 { // of 120 at once
				useAgain(asa, token, "")
			}
			useAgain(asa, token, strings.Repeat(" ", 2<<20))
			text, families := scrape(t, s)
			for _, secret := range append([]string{made.Token, servertest.Cookie(b), servertest.Cookie(asa), "hemlig-kod", "HEMLIG", "@", "Tanum", "1435", "Öberg", "svara", "digital-mognad"}, token) {
				if strings.Contains(text, secret) {
					t.Errorf("%q is told", secret)
				}
			}
			patterns := map[string]bool{"none": true}
			for _, r := range s.HTTP.Handler.(interface{ Routes() []*echo.Route }).Routes() {
				patterns[r.Path] = true
			}
			requests := families["mogna_http_request_duration_seconds"]
			for _, m := range requests.GetMetric() {
				for _, l := range m.GetLabel() {
					if l.GetName() == "route" && !patterns[l.GetValue()] {
						t.Errorf("%s is no route", l.GetValue())
					}
				}
			}
			for _, c := range []struct {
				name   string
				labels []string
				atMost float64 // and at least 1
			}{
				{"mogna_http_request_duration_seconds", []string{"method", "PATCH", "route", "/api/v1/assignments/:assignmentId/answers", "status", "2xx"}, 1},
				{"mogna_http_request_duration_seconds", []string{"method", "GET", "route", "/api/v1/rounds", "status", "4xx"}, 1},
				{"mogna_http_requests_refused_total", []string{"limit", "address"}, 30}, {"mogna_http_requests_refused_total", []string{"limit", "size"}, 1},
				{"mogna_work_duration_seconds", []string{"kind", "import"}, 1},
				{"mogna_ready", nil, 1}, {"mogna_build_info", []string{"version", server.Version}, 1}, {"mogna_database_schema_version", nil, 1000},
				{"go_sql_max_open_connections", []string{"db_name", map[string]string{"sqlite": "write", "postgres": "main"}[kind]}, 16},
				{"process_open_fds", nil, 1e6}, {"go_goroutines", nil, 1e6},
			} {
				if got := value(families[c.name], c.labels...); got < 1 || got > c.atMost {
					t.Errorf("%s %v: %v", c.name, c.labels, got)
				}
			}
			if _, told := families["mogna_emails"]; !told || value(families["mogna_http_requests_in_flight"]) != 0 {
				t.Error("emails and requests under way should be told")
			}
			found, err := promlint.New(strings.NewReader(text)).Lint()
			for _, p := range found {
				if strings.HasPrefix(p.Metric, "mogna_") {
					t.Errorf("%s: %s", p.Metric, p.Text)
				}
			}
			if err != nil {
				t.Error(err)
			}
			for n := range 50 {
				servertest.StatusOf(t, fmt.Sprintf("%s/api/v1/nowhere-%d", s.URL(), n))
				servertest.StatusOf(t, fmt.Sprintf("%s/nowhere-%d", s.URL(), n))
			}
			before := len(requests.GetMetric())
			if _, families = scrape(t, s); len(families["mogna_http_request_duration_seconds"].GetMetric()) > before+2 {
				t.Errorf("%d series were %d", len(families["mogna_http_request_duration_seconds"].GetMetric()), before)
			}
		})
	}
}

// useAgain uses a link as an open one, whatever is answered.
func useAgain(b *servertest.Browser, token, more string) {
	res, err := http.Post(b.Base+"/api/v1/open-link-uses", "application/json", strings.NewReader(`{"token":"`+token+`"}`+more))
	if err != nil {
		b.T.Fatal(err)
	}
	res.Body.Close()
}

// The metrics have a listener of their own, which answers nothing else; and there is none where the operator has not asked for one.
func TestMetricsHaveTheirOwnListener(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t), watched)
	own := strings.TrimSuffix(s.MetricsURL(), "/metrics")
	for url, want := range map[string]int{s.URL() + "/metrics": 404, own + "/": 404, own + "/api/v1/api-info": 404, own + "/healthz": 404, own + "/debug/pprof/": 404} {
		if got := servertest.StatusOf(t, url); got != want {
			t.Errorf("%s: %d", url, got)
		}
	}
	if without := servertest.Start(t, servertest.SQLite(t)); without.MetricsURL() != "" || servertest.StatusOf(t, without.URL()+"/metrics") != 404 {
		t.Errorf("%s", without.MetricsURL())
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if res, err := http.Get(own + "/metrics"); err == nil {
		res.Body.Close()
		t.Error("it still answers")
	}
}

// Where the database is away, the metrics say so and are told all the same.
func TestMetricsTellThatTheDatabaseIsAway(t *testing.T) {
	path := servertest.SQLite(t)
	s := servertest.Start(t, path, watched)
	if _, families := scrape(t, s); value(families["mogna_ready"]) != 1 {
		t.Fatal("it is not ready")
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	_, families := scrape(t, s)
	if f, told := families["mogna_ready"]; !told || value(f) != 0 || value(families["go_goroutines"]) == 0 || families["mogna_emails"] != nil {
		t.Errorf("%v", f)
	}
}

// Emails are counted by state, of everybody together.
func TestMetricsCountEmails(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t), watched, func(c *config.Config) {
		c.SMTP = config.SMTP{Host: "127.0.0.1", Port: 1, TLS: "none", From: "x@x.example", FromName: "Mogna"} // where nothing listens
	})
	b := servertest.Coordinator(t, s)
	round, _ := servertest.OpenRound(t, b, "digital-mognad")
	b.Call("POST", fmt.Sprintf("/rounds/%d/letters", round), api.LetterOrder{Kind: "invitation"}, 201, nil)
	servertest.Eventually(t, func() bool {
		_, families := scrape(t, s)
		oldest := families["mogna_emails_oldest_waiting_seconds"]
		return value(families["mogna_emails"]) == 4 && value(families["mogna_emails"], "state", "waiting") > 0 && value(oldest) > 0 && value(oldest) < 600
	})
	if _, families := scrape(t, s); value(families["mogna_background_last_success_timestamp_seconds"], "task", "erasure") == 0 {
		t.Error("nothing is told of what is done in the background")
	}
}
