package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// What the law demands is released by whoever runs the service, about one person, with a reason that the log keeps.
func TestReleaseOfPersonalData(t *testing.T) {
	db := withRound(t)
	people := place(t, "r.csv", "organisation;namn;e-post;roll\n1435;Åsa Öberg;asa@tanum.example;it-chef\n1435;Bo Ek;bo@tanum.example;it-chef\n")
	if code, _, errs := on(db, "import", "../../configs/demo/fyrbodal.csv", people); code != 0 {
		t.Fatal(errs)
	}
	for _, wrong := range [][]string{{"--reason", "dnr 2026:17"}, {"--respondent", "1"}, {"--respondent", "1", "--reason", " "}, {"--respondent", "99", "--reason", "dnr 2026:17"}} {
		if code, out, errs := on(db, append([]string{"admin", "personal-data"}, wrong...)...); code == 0 || strings.Contains(out, "Åsa") || errs == "" {
			t.Errorf("%v: exit %d, %s%s", wrong, code, out, errs)
		}
	}
	file := filepath.Join(t.TempDir(), "asa.json")
	if code, out, errs := on(db, "admin", "personal-data", "--respondent", "1", "--reason", "dnr 2026:17", "--output", file); code != 0 {
		t.Fatalf("exit %d, %s%s", code, out, errs)
	}
	written, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(written), "asa@tanum.example") || strings.Contains(string(written), "Bo Ek") {
		t.Errorf("%v: %s", err, written)
	}
	if mode, err := os.Stat(file); err != nil || mode.Mode().Perm() != 0o600 {
		t.Errorf("others may read it: %v, %v", mode.Mode(), err)
	}
	s := opened(t, db)
	defer s.Close()
	page, err := s.App.Staff.AuditEntries(t.Context(), permission.System, audit.Filter{Object: "respondent/1"}, 0, 10)
	log := page.Items
	if err != nil || len(log) == 0 || log[0].Action != "release-personal-data" || log[0].Actor != "operator" || log[0].Detail != "dnr 2026:17" {
		t.Fatalf("%+v, %v", log, err)
	}
	for _, e := range log[1:] {
		if e.Action == "release-personal-data" {
			t.Errorf("a refusal is logged as a release: %+v", e)
		}
	}
	d, err := s.App.Privacy.ReleasePersonalData(t.Context(), 1, "dnr 2026:18")
	if err != nil || len(d.Notices) != 1 || d.Notices[0].Kind != survey.DataReleased {
		t.Errorf("Åsa is told %+v, %v", d, err)
	}
}
