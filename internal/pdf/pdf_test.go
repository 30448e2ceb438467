package pdf_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"mogna/internal/pdf"
	"mogna/internal/survey"
)

// printer prints with the machine's Chromium, which the script finds or installs. Whatever it writes goes to a folder of its own.
func printer(t *testing.T) (p *pdf.Printer, scratch string) {
	t.Helper()
	out, err := exec.Command("../../scripts/chromium.sh").Output()
	if err != nil {
		t.Fatalf("no Chromium to print with: run make tools (%v)", err)
	}
	if scratch, err = os.MkdirTemp("", "pdf"); err != nil { // the path of a socket is bounded, and a test's own folder has a long one
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(scratch) })
	t.TempDir() // the test's own folders stay outside
	t.Setenv("TMPDIR", scratch)
	if p, err = pdf.New(strings.TrimSpace(string(out))); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Close)
	return p, scratch
}

const document = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Digital mognad – Fyrbodal</title></head>
<body><main><h1>Jämförelse</h1><p>Åtta av tio.</p><h2>Mognad</h2><table><thead><tr><th scope="col">Kommun</th></tr></thead>
<tbody><tr><td>Tanum</td></tr></tbody></table><h2>Förmågor</h2></main></body></html>`

func printed(t *testing.T, p *pdf.Printer, html string) string {
	t.Helper()
	b, err := p.Print(t.Context(), []byte(html))
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "r.pdf")
	if err := os.WriteFile(name, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// told is what a program of Poppler says of a file.
func told(t *testing.T, program string, args ...string) string {
	t.Helper()
	out, err := exec.Command(program, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v: run make tools\n%s", program, err, out)
	}
	return string(out)
}

func TestPrintIsTaggedAndNamed(t *testing.T) {
	p, _ := printer(t)
	name := printed(t, p, document)
	info := strings.Join(strings.Fields(told(t, "pdfinfo", name)), " ")
	for _, want := range []string{"Title: Digital mognad – Fyrbodal", "Tagged: yes", "(A4)", "JavaScript: no", "Pages: 1"} {
		if !strings.Contains(info, want) {
			t.Errorf("no %q in %s", want, info)
		}
	}
	structure := told(t, "pdfinfo", "-struct-text", name)
	for _, want := range []string{"H1", "H2", "Table", "TH", `"Åtta av tio.`} {
		if !strings.Contains(structure, want) {
			t.Errorf("no %s in the structure:\n%s", want, structure)
		}
	}
	text := strings.Join(strings.Fields(told(t, "pdftotext", "-layout", name, "-")), " ")
	if !strings.HasPrefix(text, "Jämförelse Åtta") || !strings.HasSuffix(text, "Förmågor") {
		t.Errorf("the page says %q", text)
	}
}

// What stands round the text of a page is what the document says, once.
func TestPrintHasTheDocumentsMargins(t *testing.T) {
	p, _ := printer(t)
	style := `<style>@page { @top-center { content: "Utkast"; } @bottom-left { content: "Digital motor"; } @bottom-right { content: "Sida " counter(page) " av " counter(pages); } } h2 { break-before: page; }</style></head>`
	name := printed(t, p, strings.Replace(document, "</head>", style, 1))
	pages := strings.Split(strings.TrimSuffix(told(t, "pdftotext", "-layout", name, "-"), "\f"), "\f")
	if len(pages) != 3 {
		t.Fatalf("%d pages", len(pages))
	}
	for n, page := range pages {
		text := strings.Join(strings.Fields(page), " ")
		if foot := fmt.Sprintf(" Digital motor Sida %d av 3", n+1); !strings.HasPrefix(text, "Utkast ") || !strings.HasSuffix(text, foot) || strings.Count(text, "Sida") != 1 {
			t.Errorf("page %d says %q", n+1, text)
		}
	}
}

func TestPrintHasLanguageAndBookmarks(t *testing.T) {
	p, _ := printer(t)
	c := catalogue(t, printed(t, p, document))
	if c.lang != "sv" {
		t.Errorf("the language is %q", c.lang)
	}
	if got := strings.Join(c.bookmarks, ", "); got != "Jämförelse, Mognad, Förmågor" {
		t.Errorf("the bookmarks are %s", got)
	}
}

// The document's own paper goes before ours.
func TestPrintKeepsTheDocumentsPaper(t *testing.T) {
	p, _ := printer(t)
	name := printed(t, p, strings.Replace(document, "</head>", "<style>@page{size:A5}</style></head>", 1))
	if info := told(t, "pdfinfo", name); !strings.Contains(info, "(A5)") {
		t.Errorf("the page is not A5:\n%s", info)
	}
}

// A document that asks for something gets nothing, and no script runs.
func TestPrintReachesNothing(t *testing.T) {
	p, scratch := printer(t)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	reached := make(chan struct{}, 1)
	go func() {
		if c, err := listener.Accept(); err == nil {
			c.Close()
			reached <- struct{}{}
		}
	}()
	secret := filepath.Join(t.TempDir(), "secret.html")
	if err := os.WriteFile(secret, []byte("hemligheten"), 0o600); err != nil {
		t.Fatal(err)
	}
	at := "http://" + listener.Addr().String()
	name := printed(t, p, `<!doctype html><title>x</title><link rel="stylesheet" href="`+at+`/s.css"><p>Kvar</p><img src="`+at+`/i.png">
		<iframe src="file://`+secret+`"></iframe><script>document.body.append("skriptet")</script><svg onload="document.body.append('skriptet')"></svg>`)
	listener.Close()
	select {
	case <-reached:
		t.Error("the document reached a server")
	default:
	}
	if text := told(t, "pdftotext", name, "-"); !strings.Contains(text, "Kvar") || strings.Contains(text, "hemligheten") || strings.Contains(text, "skriptet") {
		t.Errorf("printed: %s", text)
	}
	nothingLeft(t, scratch)
}

func TestPrintsOneAtATime(t *testing.T) {
	p, scratch := printer(t)
	var all sync.WaitGroup
	most := watch(t, scratch)
	for range 3 {
		all.Go(func() {
			if b, err := p.Print(t.Context(), []byte(document)); err != nil || !bytes.HasPrefix(b, []byte("%PDF-")) {
				t.Errorf("%v, %.20q", err, b)
			}
		})
	}
	all.Wait()
	if n := most(); n != 1 {
		t.Errorf("%d browsers ran at the same time", n)
	}
	nothingLeft(t, scratch)
}

// Whoever goes away leaves no process and no file behind, whether the browser has begun or not.
func TestPrintEndsWithItsContext(t *testing.T) {
	for name, end := range map[string]func(p *pdf.Printer, cancel func()){
		"the reader goes":   func(_ *pdf.Printer, cancel func()) { cancel() },
		"the server closes": func(p *pdf.Printer, _ func()) { p.Close() },
	} {
		t.Run(name, func(t *testing.T) {
			p, scratch := printer(t)
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			done := make(chan error)
			long := document + strings.Repeat("<p>En rad till.</p>", 200_000)
			go func() {
				_, err := p.Print(ctx, []byte(long))
				done <- err
			}()
			for len(browsers(t, scratch)) == 0 {
				time.Sleep(5 * time.Millisecond)
			}
			end(p, cancel)
			if err := <-done; err == nil {
				t.Error("it was printed all the same")
			}
			nothingLeft(t, scratch)
			if _, err := p.Print(ctx, []byte(document)); err == nil {
				t.Error("another was begun")
			}
		})
	}
}

func TestWithoutChromium(t *testing.T) {
	p, err := pdf.New(pdf.Off)
	if err != nil {
		t.Fatal(err)
	}
	_, err = p.Print(t.Context(), []byte(document))
	var ours *survey.Error
	if !errors.As(err, &ours) || ours.Code != survey.Unavailable || !strings.Contains(ours.In("sv"), "HTML-filen") || !strings.Contains(ours.In("en"), "HTML file") {
		t.Errorf("got %v", err)
	}
}

func TestPrintHasALimit(t *testing.T) {
	p, scratch := printer(t)
	p.SetLimit(50 * time.Millisecond)
	_, err := p.Print(t.Context(), []byte(document))
	var ours *survey.Error
	if !errors.As(err, &ours) || ours.Code != survey.Unavailable || !strings.Contains(ours.In("sv"), "för lång tid") {
		t.Errorf("got %v", err)
	}
	nothingLeft(t, scratch)
}

func TestChromiumIsLookedFor(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	p, err := pdf.New("")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.Print(t.Context(), []byte(document)); err == nil {
		t.Error("something was printed without a browser on the PATH")
	}
	if _, err := pdf.New("/nowhere/chromium"); err == nil || !strings.Contains(err.Error(), "/nowhere/chromium") {
		t.Errorf("a path that isn't there: %v", err)
	}
}
