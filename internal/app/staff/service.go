// Package staff is who works with the service, how they sign in by a directory, and the log of what everybody does.
package staff

import (
	"io"

	"mogna/internal/app/outbox"
	"mogna/internal/app/usecase"
)

// Service keeps who has access.
type Service struct {
	store  usecase.Store[Tx]
	clock  usecase.Clock
	random io.Reader
	outbox *outbox.Outbox
}

// New makes a Service.
func New(store usecase.Store[Tx], clock usecase.Clock, random io.Reader, outbox *outbox.Outbox) *Service {
	return &Service{store: store, clock: clock, random: random, outbox: outbox}
}
