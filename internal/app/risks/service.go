// Package risks keeps a round's risk register.
package risks

import (
	"mogna/internal/app/usecase"
)

// Service keeps risks.
type Service struct {
	store usecase.Store[Tx]
	clock usecase.Clock
}

// New makes a Service.
func New(store usecase.Store[Tx], clock usecase.Clock) *Service {
	return &Service{store: store, clock: clock}
}
