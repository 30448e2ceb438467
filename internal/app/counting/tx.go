package counting

import (
	"mogna/internal/survey"
)

// Tx is what these use cases ask of the store inside a transaction. What isn't there is a survey.Error with code NotFound.
type Tx interface {
	// Count lets responses count as they are.
	Count(list []Waiting) error
	// Counted lists those that count, as they do.
	Counted(round int64, questionnaire, organisation string) ([]Waiting, error)
	RoundOrganisations(round int64) ([]survey.Organisation, error)
	RoundQuestionnaires(round int64) ([]*survey.Questionnaire, error)
	// TouchResponses marks that an organisation's responses have changed, TouchStructure that anything else has that the
	// round's results are made of.
	TouchResponses(round int64, organisation string) error
	// Waiting lists a round's responses to a questionnaire that wait to be counted, of one organisation or (empty) of all, the
	// oldest first. More reports whether any is still to be handed in, or may come by an open link.
	Waiting(round int64, questionnaire, organisation string) (list []Waiting, more bool, err error)
}
