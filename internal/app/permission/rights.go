package permission

import (
	"mogna/internal/survey"
)

// ErrSignIn is the refusal of somebody who has not signed in.
var ErrSignIn = survey.Fail(survey.Unauthenticated, "Du är inte inloggad. Öppna din personliga länk igen, eller logga in om du arbetar med tjänsten.",
	"You are not signed in. Open your personal link again, or sign in if you work with the service.")

// Organisation is the one that a contact is kept to, and empty for the others.
func (a Actor) Organisation() string {
	if a.Is(survey.Contact) {
		return a.Staff.Organisation
	}
	return ""
}

// Filter is which rounds the actor may know of.
func (a Actor) Filter() RoundFilter {
	return RoundFilter{Organisation: a.Organisation(), Finished: a.Is(survey.Reader)}
}

// Round reads a round that the actor may know of: for a contact, one that their organisation takes part in, with its deadline;
// for a reader, one whose results show.
func (a Actor) Round(tx RoundReader, id int64) (*survey.Round, error) {
	r, err := tx.RoundAs(id, a.Organisation())
	if err == nil && a.Filter().Finished {
		err = r.ShowsResults()
	}
	if err != nil || a.Organisation() == "" {
		return r, err
	}
	list, err := tx.RoundOrganisations(id)
	if err != nil {
		return nil, err
	}
	if !a.belongs(list) {
		return nil, survey.Fail(survey.NotFound, "Mätomgången finns inte.", "The round does not exist.")
	}
	return r, nil
}

// Results reads a round whose results the actor may read.
func (a Actor) Results(tx RoundReader, id int64) (*survey.Round, error) {
	r, err := a.Round(tx, id)
	if err == nil {
		err = a.SeesResults(r)
	}
	return r, err
}

// SeesResults fails where the results of a round that an actor may know of do not show to them. The coordinator follows them as they
// come in.
func (a Actor) SeesResults(r *survey.Round) error {
	if a.Is(survey.Coordinator) {
		return nil
	}
	return r.ShowsResults()
}

// Holds reports whether a machine with a token of that scope asks.
func (a Actor) Holds(s survey.Scope) bool { return a.Token != nil && a.Token.Scope == s }

// RoundFilter says which rounds are asked for: all, those that an organisation takes part in, those whose results show.
type RoundFilter struct {
	Organisation string
	Finished     bool
}
