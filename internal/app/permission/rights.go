package permission

import (
	"slices"

	"mogna/internal/survey"
)

// MustCoordinate lets only a coordinator on.
func (a Actor) MustCoordinate() error { return a.Must(survey.Coordinator) }

// Must lets staff in one of the roles on.
func (a Actor) Must(roles ...survey.StaffRole) error {
	switch {
	case a.Is(roles...):
		return nil
	case a.Nobody():
		return ErrSignIn
	case len(roles) > 1:
		return survey.Fail(survey.Forbidden, "Det här är till för dem som arbetar med mätomgången. Be processledaren om du behöver behörighet.", "This is only for people who work with the round. If you need access, ask the coordinator.")
	}
	return survey.Fail(survey.Forbidden, "Det här är till för processledaren. Be processledaren om du behöver behörighet.", "This is only for the coordinator. If you need access, ask the coordinator.")
}

// MustKnow lets those on who may know of rounds.
func (a Actor) MustKnow() error {
	if a.Holds(survey.StatusScope) {
		return nil
	}
	return a.Must(survey.Coordinator, survey.Contact, survey.Reader)
}

// MustFollow lets those on who may see who has answered.
func (a Actor) MustFollow() error {
	if a.Holds(survey.StatusScope) {
		return nil
	}
	return a.Must(survey.Coordinator, survey.Contact)
}

// MustRead lets those on who may read results.
func (a Actor) MustRead() error {
	if a.Holds(survey.ResultsScope) {
		return nil
	}
	return a.Must(survey.Coordinator, survey.Contact, survey.Reader)
}

// Holds reports whether a machine with a token of that scope asks.
func (a Actor) Holds(s survey.Scope) bool { return a.Token != nil && a.Token.Scope == s }

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
	if !slices.ContainsFunc(list, func(o survey.Organisation) bool { return o.Code == a.Organisation() }) {
		return nil, survey.Fail(survey.NotFound, "Mätomgången finns inte.", "The round does not exist.")
	}
	return r, nil
}

// Results reads a round whose results the actor may read. The coordinator follows them as they come in.
func (a Actor) Results(tx RoundReader, id int64) (*survey.Round, error) {
	r, err := a.Round(tx, id)
	if err == nil && !a.Is(survey.Coordinator) {
		err = r.ShowsResults()
	}
	return r, err
}

// RoundFilter says which rounds are asked for: all, those that an organisation takes part in, those whose results show.
type RoundFilter struct {
	Organisation string
	Finished     bool
}
