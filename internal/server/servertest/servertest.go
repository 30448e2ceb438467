// Package servertest runs the whole program for tests: on a database of its own, with the people who use it in browsers of their own,
// and with every answer held against the contract.
package servertest

import (
	"testing"
	"time"

	"mogna/internal/app"
	"mogna/internal/config"
	"mogna/internal/mail/mailtest"
	"mogna/internal/server"
)

// Start runs the whole program on a database of its own and a port that the system picks. It can be given changes to the
// configuration and options of the service.
func Start(t *testing.T, database string, with ...any) *server.Server {
	t.Helper()
	c := Settings(database)
	var options []app.Option
	for _, w := range with {
		switch w := w.(type) {
		case func(*config.Config):
			w(c)
		case app.Option:
			options = append(options, w)
		}
	}
	s, err := server.Make(t.Context(), c, options...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	if err := s.Start(); err != nil {
		t.Fatal(err)
	}
	return s
}

// Settings are those of a service that listens on a port that the system picks and tells of errors alone.
func Settings(database string) *config.Config {
	return &config.Config{Listen: "127.0.0.1:0", BaseURL: "http://127.0.0.1:0", Database: database, LogLevel: "error", LogFormat: "text", ShutdownTimeout: 20 * time.Second}
}

// WithMail has a service send its emails through a test's mail server.
func WithMail(m *mailtest.Server) func(*config.Config) {
	return func(c *config.Config) {
		c.SMTP = SMTP(m.Host(), m.Port())
	}
}

// SMTP has emails sent from the organiser's address, unencrypted, as to a server on this machine.
func SMTP(host string, port int) config.SMTP {
	return config.SMTP{Host: host, Port: port, TLS: "none", From: "mogna@fyrbodal.example", FromName: "Fyrbodal"}
}
