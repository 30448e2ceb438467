package mailtest

import (
	"errors"
	"io"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// session is one connection. The library calls its methods one at a time.
type session struct {
	*Server
	conn     *smtp.Conn
	known    bool
	from, to string
}

func (s *Server) session(conn *smtp.Conn) (smtp.Session, error) {
	return &session{Server: s, conn: conn, known: s.options.username == ""}, nil
}

func (s *session) AuthMechanisms() []string {
	if s.options.username == "" {
		return nil
	}
	return s.options.mechanisms
}

func (s *session) Auth(mechanism string) (sasl.Server, error) {
	switch mechanism {
	case "PLAIN":
		return sasl.NewPlainServer(func(_, username, password string) error { return s.let(username, password) }), nil
	case "LOGIN":
		return &login{check: s.let}, nil
	}
	return nil, smtp.ErrAuthUnknownMechanism
}

func (s *session) let(username, password string) error {
	if username != s.options.username || password != s.options.password {
		return smtp.ErrAuthFailed
	}
	s.known = true
	return nil
}

func (s *session) Mail(from string, _ *smtp.MailOptions) error {
	if !s.known {
		return &smtp.SMTPError{Code: 530, EnhancedCode: smtp.EnhancedCode{5, 7, 0}, Message: "Authentication required"}
	}
	s.from = from
	return nil
}

func (s *session) Rcpt(to string, _ *smtp.RcptOptions) error {
	rule := s.rule(to)
	if rule.hold != nil {
		select {
		case <-rule.hold:
		case <-s.closed:
		}
	}
	if rule.atRecipient != nil {
		return rule.atRecipient
	}
	s.to = to
	return nil
}

func (s *session) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	rule := s.rule(s.to)
	if rule.atContent != nil {
		return rule.atContent
	}
	m, err := parse(s.from, s.to, raw)
	if err != nil {
		return reply(554, "the letter can't be read: "+err.Error())
	}
	s.mu.Lock()
	s.kept = append(s.kept, m)
	s.mu.Unlock()
	if rule.drop {
		return errors.Join(errors.New("dropped"), s.conn.Conn().Close())
	}
	return nil
}

func (s *session) Reset()        { s.from, s.to = "", "" }
func (s *session) Logout() error { return nil }

// login is the server's side of LOGIN, which the library lacks.
type login struct {
	check    func(username, password string) error
	username string
	asked    int
}

func (l *login) Next(response []byte) (challenge []byte, done bool, err error) {
	if l.asked == 0 && response == nil {
		l.asked = 1
		return []byte("Username:"), false, nil
	}
	if l.asked < 2 {
		l.username, l.asked = string(response), 2
		return []byte("Password:"), false, nil
	}
	return nil, true, l.check(l.username, string(response))
}
