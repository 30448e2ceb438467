// Command testserver is for tests in a browser: the whole program, beside a mail server that keeps its letters, by a clock that moves
// when it is told. It reads commands from its standard input, one a line, and answers each with a line of JSON.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"sync/atomic"
	"time"

	"mogna/internal/app"
	"mogna/internal/config"
	"mogna/internal/mail/mailtest"
	"mogna/internal/server"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// testServer is what the commands work on.
type testServer struct {
	server *server.Server
	mail   *mailtest.Server
	ahead  atomic.Int64 // how far the clock has been moved
}

func (s *testServer) now() time.Time { return time.Now().Add(time.Duration(s.ahead.Load())) }

func run() error {
	c, err := config.Load("", os.Environ())
	if err != nil {
		return err
	}
	s := &testServer{}
	if s.mail, err = mailtest.Run(); err != nil {
		return err
	}
	defer s.mail.Close()
	c.SMTP = config.SMTP{Host: s.mail.Host(), Port: s.mail.Port(), TLS: "none", From: "mogna@fyrbodal.example", FromName: "Fyrbodals kommunalförbund"}
	if s.server, err = server.Make(context.Background(), c, app.WithClock(s.now), app.WithLastingLinks()); err != nil {
		return err
	}
	defer s.server.Close()
	if err := s.server.Start(); err != nil {
		return err
	}
	token, err := s.server.App.Access.CreateCoordinatorLink(context.Background())
	if err != nil {
		return err
	}
	fmt.Printf("%s/logga-in/%s\n", s.server.URL(), token)
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		answer, err := s.obey(strings.Fields(lines.Text()))
		if err != nil {
			return err
		}
		if err := json.NewEncoder(os.Stdout).Encode(answer); err != nil {
			return err
		}
	}
	return nil
}

// letter is what a person finds in their mail program.
type letter struct {
	To      string `json:"to"`
	Subject string `json:"subject"`
	Text    string `json:"text"`
}

// obey does what a line says: "letters", "refuse ADDRESS", "accept ADDRESS", or "forward DURATION".
func (s *testServer) obey(words []string) (any, error) {
	switch {
	case len(words) == 1 && words[0] == "letters":
		list := []letter{}
		for _, m := range s.mail.Messages() {
			list = append(list, letter{m.To, m.Subject, m.Text})
		}
		return list, nil
	case len(words) == 2 && words[0] == "refuse":
		s.mail.Reject(words[1], 550, "5.1.1 <"+words[1]+">: Recipient address rejected: User unknown")
		return nil, nil
	case len(words) == 2 && words[0] == "accept":
		s.mail.Accept(words[1])
		return nil, nil
	case len(words) == 2 && words[0] == "forward":
		by, err := time.ParseDuration(words[1])
		if err != nil {
			return nil, err
		}
		s.ahead.Add(int64(by))
		return nil, s.server.App.Letters.PlanReminders(context.Background())
	}
	return nil, fmt.Errorf("no such command: %v", words)
}
