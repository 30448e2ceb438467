package httpapi_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
	"time"

	"mogna/internal/demo"
	"mogna/internal/server/servertest"
)

// mostPages is how much of a region of fifteen organisations anybody reads.
const mostPages = 60

var wordHeight = regexp.MustCompile(`yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)"`)

// The demonstration's fifteen organisations fit in a report that can be read, and no page is shrunk to make room.
func TestFifteenOrganisationsArePrintedShort(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	round, _, err := demo.Load(t.Context(), s.App, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "report.pdf")
	f := servertest.Coordinator(t, s).MustReport(round, "pdf", "language=sv")
	if err := os.WriteFile(name, f.Body, 0o600); f.Status != 200 || err != nil {
		t.Fatalf("%d %v", f.Status, err)
	}
	info, err := exec.CommandContext(t.Context(), "pdfinfo", name).Output()
	if err != nil {
		t.Fatal(err)
	}
	pages := regexp.MustCompile(`Pages:\s+(\d+)`).FindSubmatch(info)
	if n, err := strconv.Atoi(string(pages[1])); err != nil || n > mostPages || n < 20 {
		t.Errorf("%d pages, %v", n, err)
	}
	words, err := exec.CommandContext(t.Context(), "pdftotext", "-bbox", name, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	small, all := 0, 0
	for _, m := range wordHeight.FindAllSubmatch(words, -1) {
		top, _ := strconv.ParseFloat(string(m[1]), 64)
		foot, _ := strconv.ParseFloat(string(m[2]), 64)
		all++
		if foot-top < 7 { // a font of 7 points is a little higher than that
			small++
		}
	}
	if small*20 > all { // the charts' finest print
		t.Errorf("%d of %d words are too small to read", small, all)
	}
}
