package followup

import (
	"mogna/internal/app/audit"
	"mogna/internal/app/counting"
	"mogna/internal/app/letters"
	"mogna/internal/app/permission"
	"mogna/internal/app/results"
	"mogna/internal/survey"
)

// Tx is what these use cases ask of the store inside a transaction. What isn't there is a survey.Error with code NotFound.
type Tx interface {
	audit.Log
	counting.Tx
	letters.Recipients
	permission.Organisations
	permission.Rounds
	results.Reader

	// AddExtensions records them, setting their ids, and moves the deadlines.
	AddExtensions(list []survey.Extension) error
	// StartedAssignments lists what is begun in a round and not handed in.
	StartedAssignments(round int64) ([]survey.Assignment, error)
	DeleteExemption(round int64, organisation, questionnaire string) error
	// Names gives respondents' names by id.
	Names(ids []int64) (map[int64]string, error)
	PutExemption(round int64, e survey.Exemption) error
	TouchStructure(round int64) error
}
