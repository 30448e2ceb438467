package permission

import (
	"slices"
	"time"

	"mogna/internal/survey"
)

// Identity is one who writes in a respondent's name: a browser that has begun, and whoever has the code that was shown to it then.
type Identity struct {
	ID             int64
	Respondent     int64
	AddressVersion int64 // what the person's address was: letters to it show what the identity has written
	Mailed         bool  // the one of everybody who comes by such letters
	CodeHash       string
	Created        time.Time
}

// SessionIdentity is an identity, or an address, that a session writes with or comes by.
type SessionIdentity struct{ Respondent, ID int64 }

// Identity is the one that a session writes with in a respondent's name.
func (a Actor) Identity(respondent int64) int64 {
	for _, h := range a.Identities {
		if h.Respondent == respondent {
			return h.ID
		}
	}
	return 0
}

// VisibilityOf is what an actor may see of a response in a respondent's name.
func VisibilityOf(tx Identities, a Actor, q *survey.Questionnaire, respondent int64) (survey.Visibility, error) {
	if !q.Personal() {
		return survey.SeesAll, nil
	}
	ids, err := a.IdentitiesOf(tx, respondent)
	return survey.SeesIdentities(ids...), err
}

// IdentitiesOf are the identities in a respondent's name whose answers an actor may see.
func (a Actor) IdentitiesOf(tx Identities, respondent int64) (ids []int64, err error) {
	for _, h := range a.Identities {
		if h.Respondent == respondent {
			ids = append(ids, h.ID)
		}
	}
	if !slices.ContainsFunc(a.Addresses, func(h SessionIdentity) bool { return h.Respondent == respondent }) {
		return ids, nil
	}
	all, err := tx.IdentitiesOf(respondent)
	for _, h := range all {
		if slices.Contains(a.Addresses, SessionIdentity{respondent, h.AddressVersion}) {
			ids = append(ids, h.ID)
		}
	}
	return ids, err
}
