package server_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/config"
)

// fetched is a report as it came.
type fetched struct {
	status int
	header http.Header
	body   []byte
}

// report fetches a report, whatever is answered.
func (b *browser) report(ctx context.Context, round int64, format, query string, headers ...string) (f fetched, err error) {
	req, err := http.NewRequestWithContext(ctx, "GET", fmt.Sprintf("%s/api/v1/rounds/%d/reports/%s?%s", b.base, round, format, query), nil)
	if err != nil {
		return f, err
	}
	for n := 0; n < len(headers); n += 2 {
		req.Header.Set(headers[n], headers[n+1])
	}
	res, err := b.http.Do(req)
	if err != nil {
		return f, err
	}
	defer res.Body.Close()
	f.status, f.header = res.StatusCode, res.Header
	f.body, err = io.ReadAll(res.Body)
	return f, err
}

// mustReport fetches a report; where no answer comes, the test ends.
func (b *browser) mustReport(round int64, format, query string, headers ...string) fetched {
	b.t.Helper()
	f, err := b.report(b.t.Context(), round, format, query, headers...)
	if err != nil {
		b.t.Fatal(err)
	}
	return f
}

// Every form comes under its own name and type, to be kept by its reader alone, and not again where nothing has changed.
func TestEveryForm(t *testing.T) {
	for kind, database := range databases(t) {
		t.Run(kind, func(t *testing.T) {
			b := coordinator(t, start(t, database))
			round, _ := openRound(t, b, "digital-mognad", "formagor-2030")
			for format, want := range map[string][3]string{
				"xlsx":         {"-utkast.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"},
				"html":         {"-utkast.html", "text/html; charset=utf-8", "<!DOCTYPE html>"},
				"pdf":          {"-utkast.pdf", "application/pdf", "%PDF-"},
				"csv":          {"-utkast.csv", "text/csv; charset=utf-8", "\ufeffround,"},
				"wide-csv":     {"-utkast-bred.csv", "text/csv; charset=utf-8", "\ufeffround,"},
				"codebook-csv": {"-utkast-kodbok.csv", "text/csv; charset=utf-8", "\ufefffile,"},
				"json":         {"-utkast.json", "application/octet-stream", "{"},
			} {
				f := b.mustReport(round, format, "language=sv")
				name := f.header.Get("Content-Disposition")
				if f.status != 200 || f.header.Get("Content-Type") != want[1] || f.header.Get("Cache-Control") != "no-store" || !bytes.HasPrefix(f.body, []byte(want[2])) ||
					!strings.HasPrefix(name, fmt.Sprintf(`attachment; filename="mogna-%d-`, round)) || !strings.HasSuffix(name, want[0]+`"`) {
					t.Errorf("%s: %d %v %.40q", format, f.status, f.header, f.body)
				}
				tag := f.header.Get("ETag")
				if again := b.mustReport(round, format, "language=sv", "If-None-Match", tag); again.status != 304 || len(again.body) > 0 {
					t.Errorf("%s again: %d", format, again.status)
				}
				if english := b.mustReport(round, format, "language=en", "If-None-Match", tag); english.status != 200 {
					t.Errorf("%s in English: %d", format, english.status)
				}
			}
		})
	}
}

// Where there is nothing to print with, the answer says what to do, and the other forms come.
func TestPDFWithoutChromium(t *testing.T) {
	b := coordinator(t, start(t, file(t), func(c *config.Config) { c.Chromium = "off" }))
	round, _ := openRound(t, b, "digital-mognad")
	for lang, says := range map[string]string{"sv": "Ladda ner HTML-filen i stället", "en": "Download the HTML file instead"} {
		f := b.mustReport(round, "pdf", "", "Accept-Language", lang)
		if f.status != 503 || f.header.Get("Content-Type") != "application/problem+json" || !strings.Contains(string(f.body), says) || f.header.Get("Content-Disposition") != "" {
			t.Errorf("%d %v %s", f.status, f.header, f.body)
		}
	}
	if f := b.mustReport(round, "html", ""); f.status != 200 {
		t.Errorf("HTML: %d", f.status)
	}
}

// followed is what a browser calls a report by, to ask how far it has come.
const followed = "0123456789-abcdef"

// follow asks how far a report has come until it is told that there is none, and gives the steps that it saw.
func (b *browser) follow(id string, seen func(api.ReportProgress)) (steps []string) {
	for begun := false; ; time.Sleep(2 * time.Millisecond) {
		req, _ := http.NewRequest("GET", b.base+"/api/v1/progress/"+id, nil)
		res, err := b.http.Do(req)
		if err != nil {
			return steps
		}
		var now api.ReportProgress
		data, _ := io.ReadAll(res.Body)
		res.Body.Close()
		if res.StatusCode != 200 {
			if begun {
				return steps
			}
			continue
		}
		begun = true
		if err := json.Unmarshal(data, &now); err != nil {
			b.t.Error(err)
		}
		if len(steps) == 0 || steps[len(steps)-1] != now.Step {
			steps = append(steps, now.Step)
		}
		if seen != nil {
			seen(now)
		}
	}
}

// Whoever asks for a report can follow it, nobody else can, and when it is done there is nothing more to follow.
func TestReportProgress(t *testing.T) {
	s := start(t, file(t))
	b := coordinator(t, s)
	other := staff(t, s, b, api.NewStaff{Name: "Rut", Email: "rut@x.example", Role: "reader"})
	round, _ := openRound(t, b, "digital-mognad", "formagor-2030")
	var done sync.WaitGroup
	done.Go(func() {
		if f, err := b.report(t.Context(), round, "pdf", "language=en&progress="+followed); err != nil || f.status != 200 {
			t.Errorf("%v, %d %s", err, f.status, f.body)
		}
	})
	asked := 0
	steps := b.follow(followed, func(now api.ReportProgress) {
		if asked++; asked == 1 {
			other.call("GET", "/progress/"+followed, nil, 404, nil)
		}
	})
	done.Wait()
	if len(steps) == 0 || steps[len(steps)-1] != "Printing as PDF" {
		t.Errorf("the steps were %q", steps)
	}
	b.call("GET", "/progress/"+followed, nil, 404, nil)
	for _, id := range []string{"short", strings.Repeat("a", 65), "0123456789abcde%2F"} {
		if f := b.mustReport(round, "json", "progress="+id); f.status != 422 || !strings.Contains(string(f.body), "progress") {
			t.Errorf("%s: %d %s", id, f.status, f.body)
		}
	}
}

// Whoever goes away ends the work, also where the browser hangs, and frees their place for the next.
func TestReportEndsWithItsReader(t *testing.T) {
	hanging := filepath.Join(t.TempDir(), "chromium")
	if err := os.WriteFile(hanging, []byte("#!/bin/sh\nexec sleep 600\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	b := coordinator(t, start(t, file(t), func(c *config.Config) { c.Chromium = hanging }))
	round, _ := openRound(t, b, "digital-mognad")
	for _, id := range []string{followed + "1", followed + "2"} {
		ctx, leave := context.WithCancel(t.Context())
		go func() { _, _ = b.report(ctx, round, "pdf", "progress="+id) }()
		ended := make(chan []string, 1)
		go func() {
			ended <- b.follow(id, func(now api.ReportProgress) {
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
	b := coordinator(t, start(t, file(t)))
	round, _ := openRound(t, b, "digital-mognad")
	var all sync.WaitGroup
	waited := make(chan bool, 3)
	for n := range cap(waited) {
		id := fmt.Sprint(followed, n)
		all.Go(func() {
			if f, err := b.report(t.Context(), round, "pdf", "progress="+id); err != nil || f.status != 200 {
				t.Errorf("%v, %d %s", err, f.status, f.body)
			}
		})
		all.Go(func() { waited <- b.follow(id, nil)[0] == "Väntar på andra rapporter" })
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
