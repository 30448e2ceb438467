package config_test

import (
	"strings"
	"testing"

	"mogna/internal/config"
)

func TestTheMailServerFromTheEnvironment(t *testing.T) {
	c, err := config.Load("", []string{"MOGNA_SMTP_HOST=smtp.kommun.se", "MOGNA_SMTP_PORT=2525", "MOGNA_SMTP_FROM=mogna@kommun.se", "MOGNA_SMTP_FROM_NAME=Kommunalförbundet",
		"MOGNA_SMTP_USERNAME=u", "MOGNA_SMTP_PASSWORD=p"})
	if err != nil {
		t.Fatal(err)
	}
	want := config.SMTP{Host: "smtp.kommun.se", Port: 2525, TLS: "starttls", Username: "u", Password: "p", From: "mogna@kommun.se", FromName: "Kommunalförbundet"}
	if c.SMTP != want {
		t.Errorf("%+v", c.SMTP)
	}
}

// Options that don't fit together are refused at the start, not when the first letter should leave.
func TestMailOptionsThatCannotWork(t *testing.T) {
	server := []string{"MOGNA_SMTP_HOST=smtp.kommun.se", "MOGNA_SMTP_FROM=mogna@kommun.se"}
	if _, err := config.Load("", server); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		environ []string
		says    string
	}{
		{[]string{"MOGNA_SMTP_FROM=mogna@kommun.se"}, "smtp.host is empty"},
		{[]string{"MOGNA_SMTP_PORT=25"}, "smtp.host is empty"},
		{server[:1], "sender's address is missing"},
		{append(server, "MOGNA_SMTP_TLS=ssl"), "choose starttls, tls or none"},
		{append(server, "MOGNA_SMTP_PORT=70000"), "port"},
		{append(server, "MOGNA_SMTP_USERNAME=u"), "belong together"},
		{append(server, "MOGNA_SMTP_TLS=none", "MOGNA_SMTP_USERNAME=u", "MOGNA_SMTP_PASSWORD=p"), "in the clear"},
	} {
		if _, err := config.Load("", c.environ); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%v: %v", c.environ, err)
		}
	}
}
