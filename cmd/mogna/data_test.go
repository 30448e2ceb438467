package main

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	_ "github.com/mattn/go-sqlite3"

	"mogna/internal/app/permission"
	"mogna/internal/config"
	"mogna/internal/scoring"
	"mogna/internal/server"
	"mogna/internal/survey"
)

// withRound makes a database with a draft round and gives its path.
func withRound(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "mogna.db")
	s := opened(t, path)
	defer s.Close()
	_, err := s.App.Rounds.CreateRound(t.Context(), permission.System, survey.Round{Title: "Prov", Organiser: "Fyrbodal", Closes: time.Now().AddDate(0, 1, 0), Questionnaires: []string{"formagor-2030"}})
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func opened(t *testing.T, path string) *server.Server {
	t.Helper()
	s, err := server.Make(t.Context(), &config.Config{Database: path, LogLevel: "error", LogFormat: "text"})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// on runs the command on a database.
func on(path string, args ...string) (code int, out, errs string) {
	var o, e bytes.Buffer
	code = run(context.Background(), args, []string{"LC_ALL=sv_SE.UTF-8", "MOGNA_DATABASE=" + path, "MOGNA_LOG_LEVEL=error"}, &o, &e)
	return code, o.String(), e.String()
}

func TestImportAndExport(t *testing.T) {
	db := withRound(t)
	organisations := "../../configs/demo/fyrbodal.csv"
	people := place(t, "r.csv", "organisation;namn;e-post;roll\n1435;Åsa Öberg;asa@tanum.example;it-chef\n")
	if code, out, errs := on(db, "import", "--preview", organisations, people); code != 0 || !strings.Contains(out, "15 organisationer (15 nya, 0 ändras), 1 respondenter (1 nya, 0 ändras). Inget har ändrats.") {
		t.Errorf("preview: exit %d, %s%s", code, out, errs)
	}
	if code, out, errs := on(db, "import", organisations, people); code != 0 || !strings.Contains(out, "15 organisationer (15 nya,") {
		t.Errorf("import: exit %d, %s%s", code, out, errs)
	}
	code, out, errs := on(db, "export", "--format", "json")
	var c scoring.Comparison
	if err := json.Unmarshal([]byte(out), &c); err != nil || code != 0 || len(c.Organisations) != 15 || c.Documents[0].Organisations["1435"].Asked != 1 {
		t.Errorf("export: exit %d, %v, %s", code, err, errs)
	}
	report := filepath.Join(t.TempDir(), "rapport.xlsx")
	if code, _, errs := on(db, "export", "--output", report); code != 0 {
		t.Errorf("export to a file: exit %d, %s", code, errs)
	}
	if b, err := os.ReadFile(report); err != nil || !bytes.HasPrefix(b, []byte("PK")) {
		t.Errorf("the workbook: %v", err)
	}
}

func TestAFaultyImportSaysWhereAndChangesNothing(t *testing.T) {
	db := withRound(t)
	code, out, errs := on(db, "import", "../../configs/demo/fyrbodal.csv", place(t, "r.csv", "organisation;namn;e-post;roll\n1435;Åsa;asa@tanum.example;kung\n0000;Bo;bo@b.example;it-chef\n"))
	if code != exitUsage || out != "" || !strings.Contains(errs, "r.csv, rad 2, D2") || !strings.Contains(errs, "r.csv, rad 3, A3") {
		t.Errorf("exit %d, %q\n%s", code, out, errs)
	}
	s := opened(t, db)
	defer s.Close()
	r, err := s.App.Rounds.Round(t.Context(), permission.System, 1)
	if err != nil || r.Organisations != 0 || r.Respondents != 0 {
		t.Errorf("something was read in: %+v, %v", r, err)
	}
}

func TestCommandsFailClearly(t *testing.T) {
	db := withRound(t)
	for name, c := range map[string]struct {
		args []string
		code int
		says string
	}{
		"no such command":      {[]string{"serv"}, exitUsage, "unknown command"},
		"no files":             {[]string{"import"}, exitUsage, "at least 1"},
		"no such file":         {[]string{"import", "nowhere.csv"}, exitFailed, "nowhere.csv"},
		"no such round":        {[]string{"export", "--round", "9"}, exitUsage, "Mätomgången finns inte"},
		"an empty option":      {[]string{"export", "--output", ""}, exitUsage, "--output"},
		"a round that is none": {[]string{"export", "--round", "0"}, exitUsage, "--round"},
		"no such config":       {[]string{"--config", "nowhere.yaml", "migrate"}, exitFailed, "nowhere.yaml"},
		"an unknown option":    {[]string{"--config", place(t, "c.yaml", "lisen: x\n"), "migrate"}, exitFailed, "lisen"},
		"an impossible option": {[]string{"--config", place(t, "c.yaml", "listen: nowhere\n"), "migrate"}, exitUsage, "127.0.0.1:8080"},
	} {
		if code, out, errs := on(db, c.args...); code != c.code || out != "" || !strings.Contains(errs, c.says) {
			t.Errorf("%s: exit %d, %q, %q", name, code, out, errs)
		}
	}
}

func TestANewerDatabaseIsRefused(t *testing.T) {
	path := withRound(t)
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, 1)"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	before, _ := os.ReadFile(path)
	for _, command := range []string{"serve", "demo", "migrate", "export"} {
		if code, out, errs := on(path, command); code != exitFailed || out != "" || !strings.Contains(errs, "newer") {
			t.Errorf("%s: exit %d, %q, %q", command, code, out, errs)
		}
	}
	if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
		t.Error("the refused database was changed")
	}
}

// The preview says what each column is read as, who is new and what changes, and asks about codes that the register does not have;
// nothing of these is read in until somebody says that they are meant.
func TestImportPreviewTellsAll(t *testing.T) {
	db := withRound(t)
	first := place(t, "o.csv", "kod;namn;befolkning\n1435;Tanum;12000\n")
	if code, _, errs := on(db, "import", first); code != 0 {
		t.Fatal(errs)
	}
	list := place(t, "p.csv", "Lista\nKommun;Förnamn;Efternamn;E-postadress;Befattning;Telefon\nTanums kommun;Bo;Ek;bo@tanum.example;It-chef;+46 1\n")
	second := place(t, "o2.csv", "code,name,population\n1435,Tanum,12500\n0999,Påhittad,1\n114,Upplands Väsby,1\n")
	code, out, errs := on(db, "import", "--preview", second, list)
	for _, want := range []string{"A2 ”Kommun”: organisation", "F2 ”Telefon”: läses inte in.", "Nya:", "Bo Ek, bo@tanum.example, It-chef (1435)", "0114 Upplands Väsby", "Ändras:", "1435 Tanum; folkmängd: 12000 → 12500",
		"Rader att bekräfta", "o2.csv, rad 3, A3: Ingen svensk kommun har koden 0999 (”Påhittad”).", "3 organisationer (2 nya, 1 ändras), 1 respondenter (1 nya, 0 ändras)"} {
		if !strings.Contains(out, want) {
			t.Errorf("exit %d %s; %q is not told:\n%s", code, errs, want, out)
		}
	}
	if code, _, errs := on(db, "import", second, list); code != exitUsage || !strings.Contains(errs, "0999") || !strings.Contains(errs, "bekräfta") {
		t.Errorf("not confirmed: exit %d, %s", code, errs)
	}
	if code, out, errs := on(db, "import", "--confirm", second, list); code != 0 || !strings.Contains(out, "3 organisationer (2 nya, 1 ändrade)") {
		t.Errorf("confirmed: exit %d, %s%s", code, out, errs)
	}
	if code, out, errs := on(db, "import", "--preview", second, list); code != 0 || !strings.Contains(out, "Oförändrade:") || strings.Contains(out, "bekräfta") || !strings.Contains(out, "3 organisationer (0 nya, 0 ändras), 1 respondenter (0 nya, 0 ändras)") {
		t.Errorf("again: exit %d, %s%s", code, out, errs)
	}
}
