package server_test

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"mogna/internal/server/servertest"
)

// expressions are those of the dashboard and of the alert rules, by what shows them.
func expressions(t *testing.T) map[string][]string {
	t.Helper()
	list := map[string][]string{}
	var dashboard struct {
		Panels []struct {
			Title   string
			Targets []struct{ Expr string }
		}
		Templating struct{ List []struct{ Query any } }
	}
	var rules struct {
		Groups []struct {
			Rules []struct{ Alert, Expr string }
		}
	}
	data, err := os.ReadFile("../../deploy/grafana.json")
	if err == nil {
		err = json.Unmarshal(data, &dashboard)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range dashboard.Panels {
		for _, target := range p.Targets {
			list[p.Title] = append(list[p.Title], target.Expr)
		}
	}
	if data, err = os.ReadFile("../../deploy/alerts.yml"); err == nil {
		err = yaml.Unmarshal(data, &rules)
	}
	if err != nil || len(dashboard.Panels) < 10 || len(rules.Groups) == 0 {
		t.Fatal(err)
	}
	for _, r := range rules.Groups[0].Rules {
		list[r.Alert] = append(list[r.Alert], r.Expr)
	}
	return list
}

var (
	aMetric  = regexp.MustCompile(`\b(mogna|go|process|promhttp)_[a-z0-9_]+`)
	selector = regexp.MustCompile(`\b((?:mogna|go|process)_[a-z0-9_]+)\{([^}]*)\}`)
	matcher  = regexp.MustCompile(`([a-z_]+)(?:=~|!=|!~|=)"([^"]*)"`)
	suffix   = regexp.MustCompile(`_(bucket|count|sum)$`)
)

// The dashboard and the alerts ask for what the program tells, with labels that it has: a name that is gone would leave an alert
// silent. The document says of each alert what to do.
func TestTheDashboardAndTheAlertsAskForWhatIsTold(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t), watched)
	servertest.StatusOf(t, s.URL()+"/healthz")
	text, families := scrape(t, s)
	docs, err := os.ReadFile("../../docs/operations.md")
	if err != nil {
		t.Fatal(err)
	}
	shown := ""
	for where, list := range expressions(t) {
		for _, e := range list {
			shown += e
			for _, name := range aMetric.FindAllString(e, -1) {
				if families[name] == nil && families[suffix.ReplaceAllString(name, "")] == nil {
					t.Errorf("%s: nothing is called %s", where, name)
				}
			}
			for _, s := range selector.FindAllStringSubmatch(e, -1) {
				for _, m := range matcher.FindAllStringSubmatch(s[2], -1) {
					if label := m[1]; !slices.Contains([]string{"job", "instance"}, label) && !strings.Contains(text, label+`="`) {
						t.Errorf("%s: no metric has the label %s", where, label)
					}
				}
			}
		}
		if strings.HasPrefix(where, "Mogna") && !strings.Contains(string(docs), "| `"+where+"` |") {
			t.Errorf("docs/operations.md does not tell of %s", where)
		}
	}
	for name := range families {
		if strings.HasPrefix(name, "mogna_") && !strings.Contains(shown, name) {
			t.Errorf("%s is neither in the dashboard nor in an alert", name)
		}
	}
}
