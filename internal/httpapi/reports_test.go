package httpapi_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/config"
	"mogna/internal/server/servertest"
)

// Every form comes under its own name and type, to be kept by its reader alone, and not again where nothing has changed.
func TestEveryForm(t *testing.T) {
	b := servertest.Coordinator(t, servertest.Start(t, servertest.SQLite(t)))
	round, _ := servertest.OpenRound(t, b, "digital-mognad", "formagor-2030")
	for format, want := range map[string][3]string{
		"xlsx":         {"-utkast.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"},
		"html":         {"-utkast.html", "text/html; charset=utf-8", "<!DOCTYPE html>"},
		"pdf":          {"-utkast.pdf", "application/pdf", "%PDF-"},
		"csv":          {"-utkast.csv", "text/csv; charset=utf-8", "\ufeffround,"},
		"wide-csv":     {"-utkast-bred.csv", "text/csv; charset=utf-8", "\ufeffround,"},
		"codebook-csv": {"-utkast-kodbok.csv", "text/csv; charset=utf-8", "\ufefffile,"},
		"json":         {"-utkast.json", "application/octet-stream", "{"},

		"organisations-html": {"-utkast-organisationer-html.zip", "application/zip", "PK"},
	} {
		f := b.MustReport(round, format, "language=sv")
		name := f.Header.Get("Content-Disposition")
		if f.Status != 200 || f.Header.Get("Content-Type") != want[1] || f.Header.Get("Cache-Control") != "no-store" || !bytes.HasPrefix(f.Body, []byte(want[2])) ||
			!strings.HasPrefix(name, fmt.Sprintf(`attachment; filename="mogna-%d-`, round)) || !strings.HasSuffix(name, want[0]+`"`) {
			t.Errorf("%s: %d %v %.40q", format, f.Status, f.Header, f.Body)
		}
		tag := f.Header.Get("ETag")
		if again := b.MustReport(round, format, "language=sv", "If-None-Match", tag); again.Status != 304 || len(again.Body) > 0 {
			t.Errorf("%s again: %d", format, again.Status)
		}
		if english := b.MustReport(round, format, "language=en", "If-None-Match", tag); english.Status != 200 {
			t.Errorf("%s in English: %d", format, english.Status)
		}
	}
}

// One organisation's file comes by its code, as what can be read alone, and of those who take part.
func TestOneOrganisationsReport(t *testing.T) {
	b := servertest.Coordinator(t, servertest.Start(t, servertest.SQLite(t)))
	round, _ := servertest.OpenRound(t, b, "digital-mognad")
	f := b.MustReport(round, "html", "language=sv&organisation=1435")
	if name := f.Header.Get("Content-Disposition"); f.Status != 200 || !strings.HasSuffix(name, `-utkast-1435.html"`) || !bytes.Contains(f.Body, []byte("<h1>Tanum</h1>")) {
		t.Errorf("%d %s %.300s", f.Status, name, f.Body)
	}
	for query, want := range map[string]int{"organisation=1435": 422, "organisation=": 422} {
		if f := b.MustReport(round, "xlsx", query); f.Status != want {
			t.Errorf("%s: %d", query, f.Status)
		}
	}
	if f := b.MustReport(round, "html", "organisation=9999"); f.Status != 404 {
		t.Errorf("one that does not take part: %d", f.Status)
	}
}

// A report is made for a reader by the organisation that takes part and the group that somebody is in; what can't be marked is refused.
func TestReportMadeForAReader(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	round, _ := servertest.OpenRound(t, b, "digital-mognad", "formagor-2030")
	for format, says := range map[string]string{"html": "Den här kopian är gjord för Tanum", "slides": "<title>", "xlsx": "PK", "pdf": "%PDF-"} {
		if f := b.MustReport(round, format, "language=sv&own=1435"); f.Status != 200 || !bytes.Contains(f.Body, []byte(says)) {
			t.Errorf("%s: %d %.200s", format, f.Status, f.Body)
		}
	}
	if f := b.MustReport(round, "html", "language=sv&own=1435&group=county.V%C3%A4stra+G%C3%B6talands+l%C3%A4n"); !bytes.Contains(f.Body, []byte("Jämförelsegrupp: Västra Götalands län. Tabellerna visar")) {
		t.Errorf("%d %.300s", f.Status, f.Body)
	}
	for query, want := range map[string]int{"own=9999": 404, "own=": 422, "group=": 422, "group=everybody": 422, "group=chosen.9999": 404, "group=county.Norrbottens+l%C3%A4n": 422, "own=1435&organisation=1435": 422} {
		if f := b.MustReport(round, "html", query); f.Status != want {
			t.Errorf("%s: %d %s", query, f.Status, f.Body)
		}
	}
	for format, query := range map[string]string{"csv": "own=1435", "wide-csv": "group=size.small", "json": "own=1435", "codebook-csv": "own=1435", "organisations-html": "own=1435", "slides": "group=size.small"} {
		if f := b.MustReport(round, format, query); f.Status != 422 || !strings.Contains(string(f.Body), "bara väljas") {
			t.Errorf("%s %s: %d %s", format, query, f.Status, f.Body)
		}
	}
	for query, want := range map[string]int{"own=1435": 200, "own=9999": 404, "own=": 422} {
		b.Call("GET", fmt.Sprintf("/rounds/%d/conclusion?%s", round, query), nil, want, nil)
	}
	// Whose report it is gives no right to read it.
	contact := servertest.Staff(t, s, b, api.NewStaff{Name: "Kim", Email: "kim@x.example", Role: "contact", Organisation: new("1435")})
	if f := contact.MustReport(round, "html", "own=1435"); f.Status != 404 {
		t.Errorf("a contact of an open round: %d", f.Status)
	}
}

// Where there is nothing to print with, the answer says what to do, and the other forms come.
func TestPDFWithoutChromium(t *testing.T) {
	b := servertest.Coordinator(t, servertest.Start(t, servertest.SQLite(t), func(c *config.Config) { c.Chromium = "off" }))
	round, _ := servertest.OpenRound(t, b, "digital-mognad")
	for lang, says := range map[string]string{"sv": "Ladda ner HTML-filen i stället", "en": "Download the HTML file instead"} {
		f := b.MustReport(round, "pdf", "", "Accept-Language", lang)
		if f.Status != 503 || f.Header.Get("Content-Type") != "application/problem+json" || !strings.Contains(string(f.Body), says) || f.Header.Get("Content-Disposition") != "" {
			t.Errorf("%d %v %s", f.Status, f.Header, f.Body)
		}
	}
	if f := b.MustReport(round, "html", ""); f.Status != 200 {
		t.Errorf("HTML: %d", f.Status)
	}
}

// Whoever asks for a report can follow it, nobody else can, and when it is done there is nothing more to follow.
func TestReportProgress(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	other := servertest.Staff(t, s, b, api.NewStaff{Name: "Rut", Email: "rut@x.example", Role: "reader"})
	round, _ := servertest.OpenRound(t, b, "digital-mognad", "formagor-2030")
	var done sync.WaitGroup
	done.Go(func() {
		if f, err := b.Report(t.Context(), round, "pdf", "language=en&progress="+servertest.ProgressID); err != nil || f.Status != 200 {
			t.Errorf("%v, %d %s", err, f.Status, f.Body)
		}
	})
	asked := 0
	steps := b.FollowReport(servertest.ProgressID, func(now api.ReportProgress) {
		if asked++; asked == 1 {
			other.Call("GET", "/progress/"+servertest.ProgressID, nil, 404, nil)
		}
	})
	done.Wait()
	if len(steps) == 0 || steps[len(steps)-1] != "Printing as PDF" {
		t.Errorf("the steps were %q", steps)
	}
	b.Call("GET", "/progress/"+servertest.ProgressID, nil, 404, nil)
	for _, id := range []string{"short", strings.Repeat("a", 65), "0123456789abcde%2F"} {
		if f := b.MustReport(round, "json", "progress="+id); f.Status != 422 || !strings.Contains(string(f.Body), "progress") {
			t.Errorf("%s: %d %s", id, f.Status, f.Body)
		}
	}
}

// Whoever goes away ends the work, also where the browser hangs, and frees their place for the next.
func TestReportEndsWithItsReader(t *testing.T) {
	hanging := filepath.Join(t.TempDir(), "chromium")
	if err := os.WriteFile(hanging, []byte("#!/bin/sh\nexec sleep 600\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	b := servertest.Coordinator(t, servertest.Start(t, servertest.SQLite(t), func(c *config.Config) { c.Chromium = hanging }))
	round, _ := servertest.OpenRound(t, b, "digital-mognad")
	for _, id := range []string{servertest.ProgressID + "1", servertest.ProgressID + "2"} {
		ctx, leave := context.WithCancel(t.Context())
		go func() { _, _ = b.Report(ctx, round, "pdf", "progress="+id) }()
		ended := make(chan []string, 1)
		go func() {
			ended <- b.FollowReport(id, func(now api.ReportProgress) {
				if now.Step == "Skriver ut som PDF" {
					leave()
				}
			})
		}()
		select {
		case <-ended:
		case <-time.After(time.Minute):
			t.Fatal("it is still being printed")
		}
	}
}

// So many reports are made at a time; whoever waits is told so, and gets theirs.
func TestReportsWaitForEachOther(t *testing.T) {
	b := servertest.Coordinator(t, servertest.Start(t, servertest.SQLite(t)))
	round, _ := servertest.OpenRound(t, b, "digital-mognad")
	var all sync.WaitGroup
	waited := make(chan bool, 3)
	for n := range cap(waited) {
		id := fmt.Sprint(servertest.ProgressID, n)
		all.Go(func() {
			if f, err := b.Report(t.Context(), round, "pdf", "progress="+id); err != nil || f.Status != 200 {
				t.Errorf("%v, %d %s", err, f.Status, f.Body)
			}
		})
		all.Go(func() { waited <- b.FollowReport(id, nil)[0] == "Väntar på andra rapporter" })
	}
	all.Wait()
	close(waited)
	n := 0
	for w := range waited {
		if w {
			n++
		}
	}
	if n < 2 {
		t.Errorf("%d of 3 were told that they wait", n)
	}
}
