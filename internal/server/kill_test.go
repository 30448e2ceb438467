package server_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"mogna/internal/server"
	"mogna/internal/server/servertest"
)

const (
	kills   = 30
	writers = 50
)

// serveUnder has the test program be a server on a database, until it is killed or its parent is gone.
const serveUnder = "MOGNA_TEST_SERVE"

// mailUnder has it send letters too, through the mail server on a port of this machine.
const mailUnder = "MOGNA_TEST_MAIL"

func serveUntilKilled(database string) {
	c := servertest.Settings(database)
	c.TrustedProxies = []string{"127.0.0.1"}
	if port, err := strconv.Atoi(os.Getenv(mailUnder)); err == nil {
		c.SMTP = servertest.SMTP("127.0.0.1", port)
	}
	s, err := server.Make(context.Background(), c)
	if err == nil {
		err = s.Start()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	stayAt(s.URL())
}

// stayAt tells the parent where this process serves, and stays until the parent is gone.
func stayAt(url string) {
	fmt.Println(url)
	_, _ = io.Copy(io.Discard, os.Stdin)
	os.Exit(0)
}

// process is a server of its own, that can be killed as a machine is: at once.
type process struct {
	cmd *exec.Cmd
	url string
}

func spawn(t testing.TB, database string, environ ...string) *process {
	t.Helper()
	return spawnWith(t, append(environ, serveUnder+"="+database)...)
}

func spawnWith(t testing.TB, environ ...string) *process {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), environ...)
	cmd.Stderr = os.Stderr
	_, err := cmd.StdinPipe() // ends with this process
	out, err2 := cmd.StdoutPipe()
	if err := errors.Join(err, err2, cmd.Start()); err != nil {
		t.Fatal(err)
	}
	url, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("the server did not start: %v", err)
	}
	return &process{cmd, strings.TrimSpace(url)}
}

func (p *process) kill() {
	_ = p.cmd.Process.Signal(syscall.SIGKILL)
	_ = p.cmd.Wait()
}

// A server that is killed at random moments under fifty who write has every answer that it acknowledged, once.
func TestKilledServerLosesNothing(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) { killAgainAndAgain(t, database) })
	}
}

func killAgainAndAgain(t *testing.T, database string) {
	s := servertest.Start(t, database)
	var people []*writer
	for n, v := range invite(t, s, s.URL(), writers) {
		people = append(people, newWriter(n, v, s.URL()))
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	rnd := rand.New(rand.NewPCG(4, 9))
	for range kills {
		p := spawn(t, database)
		var writing sync.WaitGroup
		acknowledged, under, once := atomic.Int64{}, make(chan struct{}), sync.Once{}
		enough := int64(1 + rnd.IntN(writers)) // as many as may come, however slow the machine
		for _, w := range people {
			writing.Go(func() {
				writeUntilGone(t, w, p.url, func() {
					if acknowledged.Add(1) >= enough {
						once.Do(func() { close(under) })
					}
				})
			})
		}
		<-under
		time.Sleep(time.Duration(rnd.IntN(20)) * time.Millisecond)
		p.kill()
		writing.Wait()
	}
	p := spawn(t, database)
	defer p.kill()
	total := expectAll(t, people, p.url, database)
	if total < kills*writers/10 {
		t.Errorf("only %d saves were acknowledged in %d lives", total, kills)
	}
	t.Logf("%d saves were acknowledged in %d lives", total, kills)
}

// writeUntilGone saves without pause until the server is not there.
func writeUntilGone(t *testing.T, w *writer, url string, acknowledged func()) {
	for {
		status, err := w.save(url)
		if status == 0 {
			return
		}
		if status != http.StatusOK {
			t.Errorf("%d was answered to a save: %v", status, err)
			return
		}
		acknowledged()
	}
}
