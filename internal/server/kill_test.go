package server_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
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
	"syscall"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/server"
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
	c := settings(database)
	if port, err := strconv.Atoi(os.Getenv(mailUnder)); err == nil {
		c.SMTP = postOffice("127.0.0.1", port)
	}
	s, err := server.Make(context.Background(), c)
	if err == nil {
		err = s.Start()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(s.URL())
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
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(append(os.Environ(), serveUnder+"="+database), environ...)
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
	for kind, database := range map[string]string{"sqlite": file(t), "postgres": postgresURL(t)} {
		t.Run(kind, func(t *testing.T) { killAgainAndAgain(t, database) })
	}
}

func killAgainAndAgain(t *testing.T, database string) {
	s := start(t, database)
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
		under, first := make(chan struct{}), sync.Once{}
		for _, w := range people {
			writing.Go(func() { w.writeUntilGone(t, p.url, func() { first.Do(func() { close(under) }) }) })
		}
		<-under
		time.Sleep(time.Duration(rnd.IntN(150)) * time.Millisecond)
		p.kill()
		writing.Wait()
	}
	p := spawn(t, database)
	defer p.kill()
	times := inHistory(t, database)
	total := 0
	for _, w := range people {
		total += len(w.acknowledged)
		w.expectAll(t, p.url, times)
	}
	if total < kills*writers/10 {
		t.Errorf("only %d answers were acknowledged in %d lives", total, kills)
	}
	t.Logf("%d answers were acknowledged in %d lives", total, kills)
	for comment, n := range times {
		if n > 1 {
			t.Errorf("%q is there %d times", comment, n)
		}
	}
}

// writer is a respondent who answers without pause. Each answer has a comment like no other.
type writer struct {
	name         string
	http         *http.Client
	path         string // of their capability form
	items        []string
	turn         int
	pending      bool // the last answer was sent and not acknowledged
	acknowledged []string
	last         map[string]int // by item, the turn last acknowledged
}

func newWriter(n int, v virtual, base string) *writer {
	w := &writer{name: fmt.Sprint("writer-", 1000+n), http: v.http, last: map[string]int{}}
	for _, r := range v.saves {
		var change api.AnswerChange
		_ = json.Unmarshal(r.body, &change)
		if item := change.Answers[0].Item; strings.HasPrefix(item, "F-") {
			w.path, w.items = strings.TrimPrefix(r.url, base), append(w.items, item)
		}
	}
	return w
}

func (w *writer) comment(turn int) string { return fmt.Sprintf("%s, turn %d", w.name, turn) }

func (w *writer) item(turn int) string { return w.items[turn%len(w.items)] }

// writeUntilGone sends answer after answer, and one again that was not acknowledged, as a browser does.
func (w *writer) writeUntilGone(t *testing.T, url string, acknowledged func()) {
	for {
		if !w.pending {
			w.turn++
			w.pending = true
		}
		comment := w.comment(w.turn)
		body, _ := json.Marshal(api.AnswerChange{Writer: w.name, Answers: []api.Answer{{Item: w.item(w.turn), Value: ptr(float64(w.turn % 5)), Comment: &comment}}})
		req, _ := http.NewRequest(http.MethodPatch, url+w.path, bytes.NewReader(body))
		req.Header.Set("Content-Type", "application/json")
		res, err := w.http.Do(req)
		if err != nil {
			return
		}
		said, err := io.ReadAll(res.Body)
		res.Body.Close()
		if err != nil {
			return
		}
		if res.StatusCode != http.StatusOK {
			t.Errorf("%d: %s", res.StatusCode, said)
			return
		}
		acknowledged()
		w.pending = false
		w.acknowledged = append(w.acknowledged, comment)
		w.last[w.item(w.turn)] = w.turn
	}
}

// expectAll holds what is kept against what was acknowledged: each once in the history, and the last one of each item in the
// response, or the one after it whose acknowledgement was lost.
func (w *writer) expectAll(t *testing.T, url string, times map[string]int) {
	t.Helper()
	for _, comment := range w.acknowledged {
		if times[comment] != 1 {
			t.Errorf("%q was acknowledged and is there %d times", comment, times[comment])
		}
	}
	res, err := w.http.Get(url + w.path)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	var standing api.Standing
	if err := json.NewDecoder(res.Body).Decode(&standing); err != nil {
		t.Fatal(err)
	}
	kept := map[string]string{}
	for _, a := range standing.Answers {
		kept[a.Item] = *a.Comment
	}
	for item, turn := range w.last {
		lost := w.pending && w.item(w.turn) == item && kept[item] == w.comment(w.turn)
		if kept[item] != w.comment(turn) && !lost {
			t.Errorf("%s: %q stands, %q was acknowledged last", item, kept[item], w.comment(turn))
		}
	}
}

// inHistory counts how often each comment was saved.
func inHistory(t *testing.T, database string) map[string]int {
	t.Helper()
	rows, err := raw(t, database).Query("SELECT comment, count(*) FROM answer_history GROUP BY comment")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	times := map[string]int{}
	for rows.Next() {
		var comment string
		var n int
		if err := rows.Scan(&comment, &n); err != nil {
			t.Fatal(err)
		}
		times[comment] = n
	}
	return times
}
