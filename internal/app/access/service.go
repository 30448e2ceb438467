// Package access lets people in: by personal links, codes, sign-in links and API tokens.
package access

import (
	"io"

	"mogna/internal/app/outbox"
	"mogna/internal/app/usecase"
)

// Service signs people and machines in.
type Service struct {
	store        usecase.Store[Tx]
	clock        usecase.Clock
	random       io.Reader
	outbox       *outbox.Outbox
	lastingLinks bool        // a coordinator's link works many times while it lasts
	linkRequests chan string // addresses that sign-in links are asked for
}

// New makes a Service.
func New(store usecase.Store[Tx], clock usecase.Clock, random io.Reader, outbox *outbox.Outbox, lastingLinks bool) *Service {
	return &Service{store: store, clock: clock, random: random, outbox: outbox, lastingLinks: lastingLinks, linkRequests: make(chan string, maxLinkRequests)}
}
