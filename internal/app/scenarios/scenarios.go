package scenarios

import (
	"context"
	"fmt"
	"slices"

	"mogna/internal/app/permission"
	"mogna/internal/app/results"
	"mogna/internal/scenario"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Scenarios are a round's with what they come to: to coordinators all, as things stand; to others those in the results.
func (s *Service) Scenarios(ctx context.Context, actor permission.Actor, round int64) (list []scoring.Scenario, err error) {
	if !actor.Is(survey.Coordinator) {
		results, err := s.results.Published(ctx, actor, round, 0)
		if err != nil {
			return nil, err
		}
		return results.Comparison.Scenarios, nil
	}
	err = s.withScenarios(ctx, actor, round, func(r *scenario.Round, kept []survey.Scenario) error {
		for _, x := range kept {
			list = append(list, r.Compute(x))
		}
		return nil
	})
	return list, err
}

// withScenarios hands over a round's scenarios with what they are held against.
func (s *Service) withScenarios(ctx context.Context, actor permission.Actor, round int64, use func(*scenario.Round, []survey.Scenario) error) error {
	draft := s.results.Draft(round)
	defer draft.End()
	kept, err := permission.ReadRound(ctx, s.store, actor, round, permission.Coordinate, func(tx Tx, _ *survey.Round) ([]survey.Scenario, error) {
		if err := draft.Read(tx); err != nil {
			return nil, err
		}
		return tx.Scenarios(round)
	})
	if err != nil {
		return err
	}
	results := draft.Results()
	return use(scenario.On(&results.Comparison, results.Questionnaires), kept)
}

// Scenario is one of them.
func (s *Service) Scenario(ctx context.Context, actor permission.Actor, round, id int64) (*scoring.Scenario, error) {
	list, err := s.Scenarios(ctx, actor, round)
	if err != nil {
		return nil, err
	}
	if n := slices.IndexFunc(list, func(x scoring.Scenario) bool { return x.ID == id }); n >= 0 {
		return &list[n], nil
	}
	return nil, errNoScenario
}

var errNoScenario = survey.Fail(survey.NotFound, "Scenariot finns inte.", "There is no such scenario.")

// ScenarioDerivation explains a scenario's figure, for an organisation or for the region: of what was published under a number;
// without one as Scenarios has it.
func (s *Service) ScenarioDerivation(ctx context.Context, actor permission.Actor, round, id int64, number int, figure, organisation string) (d *scoring.ScenarioDerivation, err error) {
	derive := func(r *scenario.Round, list []survey.Scenario) error {
		n := slices.IndexFunc(list, func(x survey.Scenario) bool { return x.ID == id })
		if n < 0 {
			return errNoScenario
		}
		found := false
		if d, found = r.Derive(list[n], figure, organisation); !found {
			return results.ErrNoScore
		}
		return nil
	}
	if actor.Is(survey.Coordinator) && number == 0 {
		return d, s.withScenarios(ctx, actor, round, derive)
	}
	published, err := s.results.Published(ctx, actor, round, number)
	if err != nil {
		return nil, err
	}
	return d, derive(scenario.On(&published.Comparison, published.Questionnaires), results.AsWritten(published.Comparison.Scenarios))
}

func scenarioObject(id int64) string { return fmt.Sprintf("scenario/%d", id) }
