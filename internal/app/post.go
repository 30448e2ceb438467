package app

import (
	"context"
	"encoding/base64"
	"io"

	"mogna/internal/mail"
	"mogna/internal/survey"
)

// Post hands letters over to a mail server. Before is called once, at the moment from which a letter may have gone.
type Post interface {
	Send(ctx context.Context, m mail.Message, before func() error) error
}

// WithPost lets letters be sent, in the name of a sender. Without it everything else works, and links are handed out by hand.
func WithPost(p Post, sender string) Option {
	return func(s *Service) { s.post, s.sender = p, sender }
}

// CanPost reports whether letters can be sent.
func (s *Service) CanPost() bool { return s.post != nil }

var errNoPost = survey.Fail(survey.Conflict, "E-post är inte inställd här. Skapa personliga länkar och skicka dem själv.",
	"Email is not set up here. Create personal links and send them yourself.")

// Posted tells whoever sends letters that there is something to do.
func (s *Service) Posted() <-chan struct{} { return s.posted }

func (s *Service) callCourier() {
	select {
	case s.posted <- struct{}{}:
	default: // it has been told already
	}
}

const messageIDBytes = 12

// newLetter completes a letter to be sent at once. Its message id is random: another installation may send from the same domain.
func (s *Service) newLetter(l survey.Letter) (survey.Letter, error) {
	b := make([]byte, messageIDBytes)
	if _, err := io.ReadFull(s.random, b); err != nil {
		return l, err
	}
	now := s.clock()
	l.MessageID, l.State, l.Planned, l.Next = base64.RawURLEncoding.EncodeToString(b), survey.LetterWaiting, now, now
	return l, nil
}
