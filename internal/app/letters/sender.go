package letters

import (
	"context"
	"encoding/hex"
	"errors"
	"io"
	"time"

	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// Sender sends the letters of the outbox, one at a time. Several may work on one database.
type Sender struct {
	service *Service
	name    string
	link    func(path ...string) string
}

// NewSender makes one. Link writes the address of a page as people get it.
func (s *Service) NewSender(link func(path ...string) string) (*Sender, error) {
	b := make([]byte, 8)
	_, err := io.ReadFull(s.random, b)
	return &Sender{service: s, name: hex.EncodeToString(b), link: link}, err
}

// sendTimeout is how long one letter may take; its claim is believed in for longer.
const sendTimeout = survey.ClaimLife / 2

// errNotMine ends a conversation before anything is handed over: another has the letter, or there is no more reason to send it.
var errNotMine = errors.New("the letter is not to be sent")

// errNone is where no letter waits.
var errNone = errors.New("no letter waits")

// Work frees what others have left behind and sends what is due. It ends early where the context does, after the letter at hand.
func (s *Sender) Work(ctx context.Context) error {
	if err := s.freeAbandoned(ctx); err != nil {
		return err
	}
	for ctx.Err() == nil {
		if err := s.sendNext(ctx); err != nil {
			if errors.Is(err, errNone) {
				return nil
			}
			return err
		}
	}
	return nil
}

// freeAbandoned frees the letters of senders that have died.
func (s *Sender) freeAbandoned(ctx context.Context) error {
	return s.service.store.Write(ctx, func(tx Tx) error {
		now := s.service.clock()
		list, err := tx.ClaimedBefore(now.Add(-survey.ClaimLife))
		for _, l := range list {
			l.Abandon(now)
			if err := tx.UpdateLetter(&l); err != nil {
				return err
			}
		}
		return err
	})
}

// sendNext sends the next letter that is due.
func (s *Sender) sendNext(ctx context.Context) error {
	claimed, w, err := s.claim(ctx)
	if err != nil || claimed.State == survey.LetterCancelled || claimed.State == survey.LetterFailed {
		return err
	}
	// A server that is told to stop lets the letter at hand finish: cut off in the middle it would be uncertain.
	talk, cancel := context.WithTimeout(context.WithoutCancel(ctx), sendTimeout)
	defer cancel()
	err = s.service.outbox.Mailer.Send(talk, w.message, func() error { return s.handOver(talk, claimed, w) })
	if errors.Is(err, errNotMine) {
		return nil
	}
	return s.record(context.WithoutCancel(ctx), claimed, err)
}

// claim takes the next letter and writes it, or notes why it can't go.
func (s *Sender) claim(ctx context.Context) (claimed survey.Letter, w readyLetter, err error) {
	err = s.service.store.Write(ctx, func(tx Tx) error {
		now := s.service.clock()
		l, err := tx.NextLetter(now)
		if usecase.IsNotFound(err) {
			return errNone
		}
		if err != nil {
			return err
		}
		l.Claim(s.name, now)
		if err := s.prepare(tx, l, &w, now); err != nil {
			return err
		}
		claimed = *l
		return tx.UpdateLetter(l)
	})
	return claimed, w, err
}

func (s *Sender) prepare(tx Tx, l *survey.Letter, w *readyLetter, now time.Time) error {
	reason, write, err := s.prepareLetter(tx, l, now)
	if err != nil {
		return err
	}
	if reason != "" {
		l.Cancel(reason)
		return nil
	}
	if *w, err = write(); err != nil { // the wording is at fault: another try would write the same
		l.Fail(now, failureText(err), "", true)
	}
	return nil
}

// prepareLetter says why a letter would be pointless as things stand, and how to write it where it isn't.
func (s *Sender) prepareLetter(tx Tx, l *survey.Letter, now time.Time) (reason survey.SkipReason, write func() (readyLetter, error), err error) {
	if l.StaffID != 0 {
		who, err := tx.Staff(l.StaffID)
		if err != nil {
			return "", nil, err
		}
		if l.Kind == survey.PublicationLetter {
			reason, err = publicationSkipReason(tx, l, who)
			return reason, func() (readyLetter, error) { return s.writePublication(tx, l, who) }, err
		}
		return staffSkipReason(l, who, now), func() (readyLetter, error) { return s.writeToStaff(tx, l, who, now) }, nil
	}
	a, err := readAddressee(tx, l)
	if err != nil {
		return "", nil, err
	}
	return a.skipReason(now), func() (readyLetter, error) { return s.write(tx, l, a) }, nil
}

// handOver commits that the letter may have gone from here on, and the link that it carries. It looks again whether the letter
// should go: the mail server may have kept us waiting.
func (s *Sender) handOver(ctx context.Context, claimed survey.Letter, w readyLetter) error {
	mine := false
	err := s.service.store.Write(ctx, func(tx Tx) error {
		l, err := tx.LockLetter(claimed.ID)
		if err != nil || !l.Claimed(claimed) || l.State != survey.LetterSending {
			return err
		}
		reason, _, err := s.prepareLetter(tx, l, s.service.clock())
		if err != nil {
			return err
		}
		if reason != "" {
			l.Cancel(reason)
			return tx.UpdateLetter(l)
		}
		mine, l.State = true, survey.LetterHanding
		if err := tx.AddLinks(w.links); err != nil {
			return err
		}
		return tx.UpdateLetter(l)
	})
	if err == nil && !mine {
		err = errNotMine
	}
	return err
}
