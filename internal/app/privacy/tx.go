package privacy

import (
	"time"

	"mogna/internal/app/access"
	"mogna/internal/app/answering"
	"mogna/internal/app/audit"
	"mogna/internal/app/counting"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// Tx is what these use cases ask of the store inside a transaction. What isn't there is a survey.Error with code NotFound.
type Tx interface {
	access.Notices
	answering.Questionnaires
	audit.Log
	counting.Tx
	permission.Identities
	permission.Rounds

	// AnswersBy lists every answer that a respondent ever gave, in order of time.
	AnswersBy(respondent int64) ([]answering.GivenAnswer, error)
	Assignment(id int64) (*survey.Assignment, error)
	// AssignmentsFor lists what is put to a respondent alone and to the organisation together.
	AssignmentsFor(r *survey.Respondent) ([]survey.Assignment, error)
	// AuditOf lists the entries by or about any of some names.
	AuditOf(names []string) ([]audit.Entry, error)
	// ErasePerson does so for one, and removes what they have not handed in.
	ErasePerson(respondent int64, now time.Time) error
	// HandOversOf lists those from and to a respondent.
	HandOversOf(respondent int64) ([]answering.HandOver, error)
	// LettersOf lists what was sent to a respondent or planned to be, the latest last.
	LettersOf(respondent int64) ([]survey.Letter, error)
	LinksOf(respondent, staff int64) ([]access.Link, error)
	// NoticesOf lists what others have done about a respondent, the latest first.
	NoticesOf(respondent int64) ([]survey.Notice, error)
	Respondent(id int64) (*survey.Respondent, error)
	Round(id int64) (*survey.Round, error)
	// SubmissionsBy lists what a respondent has handed in.
	SubmissionsBy(respondent int64) ([]answering.Submission, error)
	TouchStructure(round int64) error
	// WrongPersons is what those of a round say who are not the ones to answer.
	WrongPersons(round int64) (map[int64]survey.WrongPerson, error)
}
