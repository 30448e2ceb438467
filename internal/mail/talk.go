package mail

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net"
	netmail "net/mail"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/wneessen/go-mail/smtp"

	"mogna/internal/survey"
)

// talk is one conversation with the server.
type talk struct {
	*Sender
	conn    net.Conn // the wire itself, below any encryption
	client  *smtp.Client
	content io.WriteCloser // there while the content is under way
}

func (s *Sender) dial(ctx context.Context) (*talk, error) {
	dialer := net.Dialer{Timeout: s.config.Timeout}
	conn, err := dialer.DialContext(ctx, "tcp", net.JoinHostPort(s.config.Host, strconv.Itoa(s.config.Port)))
	if err != nil {
		return nil, s.failed(ctx, connecting, err)
	}
	return &talk{Sender: s, conn: conn}, nil
}

// introduce gets as far as where the server would take a letter: greeted, encrypted as configured, and let in.
func (t *talk) introduce(ctx context.Context) error {
	wire := t.conn
	if t.config.TLS == TLS {
		encrypted := tls.Client(t.conn, t.encryption())
		if err := t.do(ctx, encrypting, func() error { return encrypted.HandshakeContext(ctx) }); err != nil {
			return err
		}
		wire = encrypted
	}
	if err := t.do(ctx, greeting, func() error { return t.greet(wire) }); err != nil {
		return err
	}
	if t.config.TLS == StartTLS {
		if err := t.do(ctx, encrypting, t.startTLS); err != nil {
			return err
		}
	}
	return t.do(ctx, loggingIn, t.login)
}

func (t *talk) greet(wire net.Conn) (err error) {
	if t.client, err = smtp.NewClient(wire, t.config.Host); err != nil {
		return err
	}
	return t.client.Hello(ownName(t.conn))
}

// ownName is what the greeting gives: the machine's name, or where that isn't a full one its address, as RFC 5321 has it.
func ownName(conn net.Conn) string {
	if name, err := os.Hostname(); err == nil && strings.Contains(name, ".") {
		return name
	}
	host, _, _ := net.SplitHostPort(conn.LocalAddr().String())
	if strings.Contains(host, ":") {
		host = "IPv6:" + host
	}
	return "[" + host + "]"
}

func (t *talk) encryption() *tls.Config {
	return &tls.Config{ServerName: t.config.Host, RootCAs: t.config.RootCAs, MinVersion: tls.VersionTLS12}
}

// startTLS fails where the server doesn't offer to encrypt: whoever sits between could have taken the offer away.
func (t *talk) startTLS() error {
	if offered, _ := t.client.Extension("STARTTLS"); !offered {
		return errors.New("the server does not offer STARTTLS")
	}
	return t.client.StartTLS(t.encryption())
}

func (t *talk) login() error {
	c := t.config
	if c.Username == "" {
		return nil
	}
	_, offered := t.client.Extension("AUTH")
	switch ways := strings.Fields(strings.ToUpper(offered)); {
	case slices.Contains(ways, "PLAIN"):
		return t.client.Auth(smtp.PlainAuth("", c.Username, c.Password, c.Host, c.TLS == NoTLS))
	case slices.Contains(ways, "LOGIN"):
		return t.client.Auth(smtp.LoginAuth(c.Username, c.Password, c.Host, c.TLS == NoTLS))
	}
	return errors.New("the server offers no way to log in that we know, PLAIN or LOGIN; it offers: " + offered)
}

// address names the sender and the recipient and asks to hand over the content.
func (t *talk) address(ctx context.Context, letter *envelope) error {
	plain := ascii(letter.from) && ascii(letter.to)
	if able, _ := t.client.Extension("SMTPUTF8"); !able && !plain {
		f := unfit(survey.Say("E-postservern klarar inte å, ä och ö i adresser. Fråga mottagaren efter en adress utan å, ä och ö.",
			"The mail server cannot handle å, ä and ö in addresses. Ask the recipient for an address without them."))
		f.answered = true
		return f
	}
	t.client.SkipSMTPUTF8(plain) // asked for without need, it can stop the letter at a server further on
	if err := t.do(ctx, naming, func() error { return t.client.Mail(bracketed(letter.from)) }); err != nil {
		return err
	}
	if err := t.do(ctx, addressing, func() error { return t.client.Rcpt(bracketed(letter.to)) }); err != nil {
		return err
	}
	return t.do(ctx, opening, func() (err error) { t.content, err = t.client.Data(); return err })
}

func bracketed(address string) string { return (&netmail.Address{Address: address}).String() }

func ascii(s string) bool { return !strings.ContainsFunc(s, func(r rune) bool { return r > 126 }) }
