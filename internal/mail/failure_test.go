package mail

import (
	"context"
	"crypto/x509"
	"encoding/base64"
	"errors"
	"net"
	"strings"
	"testing"
	"time"

	"mogna/internal/mail/mailtest"
)

func TestRefused(t *testing.T) {
	to := letter().To
	for name, test := range map[string]struct {
		arrange   func(*mailtest.Server, *Config)
		permanent bool
		reason    string
		text      string // part of the English sentence
		called    int
	}{
		"unknown recipient": {func(s *mailtest.Server, _ *Config) { s.Reject(to, 550, "5.1.1 unknown user") }, true, "550 5.1.1 unknown user", "does not accept email to the address", 0},
		"recipient, later":  {func(s *mailtest.Server, _ *Config) { s.Reject(to, 451, "4.7.1 greylisted") }, false, "451 4.7.1 greylisted", "Try again later", 0},
		"content":           {func(s *mailtest.Server, _ *Config) { s.RejectContent(to, 554, "5.7.1 spam") }, true, "554 5.7.1 spam", "Read its reply below", 1},
		"content, later":    {func(s *mailtest.Server, _ *Config) { s.RejectContent(to, 452, "4.3.1 full") }, false, "452 4.3.1 full", "Try again later", 1},
		"wrong password":    {func(_ *mailtest.Server, c *Config) { c.Password = "Fel-lösenord-8" }, false, "535 5.7.8 Authentication failed", "user name or password", 0},
		"no password":       {func(_ *mailtest.Server, c *Config) { c.Username, c.Password = "", "" }, false, "530 5.7.0 Authentication required", "user name or password", 0},
		"not trusted":       {func(_ *mailtest.Server, c *Config) { c.RootCAs = x509.NewCertPool() }, false, "x509: certificate signed by unknown authority", "cannot be encrypted", 0},
		"not encrypted yet": {func(_ *mailtest.Server, c *Config) { c.TLS = TLS }, false, "tls: first record does not look like a TLS handshake", "cannot be encrypted", 0},
		"gone":              {func(s *mailtest.Server, _ *Config) { s.Close() }, false, "connection refused", "cannot be reached", 0},
		"no name":           {func(_ *mailtest.Server, c *Config) { c.Host = "mail.invalid" }, false, "mail.invalid", "cannot be reached", 0},
		"never answers":     {func(s *mailtest.Server, c *Config) { s.Hold(to); c.Timeout = time.Second }, false, "timeout", "was lost before", 0},
		"dies at recipient": {func(s *mailtest.Server, _ *Config) { s.Hold(to); go closeAt(s, "RCPT TO") }, false, "EOF", "was lost before", 0},
	} {
		t.Run(name, func(t *testing.T) {
			server, c := guarded(t)
			test.arrange(server, &c)
			called, err := send(t, c, letter())
			f := failure(t, err)
			if f.Permanent != test.permanent || f.Uncertain || !strings.Contains(f.Reason, test.reason) || !strings.Contains(f.Text.In("en"), test.text) {
				t.Errorf("got %+v", f)
			}
			if called != test.called || len(server.Messages()) > 0 {
				t.Errorf("called %d times, %d letters", called, len(server.Messages()))
			}
		})
	}
}

// closeAt ends the server when a client has said something.
func closeAt(s *mailtest.Server, said string) {
	for !strings.Contains(s.Wire(), said) {
		time.Sleep(time.Millisecond)
	}
	s.Close()
}

// Whoever sits between can take away the offer to encrypt. Then neither the password nor the letter is said.
func TestNoEncryptionOffered(t *testing.T) {
	server := mailtest.Start(t, mailtest.Login(user, password))
	called, err := send(t, config(server), letter())
	if f := failure(t, err); f.Permanent || f.Uncertain || !strings.Contains(f.Reason, "STARTTLS") || called > 0 {
		t.Errorf("called %d times, %+v", called, f)
	}
	time.Sleep(100 * time.Millisecond)
	wire := server.Wire()
	if !strings.Contains(wire, "AUTH PLAIN LOGIN") {
		t.Fatalf("the server did not tempt: %s", wire)
	}
	if strings.Contains(wire, "MAIL FROM") || strings.Contains(strings.ReplaceAll(wire, "AUTH PLAIN LOGIN", ""), "AUTH ") {
		t.Errorf("said in the clear: %s", wire)
	}
}

var errDatabase = errors.New("the database is away")

func TestBeforeFails(t *testing.T) {
	for _, start := range []func(testing.TB) (*mailtest.Server, Config){guarded, func(t testing.TB) (*mailtest.Server, Config) {
		s := mailtest.Start(t)
		c := config(s)
		c.TLS, c.Username, c.Password = NoTLS, "", ""
		return s, c
	}} {
		server, c := start(t)
		s, err := New(c)
		must(t, err)
		answered := &Failure{answered: true, Err: errDatabase} // however the caller's error looks, no command may follow
		for _, wrong := range []error{errDatabase, answered} {
			if err := s.Send(t.Context(), letter(), func() error { return wrong }); !errors.Is(err, wrong) {
				t.Errorf("got %v", err)
			}
		}
		time.Sleep(100 * time.Millisecond)
		_, content, found := strings.Cut(server.Wire(), "354 ")
		if !found || strings.Contains(content, "\r\n.\r\n") || strings.Contains(content, "QUIT") {
			t.Errorf("the server heard %s", content)
		}
		if n := len(server.Messages()); n > 0 {
			t.Errorf("%d letters", n)
		}
	}
}

func TestUncertain(t *testing.T) {
	server, c := guarded(t)
	server.Drop(letter().To)
	called, err := send(t, c, letter())
	f := failure(t, err)
	if !f.Uncertain || f.Permanent || called != 1 || !strings.Contains(f.Text.In("en"), "may have arrived") {
		t.Errorf("called %d times, %+v", called, f)
	}
	if len(server.Messages()) != 1 {
		t.Error("the server should have kept the letter")
	}
	server.Accept(letter().To)
	_, err = send(t, c, letter())
	must(t, err)

	for name, s := range map[string]*scripted{
		"silent end": script(t, map[string]string{".": "hang up"}),
		"nonsense":   script(t, map[string]string{".": "hej"}),
		"odd answer": script(t, map[string]string{".": "354 more?"}),
	} {
		if _, err := send(t, s.config(), letter()); !failure(t, err).Uncertain {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestCancelled(t *testing.T) {
	server, c := guarded(t)
	server.Hold(letter().To)
	s, err := New(c)
	must(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(200*time.Millisecond, cancel)
	begun := time.Now()
	err = s.Send(ctx, letter(), func() error { t.Error("called"); return nil })
	if f := failure(t, err); !errors.Is(f, context.Canceled) || f.Permanent || f.Uncertain || time.Since(begun) > 3*time.Second {
		t.Errorf("after %v: %+v", time.Since(begun), f)
	}
	ctx, cancel = context.WithCancel(t.Context())
	server.Accept(letter().To)
	err = s.Send(ctx, letter(), func() error { cancel(); return nil })
	if f := failure(t, err); !errors.Is(f, context.Canceled) || f.Uncertain {
		t.Errorf("%+v", f)
	}
	if len(server.Messages()) > 0 {
		t.Error("sent after all")
	}

	s, err = New(script(t, map[string]string{".": ""}).config())
	must(t, err)
	ctx, cancel = context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	err = s.Send(ctx, letter(), func() error { return nil })
	if f := failure(t, err); !errors.Is(f, context.DeadlineExceeded) || !f.Uncertain {
		t.Errorf("%+v", f)
	}
}

// A server may say anything in its answers, what we told it included.
func TestAnswersAreMadeFitToShow(t *testing.T) {
	whole := base64.StdEncoding.EncodeToString([]byte("\x00" + user + "\x00" + password))
	encoded := base64.StdEncoding.EncodeToString([]byte(password))
	for name, answers := range map[string]map[string]string{
		"plain":    {"EHLO": "250-hej\r\n250 AUTH PLAIN", "AUTH": "535 no such password: " + password},
		"encoded":  {"EHLO": "250-hej\r\n250 AUTH PLAIN", "AUTH": "535-really\r\n535 not " + whole},
		"asked on": {"EHLO": "250-hej\r\n250 AUTH PLAIN", "AUTH": "334 " + encoded},
		"as login": {"EHLO": "250-hej\r\n250 AUTH LOGIN", "AUTH": "334 aGVq", base64.StdEncoding.EncodeToString([]byte(user)): "334 aGVq", encoded: "334 " + encoded},
	} {
		s := script(t, answers)
		c := s.config()
		c.Username, c.Password = user, password
		_, err := send(t, c, letter())
		f := failure(t, err)
		for _, text := range []string{f.Reason, f.Error(), f.Err.Error()} {
			if strings.Contains(text, password) || strings.Contains(text, whole) || strings.ContainsAny(text, "\r\n") {
				t.Errorf("%s: %q", name, text)
			}
		}
		if !s.said("AUTH PLAIN "+whole) && !s.said(encoded) {
			t.Errorf("%s: not even asked", name)
		}
	}
	s := script(t, map[string]string{"RCPT": "550-\x1b[31mnej\x00\r\n550 " + strings.Repeat("å", 1000)})
	_, err := send(t, s.config(), letter())
	if f := failure(t, err); !f.Permanent || len([]rune(f.Reason)) > maxReason+len("550 …") || !strings.HasPrefix(f.Reason, "550 [31mnej å") {
		t.Errorf("%q", f.Reason)
	}
	if !s.said("QUIT") {
		t.Error("left without a goodbye")
	}
}

func TestNoWayIn(t *testing.T) {
	for _, hello := range []string{"250-hej\r\n250 AUTH XOAUTH2", "250 hej"} {
		s := script(t, map[string]string{"EHLO": hello})
		c := s.config()
		c.Username, c.Password = user, password
		if _, err := send(t, c, letter()); !strings.Contains(failure(t, err).Reason, "PLAIN or LOGIN") || s.said("AUTH") || s.said("MAIL") {
			t.Errorf("%s: %v, %v", hello, err, s.heard)
		}
	}
}

// What can't be spoken to is told within the time set.
func TestSilentServer(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	defer l.Close()
	c := Config{Host: "127.0.0.1", Port: l.Addr().(*net.TCPAddr).Port, From: "a@b.example", Timeout: 200 * time.Millisecond}
	begun := time.Now()
	_, err = send(t, c, letter())
	if f := failure(t, err); f.Permanent || f.Uncertain || !strings.Contains(f.Reason, "timeout") || time.Since(begun) > 3*time.Second {
		t.Errorf("after %v: %+v", time.Since(begun), f)
	}
}

// An address with å that was taken in by an earlier version is told of in our words: no server has said anything.
func TestLettersBeforeTheAt(t *testing.T) {
	_, c := guarded(t)
	m := letter()
	m.To = "växel@fyrbodal.example"
	called, err := send(t, c, m)
	if f := failure(t, err); !f.Permanent || f.Reason != "" || called > 0 || !strings.Contains(f.Text.In("sv"), "klarar inte å, ä och ö") {
		t.Errorf("called %d times, %+v", called, f)
	}
}
