// Package followup is how a round goes on: who has answered, by which deadline, and what closing it now would lose.
package followup

import (
	"mogna/internal/app/letters"
	"mogna/internal/app/outbox"
	"mogna/internal/app/results"
	"mogna/internal/app/usecase"
)

// Service follows rounds up.
type Service struct {
	store   usecase.Store[Tx]
	clock   usecase.Clock
	outbox  *outbox.Outbox
	letters *letters.Service
	results *results.Service
}

// New makes a Service.
func New(store usecase.Store[Tx], clock usecase.Clock, outbox *outbox.Outbox, letters *letters.Service, results *results.Service) *Service {
	return &Service{store: store, clock: clock, outbox: outbox, letters: letters, results: results}
}
