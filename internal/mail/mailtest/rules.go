package mailtest

import (
	"strings"
	"sync"

	"github.com/emersion/go-smtp"
)

// rule is how letters to one address are treated.
type rule struct {
	atRecipient, atContent *smtp.SMTPError
	drop                   bool
	hold                   chan struct{}
}

// Reject answers the recipient's address with a code, such as 550 or 451.
func (s *Server) Reject(to string, code int, text string) {
	s.change(to, func(r *rule) { r.atRecipient = reply(code, text) })
}

// RejectContent takes the address, lets the content come, and then refuses it with a code.
func (s *Server) RejectContent(to string, code int, text string) {
	s.change(to, func(r *rule) { r.atContent = reply(code, text) })
}

// Drop keeps the letter and ends the connection without an answer: the sender can't know that it arrived.
func (s *Server) Drop(to string) { s.change(to, func(r *rule) { r.drop = true }) }

// Hold waits with the answer to the recipient's address until release is called or the server is closed.
func (s *Server) Hold(to string) (release func()) {
	hold := make(chan struct{})
	s.change(to, func(r *rule) { r.hold = hold })
	return sync.OnceFunc(func() {
		s.change(to, func(r *rule) { r.hold = nil })
		close(hold)
	})
}

// Accept takes letters to the address again as if nothing had been said of it.
func (s *Server) Accept(to string) { s.change(to, func(r *rule) { *r = rule{} }) }

func (s *Server) change(to string, how func(*rule)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.rules[strings.ToLower(to)]
	how(&r)
	s.rules[strings.ToLower(to)] = r
}

func (s *Server) rule(to string) rule {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.rules[strings.ToLower(to)]
}

func reply(code int, text string) *smtp.SMTPError {
	return &smtp.SMTPError{Code: code, EnhancedCode: smtp.NoEnhancedCode, Message: text}
}
