//go:build trial

package server_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"mogna/internal/config"
	"mogna/internal/server/servertest"
)

// program builds the program that is tried, and gives its path.
func program(t *testing.T) string {
	t.Helper()
	path := filepath.Join(openFolder(t), "mogna")
	if out, err := exec.Command("go", "build", "-o", path, "mogna/cmd/mogna").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return path
}

// openFolder is a folder that any user can read.
func openFolder(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "mogna-trial-")
	if err == nil {
		err = os.Chmod(dir, 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// serve runs the program on a port until it is killed or told to stop.
func serve(t *testing.T, program, database string, port int, with ...func(*exec.Cmd)) *process {
	t.Helper()
	p, err := tryServe(t, program, database, port, with...)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func tryServe(t *testing.T, program, database string, port int, with ...func(*exec.Cmd)) (*process, error) {
	cmd := exec.Command(program, "serve")
	cmd.Env = append(os.Environ(), "MOGNA_DATABASE="+database, fmt.Sprintf("MOGNA_LISTEN=127.0.0.1:%d", port), "MOGNA_LOG_LEVEL=error",
		"MOGNA_DRAIN_PERIOD=3s", "MOGNA_TRUSTED_PROXIES=127.0.0.1", "LC_ALL=en_GB.UTF-8")
	cmd.Dir = filepath.Dir(program)
	for _, w := range with {
		w(cmd)
	}
	var said strings.Builder
	cmd.Stderr = &said
	out, err := cmd.StdoutPipe()
	if err := errors.Join(err, cmd.Start()); err != nil {
		return nil, err
	}
	p := &process{cmd, fmt.Sprintf("http://127.0.0.1:%d", port)}
	t.Cleanup(p.kill)
	if line, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		err = cmd.Wait()
		return nil, fmt.Errorf("the program said %q and ended: %w: %s", line, err, &said)
	}
	go func() { _, _ = io.Copy(io.Discard, out) }()
	return p, nil
}

// stop tells a process to end, and waits until it has.
func (p *process) stop() error {
	_ = p.cmd.Process.Signal(syscall.SIGTERM)
	return p.cmd.Wait()
}

func freePorts(t *testing.T, n int) (ports []int) {
	t.Helper()
	for range n {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		defer l.Close()
		ports = append(ports, l.Addr().(*net.TCPAddr).Port)
	}
	return ports
}

// traffic is writers at work, and how it went.
type traffic struct {
	people []*writer
	stop   context.CancelFunc
	done   sync.WaitGroup

	mu       sync.Mutex
	acks     []time.Time
	took     []time.Duration
	statuses map[int]int // 0: nobody answered
	wrong    []error
}

// writersOn is writers, each a respondent of an organisation of their own, on a database that nothing runs on yet.
func writersOn(t *testing.T, database string, n int) *traffic {
	t.Helper()
	s := servertest.Start(t, database, func(c *config.Config) { c.TrustedProxies = []string{"127.0.0.1"} })
	l := &traffic{statuses: map[int]int{}}
	for i, v := range invite(t, s, s.URL(), n) {
		v.http.Timeout = time.Minute
		l.people = append(l.people, newWriter(i, v, s.URL()))
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return l
}

const (
	breath = 250 * time.Millisecond // between two saves of a writer
	again  = 100 * time.Millisecond // before one that was not acknowledged
)

// write has everybody save, each at the address of its turn, until pause.
func (l *traffic) write(to func(turn int) string) {
	var ctx context.Context
	ctx, l.stop = context.WithCancel(context.Background())
	for n, w := range l.people {
		l.done.Go(func() {
			for turn := n; ctx.Err() == nil; turn++ {
				began := time.Now()
				status, err := w.save(to(turn))
				l.note(w, status, err, began)
				wait := breath
				if status != http.StatusOK {
					wait = again
				}
				select {
				case <-time.After(wait):
				case <-ctx.Done():
				}
			}
		})
	}
}

func (l *traffic) pause() { l.stop(); l.done.Wait() }

func (l *traffic) note(w *writer, status int, err error, began time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.statuses[status]++
	switch now := time.Now(); {
	case status == http.StatusOK:
		l.acks, l.took = append(l.acks, now), append(l.took, now.Sub(began))
	case status != 0 && (status != http.StatusServiceUnavailable || err != nil):
		l.wrong = append(l.wrong, fmt.Errorf("%d was answered to a save: %w", status, err))
	}
	if w.full() {
		l.wrong = append(l.wrong, fmt.Errorf("%s has written more than the history keeps: the trial is too long", w.name))
	}
}

// acknowledgedFrom is when the first save after a moment was acknowledged; it waits for it.
func (l *traffic) acknowledgedFrom(t *testing.T, moment time.Time) time.Time {
	t.Helper()
	for end := time.Now().Add(2 * time.Minute); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		l.mu.Lock()
		n, _ := slices.BinarySearchFunc(l.acks, moment, time.Time.Compare)
		if n < len(l.acks) {
			defer l.mu.Unlock()
			return l.acks[n]
		}
		l.mu.Unlock()
	}
	t.Fatal("nothing is acknowledged any more")
	return moment
}

// expect holds the database against the ledger and prints how it went.
func (l *traffic) expect(t *testing.T, program, url, database string) {
	t.Helper()
	before := t.Failed()
	saves := expectAll(t, l.people, url, database)
	for _, err := range l.wrong {
		t.Error(err)
	}
	cmd := exec.Command(program, "verify")
	cmd.Env = append(os.Environ(), "MOGNA_DATABASE="+database)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("mogna verify: %v\n%s", err, out)
	}
	slices.Sort(l.took)
	told := "all there, whole and once"
	if t.Failed() && !before {
		told = "not all there"
	}
	t.Logf("%d saves of %d answers acknowledged to %d writers, %s; answered 200: %d, 503: %d, not at all: %d; p50 %v, p95 %v, p99 %v",
		saves, perSave, len(l.people), told, l.statuses[200], l.statuses[503], l.statuses[0], at(l.took, 50), at(l.took, 95), at(l.took, 99))
}

// at is a percentile of what is sorted.
func at(took []time.Duration, percent int) time.Duration {
	return took[(len(took)-1)*percent/100].Round(100 * time.Microsecond)
}
