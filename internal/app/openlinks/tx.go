package openlinks

import (
	"time"

	"mogna/internal/app/access"
	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// Tx is what these use cases ask of the store inside a transaction. What isn't there is a survey.Error with code NotFound.
type Tx interface {
	Invitations
	audit.Log
	permission.RoundReader
	permission.Rounds
	usecase.Limits

	// AddAssignments adds those that aren't there already.
	AddAssignments(list []survey.Assignment) error
	AddLinks(list []access.Link) error
	AddOpenLinks(list []OpenLink) error
	// OpenLinkByCode finds the one that works and has a code.
	OpenLinkByCode(code string) (*OpenLink, error)
	// OpenLinks lists those of a round that work, each for an organisation.
	OpenLinks(round int64) ([]OpenLink, error)
	// PutRespondents adds those without an id, setting it, and updates the others.
	PutRespondents(list []survey.Respondent) error
	RevokeOpenLink(round, id int64, now time.Time) error
	TouchStructure(round int64) error
}

// Invitations reads what an open link leads to.
type Invitations interface {
	// Exemptions lists a round's, by organisation and questionnaire.
	Exemptions(round int64) ([]survey.Exemption, error)
	OpenLinkByHash(hash string) (*OpenLink, error)
	// OrganisationName is what an organisation is called in a round.
	OrganisationName(round int64, code string) (string, error)
	Round(id int64) (*survey.Round, error)
	RoundOrganisations(round int64) ([]survey.Organisation, error)
	RoundQuestionnaires(round int64) ([]*survey.Questionnaire, error)
}
