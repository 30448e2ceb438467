package results

import (
	"context"
	"errors"

	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/scenario"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// snapshotKey names what was published. What it says never changes, so that it is read once.
type snapshotKey struct {
	round  int64
	number int
}

// Published is a round's results as they were published under a number; 0 is the latest, and where nothing is published the
// draft as it stands.
func (s *Service) Published(ctx context.Context, actor permission.Actor, round int64, number int) (results *Results, err error) {
	err = s.read(ctx, actor, snapshotKey{round, max(number, 0)}, nil, func(r *Results, _ *cachedRound) error {
		results = r
		return nil
	})
	return results, err
}

// snapshot reads what was published, or gives what is kept of it.
func (s *Service) snapshot(tx Reader, key snapshotKey) (*Results, error) {
	if r := s.cache.published(key, nil); r != nil {
		return r, nil
	}
	kept, err := tx.Snapshot(key.round, key.number)
	if err != nil {
		return nil, err
	}
	r := &Results{Edition: Edition{Round: key.round, Published: key.number}}
	if err := unpack(kept.Document, &r.Comparison); err != nil {
		return nil, err
	}
	if r.Questionnaires, err = tx.RoundQuestionnaires(key.round); err != nil { // fixed since before it opened
		return nil, err
	}
	scoring.Withhold(&r.Comparison, r.Questionnaires)
	if r.Comparison.Masks() {
		if err := r.mask(tx, key); err != nil {
			return nil, err
		}
	}
	return s.cache.published(key, r), nil
}

// mask takes from what was published before persons' figures were protected what would give their answers away.
func (r *Results) mask(tx Reader, key snapshotKey) (err error) {
	scenarios := r.Comparison.Scenarios
	r.masked = true
	scoring.Mask(&r.Comparison, r.Questionnaires, func(questionnaire, organisation string) (all map[string]scoring.Derivation) {
		document, missing := tx.SnapshotDerivations(key.round, key.number, questionnaire, organisation)
		if usecase.IsNotFound(missing) {
			return nil
		}
		if err = errors.Join(err, missing); err == nil {
			err = unpack(document, &all)
		}
		return all
	})
	r.Comparison.Scenarios = scenario.On(&r.Comparison, r.Questionnaires).Report(AsWritten(scenarios))
	for n := range r.Comparison.Scenarios {
		if scenarios[n].Years == nil { // what was published says no more than it did
			r.Comparison.Scenarios[n].Years = nil
		}
	}
	return err
}

// AsWritten takes the results off scenarios.
func AsWritten(list []scoring.Scenario) (out []survey.Scenario) {
	for _, s := range list {
		out = append(out, survey.Scenario{ID: s.ID, Position: s.Position, Revision: s.Revision,
			ScenarioContent: survey.ScenarioContent{Title: s.Title, Description: s.Description, InReport: s.InReport, Measures: s.Measures, ScenarioTerms: termsOf(s)}})
	}
	return out
}

// termsOf are a scenario's, as its figures were worked out by them.
func termsOf(s scoring.Scenario) survey.ScenarioTerms {
	t := survey.ScenarioTerms{Zero: s.Zero}
	if y := s.Years; y != nil {
		t.FirstYear, t.Horizon = y.FirstYear, y.Horizon
		if y.InterestYear == 0 {
			t.Interest = &y.Interest
		}
	}
	return t
}

// published keeps a snapshot that was read, and gives what is kept.
func (c *cache) published(key snapshotKey, read *Results) *Results {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.snapshots == nil {
		c.snapshots = map[snapshotKey]*Results{}
	}
	if read != nil {
		c.snapshots[key] = read
	}
	return c.snapshots[key]
}
