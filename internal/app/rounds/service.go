// Package rounds sets up rounds, changes them, opens and closes them, and erases their personal data.
package rounds

import (
	"mogna/internal/app/outbox"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// Service keeps rounds.
type Service struct {
	store   usecase.Store[Tx]
	clock   usecase.Clock
	outbox  *outbox.Outbox
	library []*survey.Questionnaire // those that a new round can use
}

// New makes a Service.
func New(store usecase.Store[Tx], clock usecase.Clock, outbox *outbox.Outbox, library []*survey.Questionnaire) *Service {
	return &Service{store: store, clock: clock, outbox: outbox, library: library}
}
