// Package outbox is the queue of letters that are to be sent.
package outbox

import (
	"context"
	"encoding/base64"
	"io"
	"time"

	"mogna/internal/mail"
	"mogna/internal/survey"
)

// Mailer hands a message over to a mail server. Before is called once, at the moment from which the message may have gone.
type Mailer interface {
	Send(ctx context.Context, m mail.Message, before func() error) error
}

// Outbox takes the letters that are to be sent, where there is a mail server. Without one everything else works, and links are handed
// out by hand.
type Outbox struct {
	Mailer Mailer // nil where no mail server is set up
	Sender string // who letters come from

	clock  func() time.Time
	random io.Reader
	queued chan struct{} // has something where a letter was just planned
}

// New makes one.
func New(m Mailer, sender string, clock func() time.Time, random io.Reader) *Outbox {
	return &Outbox{Mailer: m, Sender: sender, clock: clock, random: random, queued: make(chan struct{}, 1)}
}

// CanSend reports whether letters can be sent.
func (o *Outbox) CanSend() bool { return o.Mailer != nil }

// ErrNoMailer is the refusal of letters where no mail server is set up.
var ErrNoMailer = survey.Fail(survey.Conflict, "E-post är inte inställd här. Skapa personliga länkar och skicka dem själv.",
	"Email is not set up here. Create personal links and send them yourself.")

// Queued tells whoever sends letters that there is something to do.
func (o *Outbox) Queued() <-chan struct{} { return o.queued }

// Wake calls whoever sends letters.
func (o *Outbox) Wake() {
	select {
	case o.queued <- struct{}{}:
	default: // it has been told already
	}
}

const messageIDBytes = 12

// NewLetter completes a letter to be sent at once. Its message id is random: another installation may send from the same domain.
func (o *Outbox) NewLetter(l survey.Letter) (survey.Letter, error) {
	b := make([]byte, messageIDBytes)
	if _, err := io.ReadFull(o.random, b); err != nil {
		return l, err
	}
	now := o.clock()
	l.MessageID, l.State, l.Planned, l.Next = base64.RawURLEncoding.EncodeToString(b), survey.LetterWaiting, now, now
	return l, nil
}
