package server

import (
	"errors"

	"mogna/internal/config"
	"mogna/internal/pdf"
	"mogna/internal/tracing"
)

// Check reads what the options name, as a start would, but opens no database and asks no other server.
func Check(c *config.Config) error {
	_, questionnaires := Questionnaires(c.Questionnaires)
	_, privacy := DataProtection(c)
	_, told := newStatement(c)
	_, provider := newProvider(c, c.BaseURL)
	printer, printing := pdf.New(c.Chromium)
	if printing == nil {
		printer.Close()
	}
	return errors.Join(questionnaires, privacy, told, provider, printing, tracing.Check())
}
