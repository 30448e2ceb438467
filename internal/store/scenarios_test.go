package store_test

import (
	"reflect"
	"testing"

	"mogna/internal/store"
	"mogna/internal/survey"
)

func TestScenariosComeBack(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		round, _, _ := seeded(t, s)
		later := survey.Scenario{Position: 2, Revision: 1, ScenarioContent: survey.ScenarioContent{Title: "Senare"}}
		sooner := survey.Scenario{Position: 1, Revision: 1, ScenarioContent: survey.ScenarioContent{Title: "Nu", Description: "Direkt", InReport: true, Measures: []survey.Measure{
			{Title: "Åtgärd", Capabilities: []string{"F-01"}, Organisations: []string{"1435"}, ToLevel: 3, Shared: true, YearlyCost: 1e12, YearlySaving: 7, Key: survey.SplitAsAgreed,
				Shares: []survey.SplitShare{{Organisation: "1435", Weight: 0.1}}, OneOff: 6_000_000, StartYear: 2028, Ramp: 5, Risks: []int{3},
				Ranges: &survey.Ranges{OneOff: &survey.Span{Low: 5_000_000, High: 9_000_000}}, Benefits: []survey.Benefit{{Kind: survey.FreedTime, Hours: 400}}}},
			ScenarioTerms: survey.ScenarioTerms{FirstYear: 2027, Horizon: 6, Interest: new(2.75), Zero: "Allt blir som i dag"}}}
		write(t, s, func(tx *store.Tx) error {
			if err := tx.AddScenario(round.ID, &later); err != nil {
				return err
			}
			return tx.AddScenario(round.ID, &sooner)
		})
		later.Measures = []survey.Measure{}
		expectScenarios(t, s, round.ID, sooner, later)
		sooner.Revision, sooner.InReport, sooner.Description, sooner.Position, sooner.Interest, sooner.Horizon = 2, false, "", 3, nil, 0
		write(t, s, func(tx *store.Tx) error { return tx.PutScenario(sooner) })
		expectScenarios(t, s, round.ID, later, sooner)
		sooner.Position = 1
		write(t, s, func(tx *store.Tx) error { return tx.PlaceScenario(sooner.ID, 1) })
		expectScenarios(t, s, round.ID, sooner, later)
		write(t, s, func(tx *store.Tx) error { return tx.DeleteScenario(later.ID) })
		expectScenarios(t, s, round.ID, sooner)
	})
}

func expectScenarios(t *testing.T, s *store.Store, round int64, want ...survey.Scenario) {
	t.Helper()
	read(t, s, func(tx *store.Tx) error {
		got, err := tx.Scenarios(round)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("got %+v, want %+v", got, want)
		}
		return err
	})
}

// Targets are replaced whole, and an organisation's goes when it leaves the round.
func TestTargetsComeBack(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		round, _, _ := seeded(t, s)
		for _, want := range []survey.Targets{
			{Capability: map[string]float64{"F-01": 4, "F-02": 0}, Organisation: map[string]float64{"1435": 2, "SML-IT": 1}},
			{Capability: map[string]float64{"F-02": 1}, Organisation: map[string]float64{"SML-IT": 3}},
		} {
			write(t, s, func(tx *store.Tx) error { return tx.PutTargets(round.ID, want) })
			expectTargets(t, s, round.ID, want)
		}
		write(t, s, func(tx *store.Tx) error { return tx.LeaveRound(round.ID, "SML-IT") })
		expectTargets(t, s, round.ID, survey.Targets{Capability: map[string]float64{"F-02": 1}, Organisation: map[string]float64{}})
	})
}

func expectTargets(t *testing.T, s *store.Store, round int64, want survey.Targets) {
	t.Helper()
	read(t, s, func(tx *store.Tx) error {
		got, err := tx.Targets(round)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("got %+v, want %+v", got, want)
		}
		return err
	})
}
