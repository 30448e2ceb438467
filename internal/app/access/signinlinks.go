package access

import (
	"context"
	"time"

	"mogna/internal/address"
	"mogna/internal/app/audit"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// MailedLinkLife is how long a sign-in link that somebody asked for can be used, once.
const MailedLinkLife = 15 * time.Minute

// mailsTo is how many sign-in letters go to one address.
var mailsTo = usecase.Limit{Every: 5 * time.Minute, Burst: 3}

// maxLinkRequests is how many may have asked for a link and not been looked at yet.
const maxLinkRequests = 256

// RequestSignInLink notes that somebody with this address wants to sign in. Whether anybody has the address is looked up afterwards,
// so that neither the answer nor the time it takes tells.
func (s *Service) RequestSignInLink(email string) error {
	if !s.outbox.CanSend() {
		return survey.Fail(survey.NotFound, "Inloggningslänkar kan inte skickas med mejl här. Be processledaren om en länk.",
			"Sign-in links cannot be sent by email here. Ask the coordinator for one.")
	}
	select {
	case s.linkRequests <- email:
		return nil
	default:
		return survey.Fail(survey.Unavailable, "Just nu är det många som vill logga in. Försök igen om en stund.", "Many people are signing in at the moment. Try again in a while.")
	}
}

// SendRequestedLinks queues the letters that were asked for until the context ends. Failed is told what went wrong.
func (s *Service) SendRequestedLinks(ctx context.Context, failed func(error)) {
	for {
		select {
		case <-ctx.Done():
			return
		case email := <-s.linkRequests:
			if err := s.sendRequestedLink(ctx, email); err != nil {
				failed(err)
			}
		}
	}
}

// sendRequestedLink queues a letter where somebody has the address. Who has their role from the directory signs in there: an account
// that is closed there is then closed here.
func (s *Service) sendRequestedLink(ctx context.Context, email string) error {
	defer s.outbox.Wake()
	return s.store.Write(ctx, func(tx Tx) error {
		who, err := tx.StaffByEmail(address.Tidy(email))
		if usecase.IsNotFound(err) || err == nil && who.FromDirectory {
			return nil
		}
		if err != nil {
			return err
		}
		if wait, err := tx.Take("sign-in mail to "+address.Tidy(email), s.clock(), mailsTo.Every, mailsTo.Burst); err != nil || wait > 0 {
			return err // nobody is told
		}
		l, err := s.outbox.NewLetter(survey.Letter{Kind: survey.SignInLetter, StaffID: who.ID})
		if err != nil {
			return err
		}
		l.Once = "sign-in " + l.MessageID
		if _, err := tx.AddLetters([]survey.Letter{l}); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), audit.StaffActor(who.ID), "ask-sign-in-link", audit.StaffObject(who.ID), "")
	})
}
