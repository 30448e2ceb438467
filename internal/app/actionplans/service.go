// Package actionplans has what organisations will do about their results.
package actionplans

import (
	"mogna/internal/app/results"
	"mogna/internal/app/usecase"
)

// Service keeps action plans.
type Service struct {
	store   usecase.Store[Tx]
	clock   usecase.Clock
	results *results.Service
}

// New makes a Service.
func New(store usecase.Store[Tx], clock usecase.Clock, results *results.Service) *Service {
	return &Service{store: store, clock: clock, results: results}
}
