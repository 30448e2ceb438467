// Package openlinks has links that anyone in a role of an organisation can come by, without leaving a name.
package openlinks

import (
	"io"

	"mogna/internal/app/usecase"
)

// Service makes open links, and lets people in by them.
type Service struct {
	store  usecase.Store[Tx]
	clock  usecase.Clock
	random io.Reader
}

// New makes a Service.
func New(store usecase.Store[Tx], clock usecase.Clock, random io.Reader) *Service {
	return &Service{store: store, clock: clock, random: random}
}
