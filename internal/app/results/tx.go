package results

import (
	"mogna/internal/app/audit"
	"mogna/internal/app/counting"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// Reader is what reading results asks of a transaction.
type Reader interface {
	permission.RoundReader

	// AllocationKeys lists the keys that are agreed in a round, by joint body; each share by member.
	AllocationKeys(round int64) ([]survey.AllocationKey, error)
	// ChangedOrganisations lists those whose responses have changed since a data version.
	ChangedOrganisations(round, since int64) (codes []string, err error)
	// Corrections lists a round's, the latest last.
	Corrections(round int64) ([]survey.Correction, error)
	CountAssignments(round int64) ([]survey.RoleCount, error)
	// EachResponse is EachSubmission with the answers themselves in place of their codes.
	EachResponse(round int64, questionnaire string, organisations []string, fn func(counting.SubmissionRow)) error
	// EachSubmission passes on the submission that counts of every assignment of a questionnaire in a round, from some
	// organisations or (nil) from all. The row's codes are good until fn returns.
	EachSubmission(round int64, questionnaire string, organisations []string, fn func(counting.SubmissionRow)) error
	// Exemptions lists a round's, by organisation and questionnaire.
	Exemptions(round int64) ([]survey.Exemption, error)
	// Extensions lists a round's, the latest last.
	Extensions(round int64) ([]survey.Extension, error)
	// LastSnapshot is the number of the latest, 0 where there is none.
	LastSnapshot(round int64) (number int, err error)
	// Risks lists a round's by number, as they are now.
	Risks(round int64) ([]survey.Risk, error)
	Round(id int64) (*survey.Round, error)
	RoundQuestionnaires(round int64) ([]*survey.Questionnaire, error)
	// Scenarios lists a round's by position.
	Scenarios(round int64) ([]survey.Scenario, error)
	Snapshot(round int64, number int) (*Snapshot, error)
	SnapshotDerivations(round int64, number int, questionnaire, organisation string) (document []byte, err error)
	Targets(round int64) (survey.Targets, error)
	// Workshops lists a round's, by date.
	Workshops(round int64) ([]survey.Workshop, error)
}

// Tx is what these use cases ask of the store inside a transaction. What isn't there is a survey.Error with code NotFound.
type Tx interface {
	Reader
	audit.Log
	permission.Rounds
	permission.StaffReader

	// AddLetters plans those whose like is not planned already, and tells how many they were.
	AddLetters(list []survey.Letter) (added int, err error)
	// AddSnapshot fails with Conflict where the number is taken.
	AddSnapshot(s Snapshot) error
	AddSnapshotDerivations(round int64, number int, questionnaire, organisation string, document []byte) error
	// SnapshotPage lists them without their documents, newest first.
	SnapshotPage(round int64, offset, limit int) (list []Snapshot, total int, err error)
	UpdateRound(r *survey.Round) error
}
