// Package answering is what respondents do: read their questionnaires, save and submit answers, and hand questionnaires over.
package answering

import (
	"io"

	"mogna/internal/app/outbox"
	"mogna/internal/app/usecase"
)

// Service takes answers.
type Service struct {
	store  usecase.Store[Tx]
	clock  usecase.Clock
	random io.Reader
	outbox *outbox.Outbox
}

// New makes a Service.
func New(store usecase.Store[Tx], clock usecase.Clock, random io.Reader, outbox *outbox.Outbox) *Service {
	return &Service{store: store, clock: clock, random: random, outbox: outbox}
}
