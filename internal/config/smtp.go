package config

import (
	"fmt"

	"mogna/internal/mail"
)

// SMTP is the mail server that letters leave by. Without a host none are sent.
type SMTP struct {
	Host     string `koanf:"host"`
	Port     int    `koanf:"port"`
	TLS      string `koanf:"tls"`
	Username string `koanf:"username"`
	Password string `koanf:"password"`
	From     string `koanf:"from"`
	FromName string `koanf:"fromName"`
}

// Mail is the same as the sender takes it.
func (s SMTP) Mail() mail.Config {
	return mail.Config{Host: s.Host, Port: s.Port, TLS: s.TLS, Username: s.Username, Password: s.Password, From: s.From, FromName: s.FromName}
}

func (s SMTP) validate() error {
	if s.Host == "" {
		if s.Port != 0 || s.Username != "" || s.Password != "" || s.From != "" {
			return fmt.Errorf("smtp.host is empty, so no letters are sent, but other smtp options are set: name the mail server, or clear them")
		}
		return nil
	}
	if err := s.Mail().Validate(); err != nil {
		return fmt.Errorf("smtp: %w", err)
	}
	return nil
}
