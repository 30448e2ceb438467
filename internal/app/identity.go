package app

import (
	"context"
	"slices"
	"time"

	"mogna/internal/survey"
)

// Credentials are what a session holds. What they give is looked up anew at each request, so that what is revoked stops
// working at once.
type Credentials struct {
	Operator bool     // came by the link that is printed when the service starts
	Staff    int64    // signed in as staff
	Links    []string // the hashes of the personal links that were begun with, the last one first
}

// mostLinks is how many people's links a session holds; each is looked up at every request.
const mostLinks = 10

// SessionLife is how long a session lasts without signing in again; a respondent's link begins a new one.
const SessionLife = 12 * time.Hour

// Actor is who asks. The zero Actor is nobody.
type Actor struct {
	Staff       *survey.Staff // nil for others
	Respondents []int64
}

// System acts at the command line and at start, with a coordinator's rights.
var System = Actor{Staff: &survey.Staff{Role: survey.Coordinator}}

// Nobody reports whether nobody is signed in.
func (a Actor) Nobody() bool { return a.Staff == nil && len(a.Respondents) == 0 }

// Is reports whether staff in one of the roles asks.
func (a Actor) Is(roles ...survey.StaffRole) bool {
	return a.Staff != nil && slices.Contains(roles, a.Staff.Role)
}

// organisation is the one that a contact is kept to, and empty for the others.
func (a Actor) organisation() string {
	if a.Is(survey.Contact) {
		return a.Staff.Organisation
	}
	return ""
}

// round reads a round that the actor may know of: for a contact, one that their organisation takes part in.
func (a Actor) round(tx Tx, id int64) (*survey.Round, error) {
	r, err := tx.Round(id)
	if err != nil || a.organisation() == "" {
		return r, err
	}
	list, err := tx.RoundOrganisations(id)
	for _, o := range list {
		if o.Code == a.organisation() {
			return r, err
		}
	}
	if err == nil {
		err = survey.Fail(survey.NotFound, "Mätomgången finns inte.", "There is no such round.")
	}
	return nil, err
}

// Identify looks up what credentials give now.
func (s *Service) Identify(ctx context.Context, c Credentials) (actor Actor, err error) {
	if c.Operator {
		actor = System
	}
	if c.Staff == 0 && len(c.Links) == 0 {
		return actor, nil
	}
	err = s.store.Read(ctx, func(tx Tx) error {
		if c.Staff != 0 {
			who, err := tx.Staff(c.Staff)
			if err != nil {
				return err
			}
			if who.Ended.IsZero() {
				actor.Staff = who
			}
		}
		for _, hash := range c.Links {
			l, err := tx.LinkByHash(hash)
			if err == nil && !l.ended(s.clock()) && !slices.Contains(actor.Respondents, l.Respondent) {
				actor.Respondents = append(actor.Respondents, l.Respondent)
			}
			if err != nil && !isNotFound(err) {
				return err
			}
		}
		return nil
	})
	return actor, err
}

// Begin widens credentials with what a link gives. A staff member's link is used up by it.
func (s *Service) Begin(ctx context.Context, c Credentials, token string) (Credentials, error) {
	err := s.store.Write(ctx, func(tx Tx) error {
		l, err := s.findLink(tx, token)
		if err != nil {
			return err
		}
		switch l.Purpose {
		case CoordinatorLink:
			c.Operator, c.Staff = true, 0
		case StaffLink:
			c.Operator, c.Staff = false, l.Staff
			if err := s.audit(tx, staffActor(l.Staff), "sign-in", staffObject(l.Staff), "link"); err != nil {
				return err
			}
			return tx.RevokeLink(l.Hash, s.clock())
		case RespondentLink:
			others := slices.DeleteFunc(slices.Clone(c.Links), func(h string) bool { return h == l.Hash })
			c.Links = append([]string{l.Hash}, others[:min(len(others), mostLinks-1)]...)
		}
		return nil
	})
	return c, err
}

// mustCoordinate lets only a coordinator on.
func (a Actor) mustCoordinate() error { return a.must(survey.Coordinator) }

// must lets staff in one of the roles on.
func (a Actor) must(roles ...survey.StaffRole) error {
	switch {
	case a.Is(roles...):
		return nil
	case a.Nobody():
		return errSignIn
	case len(roles) > 1:
		return survey.Fail(survey.Forbidden, "Det här är bara för dem som arbetar med mätomgången.", "This is only for those who work with the round.")
	}
	return survey.Fail(survey.Forbidden, "Det här är bara för processledaren.", "This is for the coordinator only.")
}

var errSignIn = survey.Fail(survey.Unauthenticated, "Du är inte inloggad. Öppna din personliga länk igen.", "You are not signed in. Open your personal link again.")
