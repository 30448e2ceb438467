// Package scenarios has target levels, and scenarios of what it would take to reach them.
package scenarios

import (
	"mogna/internal/app/results"
	"mogna/internal/app/usecase"
)

// Service keeps target levels and scenarios.
type Service struct {
	store   usecase.Store[Tx]
	clock   usecase.Clock
	results *results.Service
}

// New makes a Service.
func New(store usecase.Store[Tx], clock usecase.Clock, results *results.Service) *Service {
	return &Service{store: store, clock: clock, results: results}
}
