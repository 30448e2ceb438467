package letters

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
	Recipients
	audit.Log
	permission.RoundReader
	permission.StaffReader
	usecase.Limits

	AddLinks(list []access.Link) error
	// AssignmentsFor lists what is put to a respondent alone and to the organisation together.
	AssignmentsFor(r *survey.Respondent) ([]survey.Assignment, error)
	// ClaimedBefore reads those that were claimed so long ago, and keeps others from them.
	ClaimedBefore(then time.Time) ([]survey.Letter, error)
	Extension(id int64) (*survey.Extension, error)
	// LastReason is why the latest publication was made, and empty where that is the first.
	LastReason(round int64) (string, error)
	// LetterPage lists a round's, the latest first, in one state or (empty) in any.
	LetterPage(round int64, state survey.LetterState, offset, limit int) (list []LetterRow, total int, err error)
	LetterPlan(round int64) (survey.LetterPlan, error)
	// LettersSince tells who has been written to after a moment.
	LettersSince(round int64, then time.Time) (map[int64]bool, error)
	// LockLetter reads one so that nobody else changes it until the transaction ends.
	LockLetter(id int64) (*survey.Letter, error)
	// NextLetter reads the first that is due and that nobody else has at hand, and keeps others from it.
	NextLetter(now time.Time) (*survey.Letter, error)
	Organisations() ([]survey.Organisation, error)
	Organisers() ([]survey.Organiser, error)
	// OrganisationName is what an organisation is called in a round.
	OrganisationName(round int64, code string) (string, error)
	// Outbox counts all by state, and tells when the oldest that waits was planned, if any.
	Outbox() (counts map[survey.LetterState]int, oldest time.Time, err error)
	// PlannedRounds lists the open rounds whose reminders go by themselves.
	PlannedRounds() ([]survey.Round, error)
	Respondent(id int64) (*survey.Respondent, error)
	Staff(id int64) (*survey.Staff, error)
	UpdateLetter(l *survey.Letter) error
}

// Recipients reads who gets a letter, and puts the letters in the outbox.
type Recipients interface {
	// AddLetters plans those whose like is not planned already, and tells how many they were.
	AddLetters(list []survey.Letter) (added int, err error)
	Assignments(round int64) ([]survey.Assignment, error)
	// Exemptions lists a round's, by organisation and questionnaire.
	Exemptions(round int64) ([]survey.Exemption, error)
	// OwnDeadlines gives the deadlines that organisations have of their own.
	OwnDeadlines(round int64) (map[string]time.Time, error)
	Respondents(round int64) ([]survey.Respondent, error)
	Round(id int64) (*survey.Round, error)
	RoundOrganisations(round int64) ([]survey.Organisation, error)
	RoundQuestionnaires(round int64) ([]*survey.Questionnaire, error)
	// WrongPersons is what those of a round say who are not the ones to answer.
	WrongPersons(round int64) (map[int64]survey.WrongPerson, error)
}
