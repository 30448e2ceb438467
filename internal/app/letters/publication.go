package letters

import (
	"context"
	"strconv"

	"mogna/internal/app/permission"
	"mogna/internal/letter"
	post "mogna/internal/mail"
	"mogna/internal/survey"
)

// PreviewPublication writes the letter about what would be published now, as the first of its recipients would get it. Link writes the
// address of a page as people get it. It changes nothing.
func (s *Service) PreviewPublication(ctx context.Context, actor permission.Actor, round int64, reason string, link func(path ...string) string) (LetterPreview, error) {
	return permission.ReadRound(ctx, s.store, actor, round, permission.Coordinate, func(tx Tx, r *survey.Round) (p LetterPreview, err error) {
		if err := r.Status.Allows(survey.Publish); err != nil {
			return p, err
		}
		readers, err := permission.Readers(tx, round)
		if err != nil {
			return p, err
		}
		who := actor.Staff
		for _, reader := range readers {
			if reader.ID == actor.Staff.ID {
				continue
			}
			if p.Recipients++; p.Recipients == 1 {
				who = &reader
			}
		}
		text, err := s.publication(r, who, reason, link)
		if err != nil {
			return p, err
		}
		p.To, p.Subject, p.Text = who.Name, text.Subject, text.Text()
		p.HTML, err = text.HTML()
		return p, err
	})
}

// publication writes the letter. Its link stays: it leads to what is published last, whoever opens it and whenever.
func (s *Service) publication(r *survey.Round, who *survey.Staff, reason string, link func(path ...string) string) (letter.Letter, error) {
	kind := letter.Publication
	if reason != "" {
		kind = letter.Correction
	}
	return letter.Write(kind, letter.Facts{Name: who.Name, Round: r.Title, Organiser: r.Organiser, Contact: r.Contact, Reason: reason,
		Controller: s.controller, URL: link("matomgangar", strconv.FormatInt(r.ID, 10), "resultat")}, letter.Own{})
}

// publicationSkipReason says why the letter would be pointless: whom it is to may no longer read the results.
func publicationSkipReason(tx Tx, l *survey.Letter, who *survey.Staff) (survey.SkipReason, error) {
	may, err := permission.Reads(tx, l.RoundID, who)
	if may {
		return "", err
	}
	return survey.SkipEnded, err
}

func (s *Sender) writePublication(tx Tx, l *survey.Letter, who *survey.Staff) (w readyLetter, err error) {
	r, err := tx.Round(l.RoundID)
	if err != nil {
		return w, err
	}
	reason, err := tx.LastReason(l.RoundID)
	if err != nil {
		return w, err
	}
	text, err := s.service.publication(r, who, reason, s.link)
	if err != nil {
		return w, err
	}
	html, err := text.HTML()
	return readyLetter{message: post.Message{ID: "mogna." + l.MessageID, To: who.Email, ToName: who.Name, FromName: r.Organiser, ReplyTo: replyTo(r.Contact), Subject: text.Subject,
		Text: text.Text(), HTML: html}}, err
}
