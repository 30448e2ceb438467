// Package mail hands one letter at a time to a mail server. What it is careful about: nothing goes in the clear that
// shouldn't, the caller learns the moment from which a letter may have gone, and an error says whether to try again.
package mail

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// Message is one letter to one person.
type Message struct {
	ID       string // the left part of the Message-ID. The same at every try, so that a mail system can tell that it is the same letter
	To       string
	ToName   string
	FromName string // whom the letter is from; empty: the configured sender
	ReplyTo  string // may be empty
	Subject  string
	Text     string
	HTML     string
}

// Sender sends letters through one server. It keeps no connection and may be used by several at once.
type Sender struct {
	config Config
}

// New makes a sender, or says what is wrong with the configuration. It doesn't ask the server.
func New(c Config) (*Sender, error) {
	if err := c.Validate(); err != nil {
		return nil, err
	}
	return &Sender{config: c.withDefaults()}, nil
}

// Send hands over a letter. Before is called once, when the server has taken the sender and the recipient and waits for the
// content: from then on the letter may have gone, and before that it has not. An error from before ends the connection
// without the letter and is returned as it is. Any other error is a *Failure, but for one in writing the letter out.
func (s *Sender) Send(ctx context.Context, m Message, before func() error) error {
	letter, err := s.compose(m)
	if err != nil {
		return err
	}
	t, err := s.dial(ctx)
	if err != nil {
		return err
	}
	defer t.conn.Close()
	defer context.AfterFunc(ctx, func() { t.conn.Close() })()
	err = t.handOver(ctx, letter, before)
	t.leave(err)
	return err
}

func (t *talk) handOver(ctx context.Context, letter *envelope, before func() error) error {
	if err := t.introduce(ctx); err != nil {
		return err
	}
	if err := t.address(ctx, letter); err != nil {
		return err
	}
	if err := before(); err != nil {
		return err
	}
	if err := t.do(ctx, handing, func() error { _, err := t.content.Write(letter.content); return err }); err != nil {
		return err
	}
	return t.do(ctx, ending, func() error {
		end := t.content.Close
		t.content = nil
		return end()
	})
}

const courtesy = 5 * time.Second // for a goodbye that changes nothing

// leave says goodbye to a server that listens. It must not where the content is under way: any command would first end the
// content, and so send half a letter.
func (t *talk) leave(err error) {
	var f *Failure
	if t.content == nil && (err == nil || errors.As(err, &f) && f.answered) {
		_ = t.conn.SetDeadline(time.Now().Add(min(t.config.Timeout, courtesy)))
		_ = t.client.Quit()
	}
}

func (t *talk) do(ctx context.Context, at step, act func() error) error {
	if err := ctx.Err(); err != nil {
		return t.failed(ctx, at, err)
	}
	if err := t.conn.SetDeadline(time.Now().Add(t.config.Timeout)); err != nil {
		return t.failed(ctx, at, fmt.Errorf("set the deadline: %w", err))
	}
	if err := act(); err != nil {
		return t.failed(ctx, at, err)
	}
	return nil
}
