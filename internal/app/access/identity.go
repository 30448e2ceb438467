package access

import (
	"context"
	"slices"
	"time"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// Credentials are what a session holds. What they give is looked up anew at each request, so that what is revoked stops
// working at once.
type Credentials struct {
	Operator   bool                         // came by a link of whoever runs the service
	Organiser  int64                        // whose data the operator looks at; 0: the first one's
	Proven     bool                         // showed that the address of the staff is theirs
	Staff      int64                        // signed in as staff
	SignIn     int64                        // which of their sign-ins
	Seen       int64                        // Unix time when staff last did something, to some minutes
	Links      []string                     // the hashes of the personal links that were begun with, the last one first
	Identities []permission.SessionIdentity // that it writes with, the last one first
	UserAgent  string                       // of the request: the session keeps none
}

// maxLinks is how many people's links a session holds; each is looked up at every request.
const maxLinks = 10

// SessionLife is how long a session lasts without signing in again; a respondent's link begins a new one.
const SessionLife = 12 * time.Hour

// Identify looks up what credentials give now.
func (s *Service) Identify(ctx context.Context, c Credentials) (actor permission.Actor, err error) {
	if c.Operator {
		actor = permission.System
		actor.Organiser = max(c.Organiser, survey.FirstOrganiser)
	}
	actor.Identities = c.Identities
	links := c.Links
	if c.Staff == 0 && len(links) > 0 {
		if l, is := AheadIn(ctx).take(links[0]); is {
			l.addTo(&actor, s.clock())
			links = links[1:]
		}
	}
	if c.Staff == 0 && len(links) == 0 {
		return actor, nil
	}
	err = s.store.Ask(ctx, func(tx Tx) error {
		if c.Staff != 0 {
			who, err := tx.SignedIn(c.Staff, c.SignIn)
			if err != nil && !usecase.IsNotFound(err) {
				return err
			}
			if actor.Staff = who; who != nil {
				actor.Organiser = who.Organiser
			}
		}
		for _, hash := range links {
			l, err := tx.LinkByHash(hash)
			if err == nil {
				l.addTo(&actor, s.clock())
			}
			if err != nil && !usecase.IsNotFound(err) {
				return err
			}
		}
		return nil
	})
	return actor, err
}

// StartSession widens credentials with what a link gives. A staff member's or coordinator's link is used up by it.
func (s *Service) StartSession(ctx context.Context, c Credentials, token string) (_ Credentials, b StartedSession, err error) {
	err = s.store.Write(ctx, func(tx Tx) error {
		l, err := FindLink(tx, token, s.clock())
		if err != nil {
			return err
		}
		switch l.Purpose {
		case CoordinatorLink:
			c.Operator, c.Organiser, c.Staff, c.SignIn, c.Proven, c.Seen = true, 0, 0, 0, false, s.clock().Unix()
			if err := audit.Record(tx, s.clock(), audit.Operator, "sign-in", audit.Operator, "link"); err != nil || s.lastingLinks {
				return err
			}
			return tx.UseLink(l.Hash, s.clock())
		case StaffLink:
			if err := Admit(tx, s.clock(), &c, l.Staff, l.Own, "link"); err != nil {
				return err
			}
			return tx.UseLink(l.Hash, s.clock())
		case RespondentLink:
			others := slices.DeleteFunc(slices.Clone(c.Links), func(h string) bool { return h == l.Hash })
			c.Links = append([]string{l.Hash}, others[:min(len(others), maxLinks-1)]...)
			c.Identities, b, err = s.takeIdentity(tx, c.Identities, l)
			return err
		}
		return nil
	})
	return c, b, err
}
