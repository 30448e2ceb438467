package access

import (
	"io"
	"time"

	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// PersonalLink is a link that was just made; its token is known here and never again.
type PersonalLink struct {
	Respondent survey.Respondent
	Token      string
}

// CoordinatorLinkLife is how long a coordinator's link waits to be used, once.
const CoordinatorLinkLife = 24 * time.Hour

// StaffLinkLife is how long a link that a coordinator makes or sends signs a member of staff in, once.
const StaffLinkLife = 7 * 24 * time.Hour

// NewLink makes a token and completes the row that recognises it.
func NewLink(random io.Reader, now time.Time, l Link) (token string, made Link, err error) {
	token, err = newToken(random)
	l.Hash, l.Created = HashToken(token), now
	return token, l, err
}

// FindLink recognises a token. A link that has ended is told apart from one that never was: the person who holds it once
// was let in, and should learn what to do.
func FindLink(tx Links, token string, now time.Time) (*Link, error) {
	l, err := ByToken(token, tx.LinkByHash)
	if err != nil {
		return nil, err
	}
	switch {
	case !l.ended(now):
		return l, nil
	case l.Purpose == CoordinatorLink:
		return nil, survey.Fail(survey.Unauthenticated, "Länken är redan använd eller för gammal. Be den som driver tjänsten om en ny.", "The link has been used or is too old. Ask the operator of the service for a new one.")
	case l.Purpose == StaffLink:
		return nil, survey.Fail(survey.Unauthenticated, "Länken är redan använd eller för gammal. Be om en ny på inloggningssidan, eller fråga processledaren.", "The link has been used or is too old. Ask for a new one on the sign-in page, or ask the coordinator.")
	}
	return nil, whyEnded(tx, l)
}

// whyEnded tells somebody who holds a link that has ended what is left to do. It says nothing of whom the link was given to: only
// that the round is over and its names are gone, or that the person's own data has been erased.
func whyEnded(tx Links, l *Link) error {
	p, err := tx.Respondent(l.Respondent)
	if err != nil {
		return ErrEnded
	}
	r, err := tx.Round(p.RoundID)
	switch {
	case err != nil:
		return ErrEnded
	case r.Status == survey.Archived:
		return ErrArchived(r)
	case p.Erased:
		return survey.Fail(survey.Gone, "Uppgifterna om dig är raderade ur ”%s”, så länken gäller inte längre. Har du frågor, hör av dig till %s.",
			"The data about you has been erased from “%s”, so the link is no longer valid. If you have questions, contact %s.", r.Title, r.Contact)
	}
	return ErrEnded
}

// ErrArchived is the refusal of a link whose round has been archived.
func ErrArchived(r *survey.Round) error {
	return survey.Fail(survey.Gone, "Mätomgången ”%s” är avslutad. Namn och adresser är raderade, och det går inte att svara eller få en ny länk. Har du frågor, hör av dig till %s.",
		"The round “%s” has ended. Names and addresses have been erased, and it is not possible to answer or get a new link. If you have questions, contact %s.", r.Title, r.Contact)
}

// ErrEnded is the refusal of a link that has ended.
var ErrEnded = survey.Fail(survey.Unauthenticated, "Länken gäller inte längre. Be den som skickade den om en ny.", "The link is no longer valid. Ask the person who sent it for a new one.")

// LinkPurpose is what a link gives.
type LinkPurpose string

const (
	CoordinatorLink LinkPurpose = "coordinator"
	RespondentLink  LinkPurpose = "respondent"
	StaffLink       LinkPurpose = "staff"
)

// Link is a personal link as it is kept: by the hash of its token. Expires is zero for one that lasts as long as its round.
type Link struct {
	Hash       string
	Purpose    LinkPurpose
	Respondent int64
	Staff      int64
	Created    time.Time
	Expires    time.Time
	Revoked    time.Time

	// Own is of a link that nobody but the person has been shown: it went by letter, or was made for them alone. It shows what
	// was written under the address as it was then.
	Own            bool
	AddressVersion int64
	Identity       int64 // whom the first who begins by it is
}

func (l *Link) ended(now time.Time) bool {
	return !l.Revoked.IsZero() || !l.Expires.IsZero() && now.After(l.Expires)
}

// addTo adds what a respondent's link gives, while it does.
func (l *Link) addTo(actor *permission.Actor, now time.Time) {
	if !l.ended(now) {
		actor.AddLink(l.Respondent, l.Own, l.AddressVersion)
	}
}
