// Package letters writes to respondents and staff: it chooses who gets a letter, plans reminders, and sends what is in the outbox.
package letters

import (
	"io"

	"mogna/internal/app/outbox"
	"mogna/internal/app/usecase"
)

// Service writes letters.
type Service struct {
	store      usecase.Store[Tx]
	clock      usecase.Clock
	random     io.Reader
	outbox     *outbox.Outbox
	controller string // the data controller; empty where the installation has not named it
}

// New makes a Service.
func New(store usecase.Store[Tx], clock usecase.Clock, random io.Reader, outbox *outbox.Outbox, controller string) *Service {
	return &Service{store: store, clock: clock, random: random, outbox: outbox, controller: controller}
}
