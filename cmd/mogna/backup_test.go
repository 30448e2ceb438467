package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"mogna/internal/app/permission"
	"mogna/internal/pgtest"
	"mogna/internal/survey"
)

func emptyPostgres(t *testing.T) string {
	t.Helper()
	server, err := pgtest.Start()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(server.Stop)
	url, err := server.Database()
	if err != nil {
		t.Fatal(err)
	}
	return url
}

// The drill: last night's backup is made of a service in use, the database is lost, and the service goes on from the backup, first
// in SQLite and then in PostgreSQL.
func TestARestoreDrillFromLastNightsBackup(t *testing.T) {
	db := withRound(t)
	runningOn(t, db, "serve")
	folder := t.TempDir()
	code, out, errs := on(db, "backup", folder)
	night := regexp.MustCompile(regexp.QuoteMeta(folder) + `/mogna-\d{8}T\d{6}Z\.backup`).FindString(out)
	if code != 0 || night == "" {
		t.Fatalf("backup: exit %d, %s%s", code, out, errs)
	}
	if info, err := os.Stat(night); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v %v", info, err)
	}
	if code, out, errs := on(db, "verify", night); code != 0 || !strings.Contains(out, "är hel") || !strings.Contains(out, "rounds ") {
		t.Errorf("verify: exit %d, %s%s", code, out, errs)
	}
	if code, out, errs := on(db, "restore", "--replace", night); code != exitUsage || !strings.Contains(errs, "Stoppa Mogna") {
		t.Errorf("restore over a database in use: exit %d, %s%s", code, out, errs)
	}
	lost := filepath.Join(t.TempDir(), "mogna.db")
	for _, to := range []string{lost, emptyPostgres(t)} {
		if code, out, errs := on(to, "restore", night); code != 0 || !strings.Contains(out, "är återställd") {
			t.Fatalf("restore: exit %d, %s%s", code, out, errs)
		}
		s := opened(t, to)
		list, err := s.App.Rounds.Rounds(t.Context(), permission.System, 0, 9)
		if err != nil || len(list.Items) != 1 || list.Items[0].Title != "Prov" {
			t.Errorf("%+v %v", list, err)
		}
		_, err = s.App.Rounds.CreateRound(t.Context(), permission.System, survey.Round{Title: "Nästa", Organiser: "x", Closes: time.Now().AddDate(0, 1, 0), Questionnaires: []string{"formagor-2030"}})
		if err != nil {
			t.Errorf("the service does not go on: %v", err)
		}
		s.Close()
	}
	if code, _, errs := on(lost, "restore", night); code != exitUsage || !strings.Contains(errs, "--replace") {
		t.Errorf("over a database: exit %d, %s", code, errs)
	}
	if code, out, errs := on(lost, "restore", "--replace", night); code != 0 || !strings.Contains(out, ".before-") {
		t.Errorf("replace: exit %d, %s%s", code, out, errs)
	}
	if code, out, errs := on(db, "restore", db); code == 0 || out != "" || errs == "" {
		t.Errorf("what is no backup: exit %d, %s%s", code, out, errs)
	}
}

// A database is moved to PostgreSQL by one command, and back.
func TestMoveToPostgreSQLAndBack(t *testing.T) {
	db, pg, back := withRound(t), emptyPostgres(t), filepath.Join(t.TempDir(), "mogna.db")
	tables := func(database string) string {
		code, out, errs := on(database, "verify")
		if code != 0 {
			t.Fatalf("verify: exit %d, %s", code, errs)
		}
		return out
	}
	if code, out, errs := on(db, "migrate", "--to", pg); code != 0 || !strings.Contains(out, "kontrollerade") {
		t.Fatalf("exit %d, %s%s", code, out, errs)
	}
	if code, out, errs := on(pg, "migrate", "--to", back); code != 0 {
		t.Fatalf("exit %d, %s%s", code, out, errs)
	}
	if a, b, c := tables(db), tables(pg), tables(back); a != b || b != c {
		t.Errorf("%s\n%s\n%s", a, b, c)
	}
	for to, says := range map[string]string{pg: "redan innehåll", "mysql://x/y": "mysql", "/": "mapp"} {
		if code, out, errs := on(db, "migrate", "--to", to); code != exitUsage || out != "" || !strings.Contains(errs, says) {
			t.Errorf("%s: exit %d, %q, %q", to, code, out, errs)
		}
	}
}

func TestTheServerIsAskedForItsHealth(t *testing.T) {
	url, _ := runningOn(t, withRound(t), "serve")
	ask := func(listen string) int {
		t.Setenv("HTTP_PROXY", "http://127.0.0.1:1")
		c := &cli{environ: []string{"MOGNA_LISTEN=" + listen}, out: &said{}, errs: &said{}}
		if err := c.askReady(t.Context(), listen); err != nil {
			return 1
		}
		return 0
	}
	port := url[strings.LastIndex(url, ":"):]
	for listen, want := range map[string]int{"127.0.0.1" + port: 0, "0.0.0.0" + port: 0, port: 0, "127.0.0.1:1": 1} {
		if got := ask(listen); got != want {
			t.Errorf("%s: %d", listen, got)
		}
	}
}

func TestSettingsAreChecked(t *testing.T) {
	nowhere := filepath.Join(t.TempDir(), "mogna.db")
	if code, out, errs := on(nowhere, "check-config"); code != 0 || !strings.Contains(out, "går att använda") {
		t.Errorf("exit %d, %s%s", code, out, errs)
	}
	if _, err := os.Stat(nowhere); err == nil {
		t.Error("a database was made")
	}
	for option, says := range map[string]string{"questionnaires: /nowhere": "/nowhere", "accessibility: /nowhere.yaml": "/nowhere.yaml", "dataProtection: /nowhere.yaml": "/nowhere.yaml", "listen: x": "listen",
		"oidc: {issuer: 'https://x.example', clientId: a, clientSecret: b, roles: [nonsense]}": "roles"} {
		if code, out, errs := on(nowhere, "--config", place(t, "c.yaml", option+"\n"), "check-config"); code == 0 || out != "" || !strings.Contains(errs, says) {
			t.Errorf("%s: exit %d, %s%s", option, code, out, errs)
		}
	}
	if code, out, _ := mogna("version"); code != 0 || !regexp.MustCompile(`^mogna \d+\.\d+\.\d+ \(commit .+\)\n$`).MatchString(out) {
		t.Errorf("%q", out)
	}
}
