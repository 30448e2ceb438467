package mail

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"mogna/internal/mail/mailtest"
)

const (
	user     = "mogna@fyrbodal.example"
	password = "Hemligt-lösenord-7"
)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// letter is one with what usually goes wrong: Swedish letters everywhere, dots first in lines, a very long line.
func letter() Message {
	return Message{
		ID: "utskick.17-3", To: "asa.oberg@amal.example", ToName: "Åsa Öberg, Åmål", ReplyTo: "fragor@fyrbodal.example",
		Subject: "Påminnelse: svara senast torsdag 3 december för Åmål i mätomgången Digital mognad på Dalsland, år två",
		Text:    "Hej Åsa!\n\n.Först en punkt\n.\n..\nSå här lång: https://mogna.example/svara/" + strings.Repeat("x", 3000) + "\n\nÄnnu å, ä och ö – och “citat”.\n",
		HTML:    "<p>Hej Åsa!</p>\n<p>" + strings.Repeat("Återstår: å = ä. ", 300) + "</p>\n",
	}
}

// config is one that fits the server.
func config(s *mailtest.Server) Config {
	return Config{Host: s.Host(), Port: s.Port(), Username: user, Password: password, From: "mogna@fyrbodal.example", FromName: "Fyrbodals kommunalförbund",
		Timeout: 5 * time.Second, RootCAs: s.RootCAs()}
}

// guarded starts a server as they are in the world: encrypted, with a password.
func guarded(t testing.TB) (*mailtest.Server, Config) {
	t.Helper()
	s := mailtest.Start(t, mailtest.STARTTLS(), mailtest.Login(user, password))
	return s, config(s)
}

// send gives the error and how many times before was called.
func send(t testing.TB, c Config, m Message) (called int, err error) {
	t.Helper()
	s, err := New(c)
	must(t, err)
	err = s.Send(t.Context(), m, func() error { called++; return nil })
	return called, err
}

func failure(t testing.TB, err error) *Failure {
	t.Helper()
	var f *Failure
	if !errors.As(err, &f) {
		t.Fatalf("%v is not a failure", err)
	}
	if f.Error() == "" || f.Text["sv"] == "" || f.Text["en"] == "" || f.Err == nil {
		t.Errorf("%+v lacks its words", f)
	}
	return f
}

// scripted is a server that answers each line that begins as told, and what a good server would to any other. "hang up"
// closes the connection; what the client says is kept.
type scripted struct {
	net.Listener
	mu    sync.Mutex
	heard []string
}

func script(t testing.TB, answers map[string]string) *scripted {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	t.Cleanup(func() { l.Close() })
	s := &scripted{Listener: l}
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			s.serve(conn, answers)
		}
	}()
	return s
}

var command = regexp.MustCompile(`^(EHLO|HELO|MAIL|RCPT|RSET|QUIT|AUTH|\*)( |$)`)

func (s *scripted) serve(conn net.Conn, answers map[string]string) {
	defer conn.Close()
	fmt.Fprint(conn, "220 hej\r\n")
	for in := bufio.NewScanner(conn); in.Scan(); {
		line := in.Text()
		s.mu.Lock()
		s.heard = append(s.heard, line)
		s.mu.Unlock()
		answer := ""
		switch {
		case line == "DATA":
			answer = "354 ja"
		case line == "." || command.MatchString(line):
			answer = "250 ok"
		}
		for start, other := range answers {
			if strings.HasPrefix(line, start) && (start != "." || line == ".") {
				answer = other
			}
		}
		if answer == "hang up" {
			return
		}
		if answer != "" { // else it is content
			fmt.Fprint(conn, answer+"\r\n")
		}
	}
}

func (s *scripted) said(start string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, line := range s.heard {
		if strings.HasPrefix(line, start) {
			return true
		}
	}
	return false
}

func (s *scripted) config() Config {
	return Config{Host: "127.0.0.1", Port: s.Addr().(*net.TCPAddr).Port, TLS: NoTLS, From: "mogna@fyrbodal.example", Timeout: 5 * time.Second}
}
