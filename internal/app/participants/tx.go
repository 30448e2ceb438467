package participants

import (
	"mogna/internal/app/access"
	"mogna/internal/app/answering"
	"mogna/internal/app/audit"
	"mogna/internal/app/counting"
	"mogna/internal/app/permission"
	"mogna/internal/app/rounds"
	"mogna/internal/survey"
)

// Tx is what these use cases ask of the store inside a transaction. What isn't there is a survey.Error with code NotFound.
type Tx interface {
	access.Links
	access.Notices
	audit.Log
	counting.Tx
	permission.Organisations
	permission.RoundReader
	permission.Rounds
	rounds.RoundSizes

	// AddAssignments adds those that aren't there already.
	AddAssignments(list []survey.Assignment) error
	// AddCorrection changes what an opened round knows of an organisation, and keeps what it was.
	AddCorrection(c survey.Correction) error
	// AllocationKeys lists the keys that are agreed in a round, by joint body; each share by member.
	AllocationKeys(round int64) ([]survey.AllocationKey, error)
	// AssignmentsFor lists what is put to a respondent alone and to the organisation together.
	AssignmentsFor(r *survey.Respondent) ([]survey.Assignment, error)
	// Corrections lists a round's, the latest last.
	Corrections(round int64) ([]survey.Correction, error)
	// DropWrongPerson forgets what somebody has said of being the wrong one.
	DropWrongPerson(respondent int64) error
	// FreezeFacts gives an opened round facts of its own about those of its organisations that it has none of.
	FreezeFacts(round int64) error
	// HandOversIn lists a round's of personal assignments.
	HandOversIn(round int64) ([]answering.HandOver, error)
	JoinRound(round int64, codes []string) error
	// LeaveRound takes an organisation out of a draft, with its respondents.
	LeaveRound(round int64, organisation string) error
	// LeftTraces reports whether a respondent has written anything, or been part of a hand-over.
	LeftTraces(respondent int64) (bool, error)
	// LockAssignment reads it so that nobody else writes in it until the transaction ends.
	LockAssignment(id int64) (*survey.Assignment, error)
	Organisations() ([]survey.Organisation, error)
	// PutAllocationKey replaces a joint body's key; without shares there is none.
	PutAllocationKey(round int64, k survey.AllocationKey) error
	// PutOrganisations adds or updates what is known of them, and marks the results of every draft that they take part in as
	// changed. A round that has opened has facts of its own.
	PutOrganisations(list []survey.Organisation) error
	// PutRespondents adds those without an id, setting it, and updates the others.
	PutRespondents(list []survey.Respondent) error
	// PutWrongPerson keeps what somebody says, in place of what they have said before.
	PutWrongPerson(w survey.WrongPerson) error
	RemoveAssignment(id int64) error
	// RemoveRespondent deletes somebody who has left none, with their links and assignments.
	RemoveRespondent(id int64) error
	Respondent(id int64) (*survey.Respondent, error)
	// RespondentByEmail finds one in a round, whatever the case of the address.
	RespondentByEmail(round int64, email string) (*survey.Respondent, error)
	// RespondentPage lists those of a round that a selection takes.
	RespondentPage(round int64, of Selection, offset, limit int) (list []RespondentRow, total int, err error)
	Respondents(round int64) ([]survey.Respondent, error)
	Round(id int64) (*survey.Round, error)
	TouchStructure(round int64) error
}
