package main

import (
	"bytes"
	"context"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
)

// No command but init and demo makes a database, so that a disk that is away is no empty survey.
func TestNoCommandMakesADatabase(t *testing.T) {
	path := filepath.Join(t.TempDir(), "volume", "mogna.db")
	empty := place(t, "empty.db", "")
	for _, args := range [][]string{{"serve"}, {"migrate"}, {"import", "../../configs/demo/fyrbodal.csv"}, {"export"}, {"admin", "link"}, {"admin", "personal-data", "--respondent", "1", "--reason", "x"}} {
		if code, out, errs := on(path, args...); code != exitUsage || out != "" || !strings.Contains(errs, "mogna init") || !strings.Contains(errs, path) {
			t.Errorf("%v: exit %d, %q, %q", args, code, out, errs)
		}
		if _, err := os.Stat(filepath.Dir(path)); err == nil {
			t.Fatalf("%v made a folder", args)
		}
		if code, out, errs := on(empty, args...); code != exitUsage || out != "" || !strings.Contains(errs, "Databasen är tom") {
			t.Errorf("%v on an empty file: exit %d, %q, %q", args, code, out, errs)
		}
	}
	if code, out, errs := on(path, "init"); code != 0 || !strings.Contains(out, "Databasen är skapad") {
		t.Errorf("exit %d, %q, %q", code, out, errs)
	}
	if code, out, errs := on(path, "init"); code != 0 || !strings.Contains(out, "finns redan") {
		t.Errorf("again: exit %d, %q, %q", code, out, errs)
	}
}

// said keeps what a command that runs on has said.
type said struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *said) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *said) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

// runningOn runs a command until the test ends, and gives its address and what it says.
func runningOn(t *testing.T, path string, args ...string) (url string, out *said) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	out, ended := &said{}, make(chan int, 1)
	go func() {
		ended <- run(ctx, args, []string{"LC_ALL=sv_SE.UTF-8", "MOGNA_DATABASE=" + path, "MOGNA_LOG_LEVEL=error", "MOGNA_LISTEN=127.0.0.1:0"}, out, out)
	}()
	t.Cleanup(func() {
		cancel()
		if code := <-ended; code != 0 {
			t.Errorf("%v ended with %d: %s", args, code, out)
		}
	})
	for {
		if m := regexp.MustCompile(`igång på (http\S+)\n(?s:.+)\n`).FindStringSubmatch(out.String()); m != nil {
			return m[1], out
		}
		select {
		case code := <-ended:
			t.Fatalf("%v ended with %d: %s", args, code, out)
		case <-time.After(10 * time.Millisecond):
		}
	}
}

func begin(t *testing.T, url, link string) int {
	t.Helper()
	res, err := http.Post(url+"/api/v1/sessions", "application/json", strings.NewReader(`{"token":"`+filepath.Base(strings.TrimSpace(link))+`"}`))
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	return res.StatusCode
}

// The coordinator's link is made when somebody asks for it, and signs in once. A start makes none and ends none.
func TestTheCoordinatorsLinkWorksOnce(t *testing.T) {
	path := withRound(t)
	url, out := runningOn(t, path, "serve")
	if strings.Contains(out.String(), "logga-in") {
		t.Errorf("a link is printed: %s", out)
	}
	_, first, _ := on(path, "admin", "link")
	_, second, told := on(path, "admin", "link")
	if !regexp.MustCompile(`^http://127\.0\.0\.1:8080/logga-in/[a-z0-9]{29}\n$`).MatchString(second) || !strings.Contains(told, "en gång") {
		t.Fatalf("%q %q", second, told)
	}
	other, _ := runningOn(t, path, "serve")
	for n, link := range []string{first, second} {
		if status := begin(t, []string{url, other}[n], link); status != 201 {
			t.Errorf("link %d: %d", n, status)
		}
		if status := begin(t, url, link); status != 401 {
			t.Errorf("link %d again: %d", n, status)
		}
	}
}

func TestTheDemosLinkLasts(t *testing.T) {
	url, out := runningOn(t, filepath.Join(t.TempDir(), "mogna.db"), "demo")
	link := regexp.MustCompile(`\S+/logga-in/\S+`).FindString(out.String())
	for range 2 {
		if status := begin(t, url, link); status != 201 {
			t.Errorf("%d", status)
		}
	}
}

// What is printed is what the installation has entered.
func TestTheRegisterEntryIsTheInstallations(t *testing.T) {
	notice := place(t, "notice.yaml", "controller: Tanums kommun\n")
	var out, errs strings.Builder
	code := run(t.Context(), []string{"admin", "register-entry"}, []string{"LC_ALL=sv_SE.UTF-8", "MOGNA_DATA_PROTECTION=" + notice}, &out, &errs)
	if code != 0 || !strings.Contains(out.String(), "Tanums kommun är personuppgiftsansvarig.") || !strings.HasPrefix(out.String(), "## Behandling\n") {
		t.Fatal(code, out.String(), errs.String())
	}
}
