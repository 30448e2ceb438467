package server

import (
	"log/slog"

	"mogna/internal/config"
	"mogna/internal/store"
)

// tellExposed warns of connections that somebody on the way can read, or answer in another's name.
func tellExposed(log *slog.Logger, c *config.Config) {
	if hosts := store.Exposed(c.Database); len(hosts) > 0 {
		log.Warn("the connection to PostgreSQL is not encrypted, or goes to whoever answers: add sslmode=verify-full to the option database", "hosts", hosts)
	}
	if c.SMTP.Host != "" && c.SMTP.Mail().Exposed() {
		log.Warn("emails, and the links in them, are sent unencrypted to another machine: set the option smtp.tls to starttls or tls", "host", c.SMTP.Host)
	}
}
