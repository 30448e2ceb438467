// Package participants is who takes part in a round: organisations with what is known of them, and respondents.
package participants

import (
	"mogna/internal/app/rounds"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// Service keeps who takes part.
type Service struct {
	store          usecase.Store[Tx]
	clock          usecase.Clock
	municipalities []survey.Place // the country's
	rounds         *rounds.Service
}

// New makes a Service.
func New(store usecase.Store[Tx], clock usecase.Clock, municipalities []survey.Place, rounds *rounds.Service) *Service {
	return &Service{store: store, clock: clock, municipalities: municipalities, rounds: rounds}
}
