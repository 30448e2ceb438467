package letters

import (
	"time"

	"mogna/internal/app/access"
	"mogna/internal/letter"
	"mogna/internal/survey"
)

// staffSkipReason says why a sign-in letter would be pointless: the access has ended, or whoever asked has given up waiting.
func staffSkipReason(l *survey.Letter, who *survey.Staff, now time.Time) survey.SkipReason {
	switch {
	case !who.Ended.IsZero():
		return survey.SkipEnded
	case l.Kind == survey.SignInLetter && now.After(l.Planned.Add(access.MailedLinkLife)):
		return survey.SkipTooLate
	}
	return ""
}

// writeToStaff writes a letter that signs somebody in. Earlier links go on working: whoever asks for one in somebody's name must not take
// theirs away.
func (s *Sender) writeToStaff(tx Tx, l *survey.Letter, who *survey.Staff, now time.Time) (w readyLetter, err error) {
	life, facts := access.MailedLinkLife, letter.Facts{Name: who.Name, Organiser: s.service.outbox.Sender, Controller: s.service.controller}
	all, err := tx.Organisers()
	for _, o := range all {
		if o.ID == who.Organiser && o.Name != "" {
			facts.Organiser, w.message.FromName = o.Name, o.Name
		}
	}
	if err != nil {
		return w, err
	}
	if l.Kind == survey.StaffInvitationLetter {
		life = access.StaffLinkLife
		if w.message.ReplyTo, err = invitedBy(tx, l, who, &facts); err != nil {
			return w, err
		}
	}
	token, link, err := access.NewLink(s.service.random, s.service.clock(), access.Link{Purpose: access.StaffLink, Staff: who.ID, Own: true, Expires: now.Add(life)})
	if err != nil {
		return w, err
	}
	facts.URL, facts.Minutes = s.link("logga-in", token), int(life/time.Minute)
	text, err := letter.Write(letter.Kind(l.Kind), facts, letter.Own{})
	if err != nil {
		return w, err
	}
	html, err := text.HTML()
	w.links = []access.Link{link}
	w.message.ID, w.message.To, w.message.ToName = "mogna."+l.MessageID, who.Email, who.Name
	w.message.Subject, w.message.Text, w.message.HTML = text.Subject, text.Text(), html
	return w, err
}

// invitedBy adds who invites somebody and to what, and tells where an answer goes.
func invitedBy(tx Tx, l *survey.Letter, who *survey.Staff, facts *letter.Facts) (replyTo string, err error) {
	facts.By, facts.Task = facts.Organiser, who.Role
	if l.ByStaff != 0 {
		by, err := tx.Staff(l.ByStaff)
		if err != nil {
			return "", err
		}
		if by.Ended.IsZero() {
			facts.By, facts.Contact, replyTo = by.Name, by.Email, by.Email
		}
	}
	if who.Organisation == "" {
		return replyTo, nil
	}
	known, err := tx.Organisations()
	for _, o := range known {
		if o.Code == who.Organisation {
			facts.Organisation = o.Name
		}
	}
	return replyTo, err
}
