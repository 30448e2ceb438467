// Package permission is who asks, and what they may do with a round.
package permission

import (
	"slices"

	"mogna/internal/app/audit"
	"mogna/internal/survey"
)

// Actor is who asks. The zero Actor is nobody.
type Actor struct {
	Staff       *survey.Staff // nil for others
	Token       *survey.Token // a machine's; then there is nobody else
	Organiser   int64         // whose data staff or a machine works with; 0: everybody's, for what runs by itself
	Respondents []int64
	Identities  []SessionIdentity // that are shown what they have written
	Addresses   []SessionIdentity // that a link came by in a letter: shown what was written under them
}

// System acts at the command line and at start, with a coordinator's rights.
var System = Actor{Staff: &survey.Staff{Role: survey.Coordinator}}

// Nobody reports whether nobody is signed in.
func (a Actor) Nobody() bool { return a.Staff == nil && a.Token == nil && len(a.Respondents) == 0 }

// Is reports whether staff in one of the roles asks.
func (a Actor) Is(roles ...survey.StaffRole) bool {
	return a.Staff != nil && slices.Contains(roles, a.Staff.Role)
}

// AddLink adds what a respondent's link gives.
func (a *Actor) AddLink(respondent int64, own bool, addressVersion int64) {
	if !slices.Contains(a.Respondents, respondent) {
		a.Respondents = append(a.Respondents, respondent)
	}
	if own {
		a.Addresses = append(a.Addresses, SessionIdentity{respondent, addressVersion})
	}
}

// Name is how the audit log calls whoever acts: by id, never by name or address.
func (a Actor) Name() string {
	switch {
	case a.Staff != nil && a.Staff.ID == 0:
		return audit.Operator
	case a.Staff != nil:
		return audit.StaffActor(a.Staff.ID)
	case a.Token != nil:
		return audit.TokenObject(a.Token.ID)
	case len(a.Respondents) > 0:
		return audit.RespondentActor(a.Respondents[0])
	}
	return "nobody"
}

// Key tells whoever asks from everybody else.
func (a Actor) Key() string { return a.Name() }
