// Package privacy is what respondents can ask of their own data: to read it, and to have it erased.
package privacy

import (
	"mogna/internal/app/usecase"
)

// Service gathers and erases personal data.
type Service struct {
	store usecase.Store[Tx]
	clock usecase.Clock
}

// New makes a Service.
func New(store usecase.Store[Tx], clock usecase.Clock) *Service {
	return &Service{store: store, clock: clock}
}
