//go:build trial

package server_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"mogna/internal/pgtest"
)

const (
	failovers  = 3
	backWithin = 5 * time.Second // of the promotion
	noticed    = time.Second     // what an operator's tool takes to see that the primary is gone
)

// The primary is killed under load, again and again, and its synchronous standby promoted: every save that was acknowledged is there,
// whole and once, nobody is answered but 200 and 503, and saves are acknowledged again within five seconds of the promotion.
func TestFailoverLosesNothing(t *testing.T) {
	bin := program(t)
	primary, err := pgtest.Start()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { primary.Stop() }()
	address, err := primary.Database()
	if err != nil {
		t.Fatal(err)
	}
	l := writersOn(t, address, 100)
	standby, err := primary.Standby()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { standby.Stop() }()
	if err := primary.Synchronous(); err != nil {
		t.Fatal(err)
	}
	host := fmt.Sprintf("127.0.0.1:%d", primary.Port())
	both := strings.Replace(address, host, fmt.Sprintf("%s,127.0.0.1:%d", host, standby.Port()), 1) + "&target_session_attrs=read-write"
	ports := freePorts(t, 2)
	one, two := serve(t, bin, both, ports[0]), serve(t, bin, both, ports[1])
	l.write(func(turn int) string { return []string{one.url, two.url}[turn%2] })
	for n := range failovers {
		time.Sleep(3 * time.Second)
		killed := time.Now()
		if err := primary.Kill(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(noticed)
		promoted := time.Now()
		if err := standby.Promote(); err != nil {
			t.Fatal(err)
		}
		back := l.acknowledgedFrom(t, promoted)
		t.Logf("failover %d: saves are acknowledged %v after the promotion, %v after the kill", n+1, back.Sub(promoted).Round(time.Millisecond), back.Sub(killed).Round(time.Millisecond))
		if back.Sub(promoted) > backWithin {
			t.Errorf("that is more than %v", backWithin)
		}
		primary, standby = standby, primary
		if err := standby.Follow(primary); err != nil {
			t.Fatal(err)
		}
		if err := primary.Synchronous(); err != nil {
			t.Fatal(err)
		}
	}
	l.pause()
	l.expect(t, bin, one.url, both)
}
