package letters

import (
	"context"
	"errors"
	"fmt"
	"time"

	"mogna/internal/app/audit"
	"mogna/internal/app/outbox"
	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/mail"
	"mogna/internal/survey"
)

// testLetters is how many somebody sends themself.
var testLetters = usecase.Limit{Every: time.Minute, Burst: 5}

// SendTestLetter sends whoever asks the letter of a preview, at once, so that the mail server's answer can be told.
func (s *Service) SendTestLetter(ctx context.Context, actor permission.Actor, round int64, d Draft, url string) error {
	if !s.outbox.CanSend() {
		return outbox.ErrNoMailer
	}
	p, err := s.PreviewLetter(ctx, actor, round, d, url)
	if err != nil {
		return err
	}
	m := mail.Message{Subject: "Prov: " + p.Subject, Text: p.Text, HTML: p.HTML}
	err = permission.Write(ctx, s.store, actor, permission.Coordinate, func(tx Tx) error {
		if actor.Staff.ID == 0 {
			return survey.Fail(survey.Conflict, "Du är inloggad utan namn och adress. Lägg till dig själv under Användare och behörigheter, och logga in med den adressen.",
				"You are signed in without a name and an address. Add yourself under Users and permissions, and sign in with that address.")
		}
		r, err := tx.Round(round)
		if err != nil {
			return err
		}
		if err := usecase.Take(tx, s.clock(), testLetters, fmt.Sprint("test letter of staff ", actor.Staff.ID)); err != nil {
			return err
		}
		l, err := s.outbox.NewLetter(survey.Letter{})
		if err != nil {
			return err
		}
		m.ID, m.To, m.ToName, m.FromName, m.ReplyTo = "mogna."+l.MessageID, actor.Staff.Email, actor.Staff.Name, r.Organiser, replyTo(r.Contact)
		return audit.Record(tx, s.clock(), actor.Name(), "send-test-letter", audit.RoundObject(round), string(d.Kind))
	})
	if err != nil {
		return err
	}
	talk, cancel := context.WithTimeout(ctx, testLetterTimeout)
	defer cancel()
	return refusedBy(s.outbox.Mailer.Send(talk, m, func() error { return nil }))
}

// testLetterTimeout is shorter than a page waits.
const testLetterTimeout = 20 * time.Second

// refusedBy says in the reader's words why the mail server has not taken a letter.
func refusedBy(err error) error {
	var f *mail.Failure
	if !errors.As(err, &f) {
		return err
	}
	l := survey.Letter{State: survey.LetterFailed, Told: f.Text, Reason: withoutAddresses(f.Reason)}
	why := l.Why()
	return &survey.Error{Code: survey.Conflict, Detail: survey.Text{survey.Swedish: "Provmejlet kom inte iväg. " + why.In(survey.Swedish),
		survey.English: "The test email was not sent. " + why.In(survey.English)}}
}
