package mail

import (
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	netmail "net/mail"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"mogna/internal/address"
	"mogna/internal/survey"
)

// The ways to encrypt the connection.
const (
	StartTLS = "starttls" // begins in the clear and must become encrypted before anything is said
	TLS      = "tls"      // encrypted from the first byte
	NoTLS    = "none"     // in the clear
)

// Config is how letters leave: through which server, and from whom.
type Config struct {
	Host     string
	Port     int // 0: 587 for starttls, 465 for tls, 25 for none
	Username string
	Password string
	TLS      string // empty: starttls
	From     string
	FromName string
	Timeout  time.Duration  // for each step of the conversation; 0: a minute
	RootCAs  *x509.CertPool // nil: the system's
}

const patience = time.Minute

var ports = map[string]int{StartTLS: 587, TLS: 465, NoTLS: 25}

// Validate names everything that can't work. The zero value of an option with a default is in order.
func (c Config) Validate() error {
	var wrong []error
	add := func(bad bool, say string, args ...any) {
		if bad {
			wrong = append(wrong, fmt.Errorf(say, args...))
		}
	}
	add(c.Host == "", "the mail server is missing: write its name, for instance smtp.kommun.se")
	add(strings.ContainsFunc(c.Host, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) || r == '/' }) || hasPort(c.Host),
		"mail server %q: write its name alone, for instance smtp.kommun.se; the port is an option of its own", c.Host)
	add(c.Port < 0 || c.Port > 65535, "mail server's port %d: a port is 1 to 65535, most often 587", c.Port)
	add(c.TLS != "" && ports[c.TLS] == 0, "mail encryption %q: choose starttls, tls or none", c.TLS)
	add(c.Timeout < 0, "mail timeout %v is negative", c.Timeout)
	add(c.From == "", "the sender's address is missing: emails need one")
	if c.From != "" {
		for _, f := range address.Check("", c.From) {
			add(true, "sender's address: %s", f.In(survey.English))
		}
	}
	add(!oneLine(c.FromName), "sender's name %q: write it on one line, at most %d characters", c.FromName, maxLine)
	add((c.Username == "") != (c.Password == ""), "mail user name and password belong together: set both, or neither")
	add(c.TLS == NoTLS && c.Username != "" && !loopback(c.Host),
		"mail encryption none: a password is not sent in the clear to another machine; choose starttls or tls, or leave out user name and password")
	return errors.Join(wrong...)
}

// withDefaults fills in what was left out.
func (c Config) withDefaults() Config {
	if c.TLS == "" {
		c.TLS = StartTLS
	}
	if c.Port == 0 {
		c.Port = ports[c.TLS]
	}
	if c.Timeout == 0 {
		c.Timeout = patience
	}
	return c
}

// Exposed reports whether letters, with the links in them, leave for another machine in the clear.
func (c Config) Exposed() bool { return c.TLS == NoTLS && !loopback(c.Host) }

func hasPort(host string) bool {
	_, _, err := net.SplitHostPort(host)
	return err == nil
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return strings.EqualFold(host, "localhost") || ip != nil && ip.IsLoopback()
}

const (
	maxAddress = 254 // what SMTP allows
	maxLine    = 250 // a subject or a name, in characters; with every one of them encoded it still is a legal header
)

// plainAddress holds an address to the bare form: no name, no comment, nothing quoted.
func plainAddress(s string) bool {
	a, err := netmail.ParseAddress(s)
	return err == nil && a.Name == "" && a.Address == s && len(s) <= maxAddress && unbroken(s)
}

// oneLine holds what becomes a header to one line of text: a line break would let it write headers of its own.
func oneLine(s string) bool {
	return utf8.RuneCountInString(s) <= maxLine && unbroken(s)
}

func unbroken(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsControl(r) || r == '\u2028' || r == '\u2029'
	})
}
