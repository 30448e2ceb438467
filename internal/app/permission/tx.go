package permission

import (
	"mogna/internal/survey"
)

// Identities reads who has written in a respondent's name.
type Identities interface {
	IdentitiesOf(respondent int64) ([]Identity, error)
}

// Organisations reads which organisations take part in a round.
type Organisations interface {
	RoundOrganisations(round int64) ([]survey.Organisation, error)
}

// RoundReader reads a round as an actor may know of it.
type RoundReader interface {
	// RoundAs reads a round as one organisation meets it, with its own deadline where that is later.
	RoundAs(id int64, organisation string) (*survey.Round, error)
	RoundOrganisations(round int64) ([]survey.Organisation, error)
}

// Previews reads a round without keeping others from it, too.
type Previews interface {
	Rounds
	Round(id int64) (*survey.Round, error)
}

// Rounds locks rounds.
type Rounds interface {
	// LockRound reads a round so that no other act on it runs until the transaction ends.
	LockRound(id int64) (*survey.Round, error)
}
