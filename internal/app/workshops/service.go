// Package workshops is the meetings of a round: who took part, and what a room rates together as it happens.
package workshops

import (
	"io"

	"mogna/internal/app/usecase"
)

// Service keeps workshops.
type Service struct {
	store  usecase.Store[Tx]
	clock  usecase.Clock
	random io.Reader
	live   liveCache
}

// New makes a Service.
func New(store usecase.Store[Tx], clock usecase.Clock, random io.Reader) *Service {
	return &Service{store: store, clock: clock, random: random}
}
