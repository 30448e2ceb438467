package scenarios

import (
	"context"
	"slices"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// AddScenario makes a scenario, last in the list.
func (s *Service) AddScenario(ctx context.Context, actor permission.Actor, round int64, c survey.ScenarioContent) (*scoring.Scenario, error) {
	made := survey.Scenario{Revision: 1, ScenarioContent: c}
	err := s.keepScenario(ctx, actor, round, "add-scenario", &made, func(tx Tx, list []survey.Scenario) error {
		if len(list) >= survey.MaxScenarios {
			return survey.Fail(survey.Conflict, "Mätomgången har redan %d scenarier. Ta bort ett som inte behövs.", "The round has %d scenarios already. Remove one that is not needed.", survey.MaxScenarios)
		}
		made.Position = 1
		if len(list) > 0 {
			made.Position = list[len(list)-1].Position + 1
		}
		return tx.AddScenario(round, &made)
	})
	if err != nil {
		return nil, err
	}
	return s.Scenario(ctx, actor, round, made.ID)
}

// ChangeScenario enters a scenario anew, where nobody else has since the revision that was read. A position of 0 stays as it was.
func (s *Service) ChangeScenario(ctx context.Context, actor permission.Actor, round int64, x survey.Scenario) (*scoring.Scenario, error) {
	err := s.keepScenario(ctx, actor, round, "change-scenario", &x, func(tx Tx, list []survey.Scenario) error {
		was, err := scenarioByID(list, x.ID)
		switch {
		case err != nil:
			return err
		case was.Revision != x.Revision:
			return errScenarioChanged
		case x.Position == 0:
			x.Position = was.Position
		}
		x.Revision++
		return tx.PutScenario(x)
	})
	if err != nil {
		return nil, err
	}
	return s.Scenario(ctx, actor, round, x.ID)
}

var errScenarioChanged = survey.Fail(survey.Conflict, "Någon annan har ändrat scenariot sedan du öppnade det. Läs in sidan igen och gör om ändringen.",
	"Someone else has changed the scenario since you opened it. Reload the page and make the change again.")

// DeleteScenario removes a scenario, where nobody else has changed it since the revision that was read.
func (s *Service) DeleteScenario(ctx context.Context, actor permission.Actor, round, id, seen int64) error {
	return permission.Act(ctx, s.store, actor, round, survey.SetTargets, func(tx Tx, _ *survey.Round) error {
		list, err := tx.Scenarios(round)
		if err != nil {
			return err
		}
		was, err := scenarioByID(list, id)
		switch {
		case err != nil:
			return err
		case was.Revision != seen:
			return errScenarioChanged
		}
		if err := tx.DeleteScenario(id); err != nil {
			return err
		}
		return s.recordChange(tx, actor, round, "delete-scenario", id, was.InReport)
	})
}

// keepScenario keeps a scenario that has no faults.
func (s *Service) keepScenario(ctx context.Context, actor permission.Actor, round int64, action string, x *survey.Scenario, keep func(Tx, []survey.Scenario) error) error {
	x.Tidy()
	return permission.Act(ctx, s.store, actor, round, survey.SetTargets, func(tx Tx, _ *survey.Round) error {
		q, organisations, err := levelsAsked(tx, round)
		if err != nil {
			return err
		}
		list, err := tx.Scenarios(round)
		if err != nil {
			return err
		}
		risks, err := tx.Risks(round)
		if err != nil {
			return err
		}
		var numbers []int
		for _, r := range risks {
			numbers = append(numbers, r.Number)
		}
		faults := x.Validate(q, organisations, numbers)
		told := slices.ContainsFunc(list, func(was survey.Scenario) bool { return was.ID == x.ID && was.InReport })
		if x.InReport && !told && reportFull(list) {
			faults = append(faults, survey.Fault{Path: "inReport", What: survey.Say("Rapporten har redan %d scenarier.", "The report has %d scenarios already.", survey.MaxInReport),
				Mend: survey.Say("Ta bort ett av dem ur rapporten först.", "Remove one of them from the report first.")})
		}
		if len(faults) > 0 {
			return survey.Refuse(faults)
		}
		if err := keep(tx, list); err != nil {
			return err
		}
		return s.recordChange(tx, actor, round, action, x.ID, x.InReport || told)
	})
}

func reportFull(list []survey.Scenario) bool {
	n := 0
	for _, x := range list {
		if x.InReport {
			n++
		}
	}
	return n >= survey.MaxInReport
}

// recordChange marks the results as changed where the scenario stands in them.
func (s *Service) recordChange(tx Tx, actor permission.Actor, round int64, action string, id int64, told bool) error {
	if told {
		if err := tx.TouchStructure(round); err != nil {
			return err
		}
	}
	return audit.Record(tx, s.clock(), actor.Name(), action, audit.RoundObject(round), scenarioObject(id))
}

func scenarioByID(list []survey.Scenario, id int64) (survey.Scenario, error) {
	if n := slices.IndexFunc(list, func(x survey.Scenario) bool { return x.ID == id }); n >= 0 {
		return list[n], nil
	}
	return survey.Scenario{}, errNoScenario
}
