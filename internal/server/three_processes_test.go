//go:build trial

package server_test

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/config"
	"mogna/internal/scoring"
	"mogna/internal/server/servertest"
)

// roundRobin is a proxy that gives each request to the next process, wherever the one before it went.
func roundRobin(t *testing.T, to []*process) *httptest.Server {
	t.Helper()
	var turn atomic.Int64
	proxy := httptest.NewServer(&httputil.ReverseProxy{Transport: pooled().Transport, Rewrite: func(r *httputil.ProxyRequest) {
		next, _ := url.Parse(to[turn.Add(1)%int64(len(to))].url)
		r.Out.Header["X-Forwarded-For"] = r.In.Header["X-Forwarded-For"]
		r.SetURL(next)
		r.SetXForwarded()
	}})
	t.Cleanup(proxy.Close)
	return proxy
}

// The load of BenchmarkSaves on one process and on three, each behind the same round-robin. Whatever is asked of the three is answered
// as by one.
func TestThreeProcessesAreAsOne(t *testing.T) {
	bin, database := program(t), servertest.PostgreSQL(t)
	setting := servertest.Start(t, database, func(c *config.Config) { c.TrustedProxies = []string{"127.0.0.1"} })
	b := servertest.Coordinator(t, setting)
	round, _ := servertest.OpenRound(t, b, "viktning-2030", "formagor-2030")
	var speed [2]float64
	for n, many := range []int{1, 3} {
		var processes []*process
		for _, port := range freePorts(t, many) {
			processes = append(processes, serve(t, bin, database, port))
		}
		proxy := roundRobin(t, processes)
		crowd := invite(t, setting, proxy.URL, respondents)
		before := kept(t, database)
		d := drive(t, crowd, len(crowd))
		speed[n] = d.perSecond()
		if now := kept(t, database); now[0]-before[0] != len(d.each) || len(d.each) != respondents*perResponse || now[1]-before[1] != respondents*len(crowd[0].submit) {
			t.Errorf("%d answers and %d submissions are kept of %d and %d", now[0]-before[0], now[1]-before[1], respondents*perResponse, respondents*len(crowd[0].submit))
		}
		if many > 1 {
			b.Base = proxy.URL
			sameEverywhere(t, b, processes, database)
			followedAnywhere(t, b, round)
			limitedTogether(t, b, round)
		}
		cpu := time.Duration(0)
		for _, p := range processes {
			if err := p.stop(); err != nil {
				t.Error(err)
			}
			cpu += p.cmd.ProcessState.UserTime() + p.cmd.ProcessState.SystemTime()
		}
		t.Logf("%d process(es): %d saves and %d submissions, none lost; %.0f saves/s, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms; CPU %.1f s of the processes",
			many, len(d.each), respondents*len(crowd[0].submit), d.perSecond(), d.ms(50), d.ms(95), d.ms(99), cpu.Seconds())
	}
	t.Logf("three processes are %.2f times as fast as one on this machine, with PostgreSQL and the load on it too", speed[1]/speed[0])
}

// kept counts answers and submissions.
func kept(t *testing.T, database string) (n [2]int) {
	t.Helper()
	if err := servertest.OpenDatabase(t, database).QueryRow("SELECT (SELECT count(*) FROM answers), (SELECT count(*) FROM submissions)").Scan(&n[0], &n[1]); err != nil {
		t.Fatal(err)
	}
	return n
}

// sameEverywhere asks each process, and all by turns, for the results of the round that was driven.
func sameEverywhere(t *testing.T, b *servertest.Browser, processes []*process, database string) {
	t.Helper()
	var round int64
	if err := servertest.OpenDatabase(t, database).QueryRow("SELECT max(id) FROM rounds").Scan(&round); err != nil {
		t.Fatal(err)
	}
	path := fmt.Sprintf("/rounds/%d/results", round)
	var first scoring.Comparison
	tag := tagOf(b, path, &first)
	for n := range 2 * len(processes) {
		at := *b
		if n < len(processes) {
			at.Base = processes[n].url
		}
		var its scoring.Comparison
		if got := tagOf(&at, path, &its); got != tag || tag == "" || !its.Round.AsOf.Equal(first.Round.AsOf) {
			t.Errorf("%s as of %v, and at first %s as of %v", got, its.Round.AsOf, tag, first.Round.AsOf)
		}
	}
}

// followedAnywhere asks for a report, and follows it by other processes than the one that makes it.
func followedAnywhere(t *testing.T, b *servertest.Browser, round int64) {
	t.Helper()
	made := make(chan error, 1)
	go func() {
		f, err := b.Report(t.Context(), round, "pdf", "language=en&progress="+servertest.ProgressID)
		if err == nil && f.Status != http.StatusOK {
			err = fmt.Errorf("%d: %s", f.Status, f.Body)
		}
		made <- err
	}()
	if steps := b.FollowReport(servertest.ProgressID, nil); len(steps) == 0 {
		t.Error("nothing was told of the report")
	}
	if err := <-made; err != nil {
		t.Error(err)
	}
}

// limitedTogether uses a link that anybody can use, from one address: what each process lets in counts for all.
func limitedTogether(t *testing.T, b *servertest.Browser, round int64) {
	t.Helper()
	var room api.OwnLink
	b.Call("POST", fmt.Sprintf("/rounds/%d/room-links", round), nil, 201, &room)
	let := 0
	for range 300 {
		res, err := http.Post(b.Base+"/api/v1/open-link-uses", "application/json", strings.NewReader(`{"token":"`+servertest.Token(room.URL)+`","organisation":"1435"}`))
		if err != nil {
			t.Fatal(err)
		}
		_, _ = io.Copy(io.Discard, res.Body)
		res.Body.Close()
		if res.StatusCode == http.StatusCreated {
			let++
		}
	}
	t.Logf("%d of 300 uses of a link from one address were let in by three processes together, of 120 at once", let)
	if let < 120 || let > 200 {
		t.Error("each process counts for itself")
	}
}
