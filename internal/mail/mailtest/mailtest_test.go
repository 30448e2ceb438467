package mailtest

import (
	"net"
	"net/smtp"
	"strings"
	"testing"
	"time"
)

const whole = "From: a@b.example\r\nTo: c@d.example\r\nSubject: =?utf-8?q?Hej_=C3=85sa?=\r\nMessage-ID: <1@b.example>\r\n" +
	"Content-Type: multipart/alternative; boundary=x\r\n\r\n" +
	"--x\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nHej =C3=85sa\r\n" +
	"--x\r\nContent-Type: text/html; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Hej\r\n--x--\r\n"

func deliver(s *Server, letter string) error {
	return smtp.SendMail(s.Addr(), nil, "a@b.example", []string{"c@d.example"}, []byte(letter))
}

// Another program's client is understood too, and what isn't a letter as ours are is refused.
func TestKeepsWhatIsALetter(t *testing.T) {
	s := Start(t)
	if err := deliver(s, whole); err != nil {
		t.Fatal(err)
	}
	m := s.Messages()[0]
	if m.From != "a@b.example" || m.To != "c@d.example" || m.Subject != "Hej Åsa" || m.Text != "Hej Åsa" || m.HTML != "<p>Hej" || m.MessageID != "1@b.example" ||
		m.Header.Get("From") != "a@b.example" {
		t.Errorf("%+v", m)
	}
	for name, letter := range map[string]string{
		"text only":       strings.Replace(whole, "multipart/alternative; boundary=x", "text/plain", 1),
		"mixed":           strings.Replace(whole, "alternative", "mixed", 1),
		"html first":      strings.Replace(whole, "text/plain", "text/html", 1),
		"another charset": strings.Replace(whole, "UTF-8", "iso-8859-1", 1),
		"another coding":  strings.Replace(whole, "quoted-printable", "base64", 1),
		"one part":        strings.Replace(whole, "<p>Hej\r\n--x--", "", 1),
		"a third":         strings.Replace(whole, "--x--", "--x\r\n\r\nmer\r\n--x--", 1),
		"no headers":      "hej",
	} {
		if err := deliver(s, letter); err == nil || !strings.HasPrefix(err.Error(), "554 ") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if n := len(s.Messages()); n != 1 {
		t.Errorf("%d letters", n)
	}
}

func TestRules(t *testing.T) {
	s := Start(t)
	release := s.Hold("C@d.example")
	done := make(chan error)
	go func() { done <- deliver(s, whole) }()
	select {
	case err := <-done:
		t.Fatalf("not held: %v", err)
	case <-time.After(200 * time.Millisecond):
	}
	release()
	release()
	if err := <-done; err != nil {
		t.Error(err)
	}
	s.Reject("c@D.example", 550, "no")
	if err := deliver(s, whole); err == nil || !strings.HasPrefix(err.Error(), "550 ") {
		t.Error(err)
	}
	s.Accept("c@d.example")
	if err := deliver(s, whole); err != nil {
		t.Error(err)
	}
	if n := len(s.Messages()); n != 2 {
		t.Errorf("%d letters", n)
	}
}

// A program without a test can run one, where it is told to.
func TestRun(t *testing.T) {
	first, err := Run()
	if err != nil {
		t.Fatal(err)
	}
	address := first.Addr()
	if _, err := Run(At(address)); err == nil {
		t.Error("two servers in one place")
	}
	first.Close()
	first.Close()
	if conn, err := net.Dial("tcp", address); err == nil {
		conn.Close()
		t.Error("it did not end")
	}
	second, err := Run(At(address))
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	if err := deliver(second, whole); err != nil || second.Addr() != address {
		t.Errorf("%s: %v", second.Addr(), err)
	}
}
