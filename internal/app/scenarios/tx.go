package scenarios

import (
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

	// AddScenario sets the scenario's id.
	AddScenario(round int64, s *survey.Scenario) error
	DeleteScenario(id int64) error
	// PlaceScenario gives a scenario its position in the list.
	PlaceScenario(id int64, position int) error
	PutScenario(s survey.Scenario) error
	// PutTargets replaces them all.
	PutTargets(round int64, t survey.Targets) error
	TouchStructure(round int64) error
}
