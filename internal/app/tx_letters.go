package app

import (
	"time"

	"mogna/internal/survey"
)

type deadlines interface {
	// RoundAs reads a round as one organisation meets it, with its own deadline where that is later.
	RoundAs(id int64, organisation string) (*survey.Round, error)
	// OwnDeadlines gives the deadlines that organisations have of their own.
	OwnDeadlines(round int64) (map[string]time.Time, error)
	// AddExtensions records them, setting their ids, and moves the deadlines.
	AddExtensions(list []survey.Extension) error
	// Extensions lists a round's, the latest last.
	Extensions(round int64) ([]survey.Extension, error)
	Extension(id int64) (*survey.Extension, error)
}

type outbox interface {
	// AddLetters plans those whose like is not planned already, and tells how many they were.
	AddLetters(list []survey.Letter) (added int, err error)
	// NextLetter reads the first that is due and that nobody else has at hand, and keeps others from it.
	NextLetter(now time.Time) (*survey.Letter, error)
	// ClaimedBefore reads those that were claimed so long ago, and keeps others from them.
	ClaimedBefore(then time.Time) ([]survey.Letter, error)
	// LockLetter reads one so that nobody else changes it until the transaction ends.
	LockLetter(id int64) (*survey.Letter, error)
	UpdateLetter(l *survey.Letter) error
	// LetterPage lists a round's, the latest first, in one state or (empty) in any.
	LetterPage(round int64, state survey.LetterState, offset, limit int) (list []LetterRow, total int, err error)
	// Outbox counts all by state, and tells when the oldest that waits was planned, if any.
	Outbox() (counts map[survey.LetterState]int, oldest time.Time, err error)
	// Undelivered counts those that did not arrive, and after which nothing has reached the person.
	Undelivered(round int64) (int, error)
	// LettersSince tells who has been written to after a moment.
	LettersSince(round int64, then time.Time) (map[int64]bool, error)
	// LettersOf lists what was sent to a respondent or planned to be, the latest last.
	LettersOf(respondent int64) ([]survey.Letter, error)
	LetterPlan(round int64) (survey.LetterPlan, error)
	PutLetterPlan(round int64, p survey.LetterPlan) error
	// PlannedRounds lists the open rounds whose reminders go by themselves.
	PlannedRounds() ([]survey.Round, error)
	Assignments(round int64) ([]survey.Assignment, error)
}

// LetterRow is a letter with whom it is to.
type LetterRow struct {
	survey.Letter
	Name, Email  string
	Organisation string
}
