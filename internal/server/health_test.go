package server_test

import (
	"context"
	"io"
	"net/http"
	"net/http/httptrace"
	"sync"
	"testing"
	"time"

	"mogna/internal/config"
	"mogna/internal/pgtest"
	"mogna/internal/server/servertest"
)

// A database that hangs takes with it neither the process's health nor the pages, however many wait for it; and one that is away is
// told as such. When it is back, so is everything.
func TestAHungDatabaseTakesNothingElse(t *testing.T) {
	pg, err := pgtest.Start()
	if err != nil {
		t.Fatal(err)
	}
	stopped := false
	defer func() {
		if _ = pg.Wake(); !stopped {
			pg.Stop()
		}
	}()
	address, err := pg.Database()
	if err != nil {
		t.Fatal(err)
	}
	s := servertest.Start(t, address)
	b := servertest.Coordinator(t, s)
	if err := pg.Hang(); err != nil {
		t.Fatal(err)
	}
	leave, cancel := context.WithCancel(t.Context())
	var waiting, sent sync.WaitGroup
	sent.Add(40)
	leave = httptrace.WithClientTrace(leave, &httptrace.ClientTrace{WroteRequest: func(httptrace.WroteRequestInfo) { sent.Done() }})
	for range 40 {
		waiting.Go(func() {
			req, _ := http.NewRequestWithContext(leave, "GET", b.Base+"/api/v1/rounds", nil)
			if res, err := b.Client.Do(req); err == nil {
				res.Body.Close()
			}
		})
	}
	sent.Wait()
	time.Sleep(100 * time.Millisecond) // for the last of them to have come to its place
	ask := func(path string, status int) *http.Response {
		t.Helper()
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second) // less than a request to the database may take
		defer cancel()
		req, _ := http.NewRequestWithContext(ctx, "GET", b.Base+path, nil)
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		if _, err := io.Copy(io.Discard, res.Body); err != nil || res.StatusCode != status {
			t.Errorf("%s: %d, want %d; %v", path, res.StatusCode, status, err)
		}
		return res
	}
	for range 20 {
		ask("/healthz", 200)
		ask("/", 200)
		ask("/logga-in", 200)
	}
	if res := ask("/readyz", 503); res.Header.Get("Retry-After") == "" {
		t.Error("nothing says when to come again")
	}
	cancel()
	waiting.Wait()
	if err := pg.Wake(); err != nil {
		t.Fatal(err)
	}
	servertest.Eventually(t, func() bool { return servertest.StatusOf(t, b.Base+"/readyz") == 200 })
	b.Call("GET", "/rounds", nil, 200, nil)
	pg.Stop()
	stopped = true
	for _, path := range []string{"/rounds", "/sessions/current"} {
		req, _ := http.NewRequest("GET", b.Base+"/api/v1"+path, nil)
		if res := b.Send(req, 503, nil); res.Header.Get("Retry-After") == "" {
			t.Errorf("%s: nothing says when to come again", path)
		}
	}
	ask("/readyz", 503)
	ask("/healthz", 200)
}

// A server that is to stop says so first to whoever asks, and goes on for a while.
func TestReadyTurnsRedBeforeTheEnd(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t), func(c *config.Config) { c.DrainPeriod = 3 * time.Second })
	if got := servertest.StatusOf(t, s.URL()+"/readyz"); got != 200 {
		t.Fatal(got)
	}
	ended := make(chan error, 1)
	go func() { ended <- s.Close() }()
	servertest.Eventually(t, func() bool { return servertest.StatusOf(t, s.URL()+"/readyz") == 503 })
	if got := servertest.StatusOf(t, s.URL()+"/api/v1/api-info"); got != 200 {
		t.Errorf("no longer served while it drains: %d", got)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if res, err := http.Get(s.URL() + "/healthz"); err == nil {
		res.Body.Close()
		t.Error("it still answers")
	}
}
