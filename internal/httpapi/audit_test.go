package httpapi_test

import (
	"encoding/csv"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// Who did what and when, as a list and as a file; and nothing in the database can change a line of it.
func TestTheLogIsOnlyAddedTo(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			round, _ := servertest.OpenRound(t, b, "digital-mognad")
			var log api.AuditEntryList
			b.Call("GET", fmt.Sprintf("/audit-entries?object=round/%d&limit=3", round), nil, 200, &log)
			var acts []string
			for _, e := range log.Items {
				acts = append(acts, e.Action)
			}
			if log.Total != 4 || !slices.Equal(acts, []string{"create-links", "update-round", "import"}) {
				t.Errorf("%d: %v", log.Total, acts)
			}
			for _, statement := range []string{"UPDATE audit_log SET actor = 'nobody'", "DELETE FROM audit_log", "DELETE FROM audit_log WHERE id = 1",
				"INSERT INTO audit_log (id, at, actor, action, object) VALUES (1, '2026-01-01', 'x', 'x', 'x') ON CONFLICT (id) DO UPDATE SET actor = 'x'"} {
				if _, err := servertest.OpenDatabase(t, database).Exec(statement); err == nil || !strings.Contains(err.Error(), "append-only") {
					t.Errorf("%s: %v", statement, err)
				}
			}
			if kind == "sqlite" {
				if _, err := servertest.OpenDatabase(t, database).Exec("INSERT OR REPLACE INTO audit_log (id, at, actor, action, object) VALUES (1, '2026-01-01', 'x', 'x', 'x')"); err == nil {
					t.Error("an entry was replaced")
				}
			} else if _, err := servertest.OpenDatabase(t, database).Exec("TRUNCATE audit_log"); err == nil {
				t.Error("the log was emptied")
			}
			if again := exported(t, b, ""); len(again) != 8 || again[1][3] != "create-sign-in-link" || again[2][3] != "sign-in" || again[3][3] != "create-round" || again[7][3] != "export-audit-log" {
				t.Errorf("%v", again)
			}
			if of := exported(t, b, fmt.Sprintf("?object=round/%d", round)); len(of) != 5 || of[0][0] != "id" {
				t.Errorf("%v", of)
			}
		})
	}
}

// exported gives the rows of the file, headings first.
func exported(t *testing.T, b *servertest.Browser, query string) [][]string {
	t.Helper()
	res, err := b.Client.Get(b.Base + "/api/v1/audit-entries/export" + query)
	if err != nil || res.StatusCode != http.StatusOK {
		t.Fatal(res.StatusCode, err)
	}
	defer res.Body.Close()
	if kind := res.Header.Get("Content-Type"); kind != "text/csv; charset=utf-8" || !strings.Contains(res.Header.Get("Content-Disposition"), "mogna-log.csv") {
		t.Errorf("%v", res.Header)
	}
	rows, err := csv.NewReader(res.Body).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows[0][0] = strings.TrimPrefix(rows[0][0], "\ufeff")
	return rows
}

// The title of a round is written by people, and stands in the log: a spreadsheet must not run it.
func TestTheExportedLogRunsNothing(t *testing.T) {
	b := servertest.Coordinator(t, servertest.Start(t, servertest.SQLite(t)))
	var made api.Round
	b.Call("POST", "/rounds", map[string]any{"title": "=HYPERLINK(\"x\")", "organiser": "x", "contact": "x", "closes": "2099-01-01T00:00:00Z", "questionnaires": []string{"digital-mognad"}}, 201, &made)
	if rows := exported(t, b, ""); rows[3][5] != "'=HYPERLINK(\"x\")" {
		t.Errorf("%q", rows[3])
	}
}
