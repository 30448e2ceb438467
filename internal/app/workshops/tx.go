package workshops

import (
	"time"

	"mogna/internal/app/audit"
	"mogna/internal/app/counting"
	"mogna/internal/app/openlinks"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// Tx is what these use cases ask of the store inside a transaction. What isn't there is a survey.Error with code NotFound.
type Tx interface {
	audit.Log
	permission.RoundReader
	permission.Rounds

	AddOpenLinks(list []openlinks.OpenLink) error
	DeleteWorkshop(round, id int64) error
	// EachSubmission passes on the submission that counts of every assignment of a questionnaire in a round, from some
	// organisations or (nil) from all. The row's codes are good until fn returns.
	EachSubmission(round int64, questionnaire string, organisations []string, fn func(counting.SubmissionRow)) error
	// EndRoomLinks ends those that a whole room comes by.
	EndRoomLinks(round int64, now time.Time) error
	OpenLinkByCode(code string) (*openlinks.OpenLink, error)
	// PutWorkshop adds one without an id, setting it, or replaces the one that has it.
	PutWorkshop(round int64, w *survey.Workshop) error
	// Room counts who have come to a questionnaire, by organisation.
	Room(round int64, questionnaire string) (from []Joined, v LiveVersion, err error)
	Round(id int64) (*survey.Round, error)
	RoundQuestionnaires(round int64) ([]*survey.Questionnaire, error)
	TouchStructure(round int64) error
	// Workshops lists a round's, by date.
	Workshops(round int64) ([]survey.Workshop, error)
}
