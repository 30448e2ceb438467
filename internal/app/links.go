package app

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"time"

	"mogna/internal/survey"
)

// PersonalLink is a link that was just made; its token is known here and never again.
type PersonalLink struct {
	Respondent survey.Respondent
	Token      string
}

const (
	tokenBytes = 18 // 144 bits
	// CoordinatorLinkLife is how long a coordinator's link waits to be used, once.
	CoordinatorLinkLife = 24 * time.Hour

	operator = "operator" // in the log: whoever runs the service
)

func (s *Service) newToken() (string, error) {
	b := make([]byte, tokenBytes)
	_, err := io.ReadFull(s.random, b)
	return base64.RawURLEncoding.EncodeToString(b), err
}

// newLink makes a token and completes the row that recognises it.
func (s *Service) newLink(l Link) (token string, made Link, err error) {
	token, err = s.newToken()
	l.Hash, l.Created = hashToken(token), s.clock()
	return token, l, err
}

// hashToken needs no salt and no slowness: a token has 144 random bits, so that guessing is hopeless either way.
func hashToken(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}

// CreateCoordinatorLink makes a link that signs a coordinator in once. Whoever runs the service makes it; a second one ends none.
func (s *Service) CreateCoordinatorLink(ctx context.Context) (token string, err error) {
	err = s.store.Write(ctx, func(tx Tx) error {
		t, l, err := s.newLink(Link{Purpose: CoordinatorLink})
		if err != nil {
			return err
		}
		token, l.Expires = t, l.Created.Add(CoordinatorLinkLife)
		if err := tx.AddLinks([]Link{l}); err != nil {
			return err
		}
		return s.audit(tx, operator, "create-sign-in-link", operator, "")
	})
	return token, err
}

// CreateLinks makes a link for every respondent of a round (nil), or for the chosen ones. Earlier links go on working. Whoever makes one
// sees it, so that it shows nobody's answers.
func (s *Service) CreateLinks(ctx context.Context, actor Actor, round int64, chosen []int64) (made []PersonalLink, err error) {
	if err := actor.mustCoordinate(); err != nil {
		return nil, err
	}
	err = s.store.Write(ctx, func(tx Tx) error {
		if _, err := lockFor(tx, round, survey.MakeLinks); err != nil {
			return err
		}
		people, err := tx.Respondents(round)
		if err != nil {
			return err
		}
		var rows []Link
		var told []int64
		for _, p := range people {
			if chosen != nil && !slices.Contains(chosen, p.ID) || p.Email == "" && chosen == nil {
				continue
			}
			if p.Erased {
				return survey.Fail(survey.Conflict, "Personens uppgifter är raderade. Läs in personen igen för att skicka en ny inbjudan.", "The person's data has been erased. Import the person again to send a new invitation.")
			}
			token, l, err := s.newLink(Link{Purpose: RespondentLink, Respondent: p.ID})
			if err != nil {
				return err
			}
			rows, made, told = append(rows, l), append(made, PersonalLink{Respondent: p, Token: token}), append(told, p.ID)
		}
		if len(chosen) > len(made) {
			return survey.Fail(survey.NotFound, "Någon av respondenterna finns inte i mätomgången.", "One of the respondents is not in the round.")
		}
		if err := tx.AddLinks(rows); err != nil {
			return err
		}
		if err := s.inform(tx, actor, survey.LinkMade, "", told...); err != nil {
			return err
		}
		return s.audit(tx, actor.name(), "create-links", roundObject(round), fmt.Sprintf("%d respondents", len(made)))
	})
	return made, err
}

// RevokeLinks ends a respondent's links at once, also where they have been opened. What is answered stays.
func (s *Service) RevokeLinks(ctx context.Context, actor Actor, respondent int64) error {
	if err := actor.mustCoordinate(); err != nil {
		return err
	}
	return s.store.Write(ctx, func(tx Tx) error {
		p, err := tx.Respondent(respondent)
		if err != nil {
			return err
		}
		if _, err := lockFor(tx, p.RoundID, survey.EndLinks); err != nil {
			return err
		}
		if err := tx.RevokeLinksTo(respondent, s.clock()); err != nil {
			return err
		}
		if err := s.inform(tx, actor, survey.LinksRevoked, "", respondent); err != nil {
			return err
		}
		return s.audit(tx, actor.name(), "revoke-links", respondentActor(respondent), "")
	})
}

// findLink recognises a token. A link that has ended is told apart from one that never was: the person who holds it once
// was let in, and should learn what to do.
func (s *Service) findLink(tx Tx, token string) (*Link, error) {
	l, err := tx.LinkByHash(hashToken(token))
	if err != nil {
		return nil, err
	}
	switch {
	case !l.ended(s.clock()):
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
func whyEnded(tx Tx, l *Link) error {
	p, err := tx.Respondent(l.Respondent)
	if err != nil {
		return errEnded
	}
	r, err := tx.Round(p.RoundID)
	switch {
	case err != nil:
		return errEnded
	case r.Status == survey.Archived:
		return errArchived(r)
	case p.Erased:
		return survey.Fail(survey.Gone, "Uppgifterna om dig är raderade ur ”%s”, så länken gäller inte längre. Har du frågor, hör av dig till %s.",
			"The data about you has been erased from “%s”, so the link is no longer valid. If you have questions, contact %s.", r.Title, r.Contact)
	}
	return errEnded
}

func errArchived(r *survey.Round) error {
	return survey.Fail(survey.Gone, "Mätomgången ”%s” är avslutad. Namn och adresser är raderade, och det går inte att svara eller få en ny länk. Har du frågor, hör av dig till %s.",
		"The round “%s” has ended. Names and addresses have been erased, and it is not possible to answer or get a new link. If you have questions, contact %s.", r.Title, r.Contact)
}

var errEnded = survey.Fail(survey.Unauthenticated, "Länken gäller inte längre. Be den som skickade den om en ny.", "The link is no longer valid. Ask the person who sent it for a new one.")
