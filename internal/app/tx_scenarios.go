package app

import "mogna/internal/survey"

type scenarios interface {
	Targets(round int64) (survey.Targets, error)
	// PutTargets replaces them all.
	PutTargets(round int64, t survey.Targets) error
	// Scenarios lists a round's by position.
	Scenarios(round int64) ([]survey.Scenario, error)
	// AddScenario sets the scenario's id.
	AddScenario(round int64, s *survey.Scenario) error
	PutScenario(s survey.Scenario) error
	DeleteScenario(id int64) error
}
