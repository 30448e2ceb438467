package rounds

import (
	"time"

	"mogna/internal/app/audit"
	"mogna/internal/app/counting"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// Tx is what these use cases ask of the store inside a transaction. What isn't there is a survey.Error with code NotFound.
type Tx interface {
	RoundSizes
	audit.Log
	counting.Tx
	permission.RoundReader
	permission.Rounds

	// Actions lists an organisation's plan in its order.
	Actions(round int64, organisation string) ([]survey.Action, error)
	// AddAssignments adds those that aren't there already.
	AddAssignments(list []survey.Assignment) error
	CountAssignments(round int64) ([]survey.RoleCount, error)
	CreateRound(r *survey.Round, questionnaires []*survey.Questionnaire) error
	// DeleteRound removes a draft with everything in it.
	DeleteRound(round int64) error
	// ErasePeople takes name, address, links and free text from everybody in a round, and free text from its action plans.
	ErasePeople(round int64, now time.Time) error
	// FreezeFacts gives an opened round facts of its own about those of its organisations that it has none of.
	FreezeFacts(round int64) error
	PutLetterPlan(round int64, p survey.LetterPlan) error
	// PutQuestionnaire keeps a version of a questionnaire, and fails with Conflict where that version is kept with other words.
	PutQuestionnaire(q *survey.Questionnaire) error
	// ReplaceQuestionnaires gives a draft other questionnaires; the assignments of those that leave go with them.
	ReplaceQuestionnaires(round int64, questionnaires []*survey.Questionnaire) error
	Respondents(round int64) ([]survey.Respondent, error)
	Round(id int64) (*survey.Round, error)
	// Rounds lists them, newest first.
	Rounds(f permission.RoundFilter, offset, limit int) (list []survey.Round, total int, err error)
	// RoundsToErase lists those not archived whose date of erasure has come.
	RoundsToErase(now time.Time) (ids []int64, err error)
	TouchStructure(round int64) error
	UpdateRound(r *survey.Round) error
}

// RoundSizes reads what a round is shown with.
type RoundSizes interface {
	// LastSnapshot is the number of the latest, 0 where there is none.
	LastSnapshot(round int64) (number int, err error)
	LetterPlan(round int64) (survey.LetterPlan, error)
	// OwnDeadlines gives the deadlines that organisations have of their own.
	OwnDeadlines(round int64) (map[string]time.Time, error)
	RoundSize(round int64) (organisations, respondents int, err error)
	// Undelivered counts those that did not arrive, and after which nothing has reached the person.
	Undelivered(round int64) (int, error)
	// WrongPersons is what those of a round say who are not the ones to answer.
	WrongPersons(round int64) (map[int64]survey.WrongPerson, error)
}
