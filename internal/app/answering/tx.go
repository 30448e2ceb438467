package answering

import (
	"mogna/internal/app/access"
	"mogna/internal/app/audit"
	"mogna/internal/app/counting"
	"mogna/internal/app/openlinks"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// Tx is what these use cases ask of the store inside a transaction. What isn't there is a survey.Error with code NotFound.
type Tx interface {
	Questionnaires
	access.Links
	access.Notices
	audit.Log
	counting.Tx
	openlinks.Invitations
	permission.Identities
	permission.Rounds

	// AddIdentity adds one, setting its id; of those who come by letters to an address there is one.
	AddIdentity(h *permission.Identity) error
	AddHandOver(h HandOver) error
	// AddLetters plans those whose like is not planned already, and tells how many they were.
	AddLetters(list []survey.Letter) (added int, err error)
	AddLinks(list []access.Link) error
	AddSubmission(s Submission) error
	// Answers lists what is kept of each item, in the order of their ids; one that was cleared has an empty value.
	Answers(assignment int64) ([]survey.Kept, error)
	// AnswersBy lists every answer that a respondent ever gave, in order of time.
	AnswersBy(respondent int64) ([]GivenAnswer, error)
	Assignment(id int64) (*survey.Assignment, error)
	// AssignmentsFor lists what is put to a respondent alone and to the organisation together.
	AssignmentsFor(r *survey.Respondent) ([]survey.Assignment, error)
	// DropAnswers empties a response. Its history stays.
	DropAnswers(assignment int64) error
	DropHandOver(id int64) error
	HandOversFrom(respondent int64) ([]HandOver, error)
	LastSubmission(assignment int64) (*Submission, error)
	// LedgerAccounts gives the accounts of a chart that an organisation has moved, each with its cost pool.
	LedgerAccounts(organisation, chart string) (map[string]string, error)
	// LeftTraces reports whether a respondent has written anything, or been part of a hand-over.
	LeftTraces(respondent int64) (bool, error)
	// LockAssignment reads it so that nobody else writes in it until the transaction ends.
	LockAssignment(id int64) (*survey.Assignment, error)
	// MoveIdentities makes what some identities have written in a response another's.
	MoveIdentities(assignment int64, from []int64, to int64) error
	// Names gives respondents' names by id.
	Names(ids []int64) (map[int64]string, error)
	// NoticesOf lists what others have done about a respondent, the latest first.
	NoticesOf(respondent int64) ([]survey.Notice, error)
	// Opening reads what it takes to open a response.
	Opening(a Asking) (*Opening, error)
	// PutLedgerAccounts replaces those of LedgerAccounts.
	PutLedgerAccounts(organisation, chart string, pools map[string]string) error
	// PutRespondents adds those without an id, setting it, and updates the others.
	PutRespondents(list []survey.Respondent) error
	// RemoveRespondent deletes somebody who has left none, with their links and assignments.
	RemoveRespondent(id int64) error
	// RespondentByEmail finds one in a round, whatever the case of the address.
	RespondentByEmail(round int64, email string) (*survey.Respondent, error)
	// RoundAs reads a round as one organisation meets it, with its own deadline where that is later.
	RoundAs(id int64, organisation string) (*survey.Round, error)
	// SaveAnswers replaces the working copy of each item, and adds what was sent, which led to it, to the history.
	SaveAnswers(assignment int64, kept []survey.Kept, sent []survey.Answer) error
	TouchStructure(round int64) error
	UpdateAssignment(a *survey.Assignment) error
	// UpdateRevision keeps an assignment's revision and state alone, as a save changes them.
	UpdateRevision(a *survey.Assignment) error
}

// Questionnaires reads a round's.
type Questionnaires interface {
	RoundQuestionnaires(round int64) ([]*survey.Questionnaire, error)
}
