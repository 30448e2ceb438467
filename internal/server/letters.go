package server

import (
	"context"
	"net/url"
	"time"
)

const (
	deliverEvery = 15 * time.Second // for letters whose next attempt has come, and what another server has planned
	planEvery    = 5 * time.Minute
)

// startLetters sends letters in the background, where there is a mail server, until the server is closed.
func (s *Server) startLetters(base string) error {
	if !s.App.Outbox.CanSend() {
		return nil
	}
	sender, err := s.App.Letters.NewSender(func(path ...string) string {
		address, _ := url.JoinPath(base, path...) // the base has been checked
		return address
	})
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(context.Background())
	go func() { <-s.done; stop() }()
	s.posted = make(chan struct{})
	go s.App.Access.SendRequestedLinks(ctx, func(err error) { s.log.Error("sign-in letter", "error", err) })
	go func() {
		defer close(s.posted)
		s.deliver(ctx, sender.Work)
	}()
	return nil
}

// endLetters waits for the letter at hand. One that takes too long is told by its claim to whoever comes after.
func (s *Server) endLetters(ctx context.Context) {
	if s.posted == nil {
		return
	}
	select {
	case <-s.posted:
	case <-ctx.Done():
		s.log.Warn("stopped with a letter on its way")
	}
}

// deliver plans and sends, when it is told that there is something to do and else now and then.
func (s *Server) deliver(ctx context.Context, work func(context.Context) error) {
	post, plan := time.NewTicker(deliverEvery), time.NewTicker(planEvery)
	defer post.Stop()
	defer plan.Stop()
	planning := true
	planned, sent := s.watch.Task("reminders"), s.watch.Task("emails")
	for ctx.Err() == nil {
		if planning {
			s.tell(ctx, "plan reminders", s.App.Letters.PlanReminders(ctx), planned)
		}
		s.tell(ctx, "send letters", work(ctx), sent)
		planning = false
		select {
		case <-plan.C:
			planning = true
		case <-s.App.Outbox.Queued():
		case <-post.C:
		case <-ctx.Done():
		}
	}
}

func (s *Server) tell(ctx context.Context, what string, err error, ran func(error)) {
	if ctx.Err() != nil {
		return
	}
	if ran(err); err != nil {
		s.log.Error(what, "error", err)
	}
}
