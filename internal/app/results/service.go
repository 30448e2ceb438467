// Package results works out a round's results, publishes them, and explains each figure.
package results

import (
	"mogna/internal/app/outbox"
	"mogna/internal/app/usecase"
)

// Service gives results.
type Service struct {
	store  usecase.Store[Tx]
	clock  usecase.Clock
	outbox *outbox.Outbox
	cache  cache
}

// New makes a Service.
func New(store usecase.Store[Tx], clock usecase.Clock, outbox *outbox.Outbox) *Service {
	return &Service{store: store, clock: clock, outbox: outbox}
}
