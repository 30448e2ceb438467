package actionplans

import (
	"time"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/app/results"
	"mogna/internal/survey"
)

// Tx is what these use cases ask of the store inside a transaction. What isn't there is a survey.Error with code NotFound.
type Tx interface {
	audit.Log
	permission.Rounds
	results.Reader

	// Actions lists an organisation's plan in its order.
	Actions(round int64, organisation string) ([]survey.Action, error)
	// AddAction puts an action last, setting its id.
	AddAction(round int64, organisation string, a *survey.Action) error
	DeleteAction(round int64, organisation string, id int64) error
	// OwnDeadlines gives the deadlines that organisations have of their own.
	OwnDeadlines(round int64) (map[string]time.Time, error)
	// PlaceActions puts a plan's actions in an order.
	PlaceActions(round int64, organisation string, ids []int64) error
	UpdateAction(round int64, organisation string, a survey.Action) error
}
