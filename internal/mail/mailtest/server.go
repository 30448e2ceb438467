// Package mailtest is a real mail server for tests: it speaks SMTP on this machine, keeps what it is given, and can be told
// to refuse, to wait, or to die at the worst moment.
package mailtest

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"io"
	"log"
	"net"
	"slices"
	"sync"
	"testing"

	"github.com/emersion/go-smtp"
)

// Server is a mail server that is running.
type Server struct {
	server   *smtp.Server
	listener net.Listener
	roots    *x509.CertPool
	options  options
	closed   chan struct{}
	end      sync.Once

	mu    sync.Mutex
	kept  []Message
	rules map[string]rule
	wire  bytes.Buffer
}

type options struct {
	address            string
	starttls, tls      bool
	username, password string
	mechanisms         []string
}

// Option chooses what kind of server it is. Without any it takes every letter, in the clear, from whoever comes.
type Option func(*options)

// STARTTLS offers to encrypt; the certificate is in RootCAs.
func STARTTLS() Option { return func(o *options) { o.starttls = true } }

// TLS encrypts from the first byte.
func TLS() Option { return func(o *options) { o.tls = true } }

// Login asks for a user name and a password. It takes them in the clear too, as a careless server does.
func Login(username, password string) Option {
	return func(o *options) { o.username, o.password = username, password }
}

// Mechanisms says which ways to log in are offered; PLAIN and LOGIN where it isn't used.
func Mechanisms(names ...string) Option { return func(o *options) { o.mechanisms = names } }

// At listens on an address that is known beforehand, host:port.
func At(address string) Option { return func(o *options) { o.address = address } }

// Start runs a server until the test is over.
func Start(t testing.TB, choices ...Option) *Server {
	t.Helper()
	s, err := Run(choices...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

// Run starts a server, on a free port of this machine where no other is chosen. Close ends it.
func Run(choices ...Option) (*Server, error) {
	s := &Server{closed: make(chan struct{}), rules: map[string]rule{}}
	s.options = options{address: "127.0.0.1:0", mechanisms: []string{"PLAIN", "LOGIN"}}
	for _, choose := range choices {
		choose(&s.options)
	}
	certificate, roots, err := certify()
	if err != nil {
		return nil, err
	}
	s.roots, s.server = roots, smtp.NewServer(smtp.BackendFunc(s.session))
	s.server.Domain, s.server.AllowInsecureAuth, s.server.Debug = "mail.example", true, (*recorder)(s)
	s.server.ErrorLog = log.New(io.Discard, "", 0) // broken connections are what it is for
	encrypted := &tls.Config{Certificates: []tls.Certificate{certificate}}
	if s.options.starttls {
		s.server.TLSConfig = encrypted
	}
	if s.listener, err = net.Listen("tcp", s.options.address); err != nil {
		return nil, fmt.Errorf("listen for mail: %w", err)
	}
	listener := s.listener
	if s.options.tls {
		listener = tls.NewListener(listener, encrypted)
	}
	go func() { _ = s.server.Serve(listener) }()
	return s, nil
}

// Close ends the server and every connection.
func (s *Server) Close() {
	s.end.Do(func() {
		_ = s.server.Close()
		_ = s.listener.Close() // where Serve hadn't yet begun
		close(s.closed)
	})
}

// Addr is where it listens, host:port.
func (s *Server) Addr() string { return s.listener.Addr().String() }

// Host and Port are the parts of Addr.
func (s *Server) Host() string { return s.listener.Addr().(*net.TCPAddr).IP.String() }
func (s *Server) Port() int    { return s.listener.Addr().(*net.TCPAddr).Port }

// RootCAs is what a client must trust to trust the server.
func (s *Server) RootCAs() *x509.CertPool { return s.roots }

// Messages is every letter taken so far, in the order in which they came.
func (s *Server) Messages() []Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.kept)
}

// Wire is everything said on every connection so far, by both sides, as it was before encryption. What a client has said is
// there before it is answered; the answers come a moment after they were given.
func (s *Server) Wire() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.wire.String()
}

type recorder Server

func (r *recorder) Write(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.wire.Write(p)
}
