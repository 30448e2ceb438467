package letters

import (
	"context"
	"errors"
	"regexp"

	"mogna/internal/mail"
	"mogna/internal/survey"
)

// record keeps what became of the letter, unless its claim has been given up meanwhile.
func (s *Sender) record(ctx context.Context, claimed survey.Letter, sent error) error {
	return s.service.store.Write(ctx, func(tx Tx) error {
		l, err := tx.LockLetter(claimed.ID)
		if err != nil || !l.Claimed(claimed) {
			return err
		}
		now := s.service.clock()
		var f *mail.Failure
		switch {
		case sent == nil:
			l.Deliver(now)
		case errors.As(sent, &f) && f.Uncertain:
			l.MarkUncertain(withoutAddresses(f.Reason))
		case f != nil:
			l.Fail(now, f.Text, withoutAddresses(f.Reason), f.Permanent)
		default:
			l.Fail(now, nil, withoutAddresses(sent.Error()), false)
		}
		return tx.UpdateLetter(l)
	})
}

var anAddress = regexp.MustCompile(`[^\s<>"'(),;:]+@[^\s<>"'(),;:]+`)

// withoutAddresses takes the addresses out of a mail server's words: they are kept nowhere but with the person.
func withoutAddresses(words string) string { return anAddress.ReplaceAllString(words, "…") }

// failureText tells what is wrong with a letter's text in the reader's words, where the fault has some.
func failureText(err error) survey.Text {
	var ours *survey.Error
	if errors.As(err, &ours) {
		return survey.Text{survey.Swedish: ours.In(survey.Swedish), survey.English: ours.In(survey.English)}
	}
	return survey.Say("Mejlet går inte att skriva med den text som är sparad. Kontrollera texten.", "The email cannot be written with the saved text. Check the text.")
}
