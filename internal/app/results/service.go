// Package results works out a round's results, publishes them, and explains each figure.
package results

import (
	"mogna/internal/app/usecase"
)

// Service gives results.
type Service struct {
	store usecase.Store[Tx]
	clock usecase.Clock
	cache cache
}

// New makes a Service.
func New(store usecase.Store[Tx], clock usecase.Clock) *Service {
	return &Service{store: store, clock: clock}
}
