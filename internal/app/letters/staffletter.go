package letters

import (
	"time"

	"mogna/internal/app/access"
	"mogna/internal/letter"
	post "mogna/internal/mail"
	"mogna/internal/survey"
)

// staffSkipReason says why a sign-in letter would be pointless: the access has ended, or whoever asked has given up waiting.
func staffSkipReason(l *survey.Letter, who *survey.Staff, now time.Time) survey.SkipReason {
	switch {
	case !who.Ended.IsZero():
		return survey.SkipEnded
	case now.After(l.Planned.Add(access.MailedLinkLife)):
		return survey.SkipTooLate
	}
	return ""
}

// writeToStaff writes a sign-in letter. Earlier links go on working: whoever asks for one in somebody's name must not take theirs
// away.
func (s *Sender) writeToStaff(l *survey.Letter, who *survey.Staff, now time.Time) (w readyLetter, err error) {
	token, link, err := access.NewLink(s.service.random, s.service.clock(), access.Link{Purpose: access.StaffLink, Staff: who.ID, Expires: now.Add(access.MailedLinkLife)})
	if err != nil {
		return w, err
	}
	text, err := letter.Write(letter.SignIn, letter.Facts{Name: who.Name, Organiser: s.service.outbox.Sender, URL: s.link("logga-in", token),
		Minutes: int(access.MailedLinkLife / time.Minute)}, letter.Own{})
	if err != nil {
		return w, err
	}
	html, err := text.HTML()
	return readyLetter{links: []access.Link{link}, message: post.Message{ID: "mogna." + l.MessageID, To: who.Email, ToName: who.Name, Subject: text.Subject,
		Text: text.Text(), HTML: html}}, err
}
