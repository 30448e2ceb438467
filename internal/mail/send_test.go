package mail

import (
	"maps"
	netmail "net/mail"
	"slices"
	"strings"
	"testing"
	"time"

	"mogna/internal/mail/mailtest"
)

func TestDelivered(t *testing.T) {
	for name, test := range map[string]struct {
		server []mailtest.Option
		change func(*Config)
	}{
		"starttls, plain":   {[]mailtest.Option{mailtest.STARTTLS(), mailtest.Login(user, password)}, func(*Config) {}},
		"starttls, login":   {[]mailtest.Option{mailtest.STARTTLS(), mailtest.Login(user, password), mailtest.Mechanisms("LOGIN")}, func(*Config) {}},
		"starttls, by name": {[]mailtest.Option{mailtest.STARTTLS(), mailtest.Login(user, password)}, func(c *Config) { c.Host = "localhost" }},
		"tls":               {[]mailtest.Option{mailtest.TLS(), mailtest.Login(user, password)}, func(c *Config) { c.TLS = TLS }},
		"tls, login":        {[]mailtest.Option{mailtest.TLS(), mailtest.Login(user, password), mailtest.Mechanisms("LOGIN")}, func(c *Config) { c.TLS = TLS }},
		"none, loopback":    {[]mailtest.Option{mailtest.Login(user, password)}, func(c *Config) { c.TLS = NoTLS }},
		"none, open":        {nil, func(c *Config) { c.TLS, c.Username, c.Password = NoTLS, "", "" }},
		"starttls, open":    {[]mailtest.Option{mailtest.STARTTLS()}, func(c *Config) { c.Username, c.Password = "", "" }},
	} {
		t.Run(name, func(t *testing.T) {
			server := mailtest.Start(t, test.server...)
			c, want := config(server), letter()
			test.change(&c)
			if called, err := send(t, c, want); err != nil || called != 1 {
				t.Fatalf("called %d times, %v", called, err)
			}
			got := server.Messages()
			if len(got) != 1 {
				t.Fatalf("%d letters", len(got))
			}
			m := got[0]
			if m.From != c.From || m.To != want.To || m.Subject != want.Subject || m.Text != want.Text || m.HTML != want.HTML {
				t.Errorf("got %+v", m)
			}
			if m.MessageID != "utskick.17-3@fyrbodal.example" {
				t.Error(m.MessageID)
			}
			for header, address := range map[string]string{
				"From":     (&netmail.Address{Name: c.FromName, Address: c.From}).String(),
				"To":       (&netmail.Address{Name: want.ToName, Address: want.To}).String(),
				"Reply-To": "<fragor@fyrbodal.example>",
			} {
				if list, err := m.Header.AddressList(header); err != nil || len(list) != 1 || list[0].String() != address {
					t.Errorf("%s: %v %v, want %s", header, list, err, address)
				}
			}
		})
	}
}

// Nothing is in a letter but what has to be: no pixel's address, no receipt, no name of the program.
func TestHeaders(t *testing.T) {
	server, c := guarded(t)
	for range 2 {
		_, err := send(t, c, letter())
		must(t, err)
	}
	got := server.Messages()
	names := slices.Sorted(maps.Keys(got[0].Header))
	if want := []string{"Auto-Submitted", "Content-Type", "Date", "From", "Message-Id", "Mime-Version", "Reply-To", "Subject", "To"}; !slices.Equal(names, want) {
		t.Errorf("headers %v", names)
	}
	if v := got[0].Header.Get("Auto-Submitted"); v != "auto-generated" {
		t.Error(v)
	}
	if date, err := got[0].Header.Date(); err != nil || time.Since(date).Abs() > time.Minute {
		t.Errorf("date %v %v", date, err)
	}
	if got[0].MessageID != got[1].MessageID {
		t.Errorf("a second try is another letter: %s and %s", got[0].MessageID, got[1].MessageID)
	}
}

// Servers cut or refuse lines of more than 998 bytes, and only ASCII passes everywhere.
func TestLines(t *testing.T) {
	server, c := guarded(t)
	m := letter()
	m.Subject, m.ToName = strings.Repeat("å", maxLine), strings.Repeat("”", maxLine)
	_, err := send(t, c, m)
	must(t, err)
	m.Subject, m.ToName = strings.Repeat("a", maxLine), strings.Repeat("a", maxLine)
	_, err = send(t, c, m)
	must(t, err)
	for _, got := range server.Messages() {
		for line := range strings.SplitSeq(string(got.Raw), "\r\n") {
			if len(line) > 998 || strings.ContainsFunc(line, func(r rune) bool { return r > 126 || r == '\n' || r == '\r' }) {
				t.Errorf("a line of %d bytes: %.100q", len(line), line)
			}
		}
	}
	if got := server.Messages()[0]; got.Subject != strings.Repeat("å", maxLine) {
		t.Error(got.Subject)
	}
}

// The moment that the caller writes down is after everything that can be refused beforehand, and before the content.
func TestBefore(t *testing.T) {
	server, c := guarded(t)
	s, err := New(c)
	must(t, err)
	called := 0
	err = s.Send(t.Context(), letter(), func() error {
		called++
		wire := server.Wire()
		if !strings.Contains(wire, "\r\nDATA\r\n") || strings.Contains(wire, "Subject:") || len(server.Messages()) > 0 {
			t.Errorf("called at the wrong moment: %s", wire)
		}
		return nil
	})
	if err != nil || called != 1 {
		t.Errorf("called %d times, %v", called, err)
	}
	if wire := server.Wire(); !strings.Contains(wire, "QUIT") {
		t.Error("left without a goodbye")
	}
}

func TestSeveralAtOnce(t *testing.T) {
	server, c := guarded(t)
	s, err := New(c)
	must(t, err)
	errs := make(chan error)
	for range 10 {
		go func() { errs <- s.Send(t.Context(), letter(), func() error { return nil }) }()
	}
	for range 10 {
		must(t, <-errs)
	}
	if n := len(server.Messages()); n != 10 {
		t.Errorf("%d letters", n)
	}
}

// A server that dies once it has said yes has the letter.
func TestGoneAfterYes(t *testing.T) {
	for _, goodbye := range []string{"hang up", "500 what?"} {
		s := script(t, map[string]string{"QUIT": goodbye})
		if called, err := send(t, s.config(), letter()); err != nil || called != 1 {
			t.Errorf("%s: called %d times, %v", goodbye, called, err)
		}
	}
}

// A domain of å, ä and ö goes as xn-- to any server, in the envelope and in the headers.
func TestInternationalisedDomain(t *testing.T) {
	server, c := guarded(t)
	c.From = "mogna@åmål.example"
	m := letter()
	m.To, m.ReplyTo = "gota@göteborg.example", "fraga@göteborg.example"
	_, err := send(t, c, m)
	must(t, err)
	got := server.Messages()[0]
	if got.From != "mogna@xn--ml-xiab.example" || got.To != "gota@xn--gteborg-90a.example" {
		t.Errorf("from %s to %s", got.From, got.To)
	}
	for header, want := range map[string]string{"From": "mogna@xn--ml-xiab.example", "To": "gota@xn--gteborg-90a.example", "Reply-To": "fraga@xn--gteborg-90a.example"} {
		if list, err := got.Header.AddressList(header); err != nil || list[0].Address != want {
			t.Errorf("%s: %v %v", header, list, err)
		}
	}
	if wire := server.Wire(); strings.Contains(wire, "SMTPUTF8 ") || strings.Contains(wire, "ö") {
		t.Error(wire)
	}
}
