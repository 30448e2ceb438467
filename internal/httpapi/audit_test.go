package httpapi_test

import (
	"encoding/csv"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/server/servertest"
	"mogna/internal/survey"
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

// The log is searched in the reader's letters and narrowed by who, what, which round and when, in the list and in the file alike.
func TestTheLogIsNarrowed(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			b := servertest.Coordinator(t, servertest.Start(t, database))
			round, _ := servertest.OpenRound(t, b, "digital-mognad")
			var other api.Round
			b.Call("POST", "/rounds", map[string]any{"title": "ÅÄÖ_100%", "organiser": "x", "contact": "x", "closes": "2099-01-01T00:00:00Z", "questionnaires": []string{"digital-mognad"}}, 201, &other)
			b.Call("POST", "/staff", map[string]any{"name": "Åsa Öberg", "email": "asa@x.example", "role": "reader"}, 201, nil)
			today, tomorrow := survey.DateInSweden(time.Now()), survey.DateInSweden(time.Now().AddDate(0, 0, 1))
			for query, acts := range map[string]string{
				fmt.Sprintf("round=%d", other.ID):                 "create-round",
				fmt.Sprintf("round=%d&group=people", round):       "create-links import",
				"search=%C3%A5%C3%A4%C3%B6_1":                     "create-round",
				"search=%C3%85%C3%84%C3%96_100%25":                "create-round",
				"search=%C3%A5%C3%A4%C3%B61":                      "", // neither _ nor % is for anything
				"search=%25%25":                                   "",
				"group=signing-in":                                "sign-in create-sign-in-link",
				"group=signing-in&actor=operator":                 "sign-in create-sign-in-link",
				"actor=staff":                                     "",
				"search=%C3%B6BERG":                               "add-staff",
				"actor=respondent":                                "",
				"group=signing-in&from=" + today + "&to=" + today: "sign-in create-sign-in-link",
				"from=" + tomorrow:                                "",
				"to=2020-01-01":                                   "",
			} {
				var log api.AuditEntryList
				b.Call("GET", "/audit-entries?"+query, nil, 200, &log)
				var listed, filed []string
				for _, e := range log.Items {
					listed = append(listed, e.Action)
				}
				for _, row := range exported(t, b, "?"+query)[1:] {
					if row[3] != "export-audit-log" {
						filed = append([]string{row[3]}, filed...)
					}
				}
				if strings.Join(listed, " ") != acts || log.Total != len(listed) || !slices.Equal(listed, filed) {
					t.Errorf("%s: %q of %d, and in the file %q", query, listed, log.Total, filed)
				}
			}
			for _, query := range []string{"group=x", "actor=x", "round=0"} {
				b.Call("GET", "/audit-entries?"+query, nil, 422, nil)
			}
		})
	}
}
