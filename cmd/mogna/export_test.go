package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/creack/pty"

	"mogna/internal/app/permission"
	"mogna/internal/app/rounds"
	"mogna/internal/report"
	"mogna/internal/survey"
)

func TestExportInEveryFormat(t *testing.T) {
	db := withRound(t)
	if code, _, errs := on(db, "import", "../../configs/demo/fyrbodal.csv"); code != 0 {
		t.Fatal(errs)
	}
	for format, begins := range map[string]string{"xlsx": "PK", "html": "<!DOCTYPE html>", "pdf": "%PDF-", "csv": "\ufeffround,", "wide-csv": "\ufeffround,", "codebook-csv": "\ufefffile,", "json": "{"} {
		if code, out, errs := on(db, "export", "--format", format); code != 0 || !strings.HasPrefix(out, begins) || errs != "" {
			t.Errorf("%s: exit %d, %.40q, %s", format, code, out, errs)
		}
	}
	if _, out, _ := on(db, "export", "--format", "html", "--language", "en"); !strings.Contains(out, `lang="en"`) {
		t.Errorf("not in English: %.200s", out)
	}
}

func TestExportOfASnapshot(t *testing.T) {
	db := withRound(t)
	if code, _, errs := on(db, "import", "../../configs/demo/fyrbodal.csv", place(t, "r.csv", "organisation;namn;e-post;roll\n1435;Åsa Öberg;asa@tanum.example;it-chef\n")); code != 0 {
		t.Fatal(errs)
	}
	s := opened(t, db)
	for _, status := range []survey.RoundStatus{survey.Open, survey.Closed} {
		if _, err := s.App.Rounds.UpdateRound(t.Context(), permission.System, 1, rounds.RoundChange{Status: &status}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.App.Results.Publish(t.Context(), permission.System, 1, "", false); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if code, out, errs := on(db, "export", "--format", "json", "--snapshot", "1"); code != 0 || !strings.Contains(out, `"number": 1`) {
		t.Errorf("exit %d, %.300s, %s", code, out, errs)
	}
	if code, out, errs := on(db, "export", "--format", "json", "--snapshot", "2"); code != exitUsage || out != "" || errs == "" {
		t.Errorf("a snapshot that isn't there: exit %d, %q, %q", code, out, errs)
	}
}

// What fails says what to do, and leaves neither a file nor a part of one.
func TestExportFailsClearly(t *testing.T) {
	db := withRound(t)
	for name, c := range map[string]struct {
		args []string
		env  []string
		code int
		says string
	}{
		"an unknown format":   {[]string{"--format", "docx"}, nil, exitUsage, strings.Join(report.Formats, ", ")},
		"an unknown language": {[]string{"--language", "de"}, nil, exitUsage, "Välj sv eller en"},
		"no Chromium":         {[]string{"--format", "pdf"}, []string{"MOGNA_CHROMIUM=off"}, exitFailed, "Ladda ner HTML-filen i stället"},
		"a wrong Chromium":    {[]string{"--format", "pdf"}, []string{"MOGNA_CHROMIUM=/nowhere/chromium"}, exitFailed, "/nowhere/chromium"},
	} {
		folder := t.TempDir()
		var out, errs strings.Builder
		environ := append([]string{"LC_ALL=sv_SE.UTF-8", "MOGNA_DATABASE=" + db, "MOGNA_LOG_LEVEL=error"}, c.env...)
		code := run(context.Background(), append([]string{"export", "--output", filepath.Join(folder, "rapport")}, c.args...), environ, &out, &errs)
		left, err := os.ReadDir(folder)
		if code != c.code || !strings.Contains(errs.String(), c.says) || out.Len() > 0 || err != nil || len(left) > 0 {
			t.Errorf("%s: exit %d, %q, %q, files %v", name, code, out.String(), errs.String(), left)
		}
	}
}

// On a terminal whoever waits sees how far it has come, and nothing of it stays.
func TestExportShowsProgressOnATerminal(t *testing.T) {
	db := withRound(t)
	screen, terminal, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer screen.Close()
	shown := make(chan string)
	go func() {
		b, _ := io.ReadAll(screen) // ends when the terminal closes
		shown <- string(b)
	}()
	code := run(t.Context(), []string{"export", "--output", filepath.Join(t.TempDir(), "r.csv"), "--format", "csv"},
		[]string{"LC_ALL=sv_SE.UTF-8", "MOGNA_DATABASE=" + db, "MOGNA_LOG_LEVEL=error"}, io.Discard, terminal)
	terminal.Close()
	if got := <-shown; code != 0 || !strings.Contains(got, "Skriver Förmågor för god service 2030 (0/1)") || !strings.HasSuffix(got, clearLine) {
		t.Errorf("exit %d, shown %q", code, got)
	}
}
