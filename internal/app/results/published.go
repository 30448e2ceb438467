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
func (s *Service) Published(ctx context.Context, actor permission.Actor, round int64, number int) (*Results, error) {
	number, err := s.publishedNumber(ctx, actor, round, number)
	if err != nil {
		return nil, err
	}
	if number == 0 {
		return s.draft(ctx, actor, round)
	}
	return s.snapshot(ctx, round, number)
}

// publishedNumber is the number that holds for somebody who may read the round's results, where they name none.
func (s *Service) publishedNumber(ctx context.Context, actor permission.Actor, round int64, number int) (int, error) {
	if err := actor.MustRead(); err != nil {
		return 0, err
	}
	err := s.store.Read(ctx, func(tx Tx) error {
		if _, err := actor.Results(tx, round); err != nil || number > 0 {
			return err
		}
		last, err := tx.LastSnapshot(round)
		number = last
		return err
	})
	return number, err
}

func (s *Service) snapshot(ctx context.Context, round int64, number int) (*Results, error) {
	key := snapshotKey{round, number}
	if r := s.cache.published(key, nil); r != nil {
		return r, nil
	}
	r := &Results{}
	err := s.store.Read(ctx, func(tx Tx) error {
		kept, err := tx.Snapshot(round, number)
		if err != nil {
			return err
		}
		if err := unpack(kept.Document, &r.Comparison); err != nil {
			return err
		}
		if r.Questionnaires, err = tx.RoundQuestionnaires(round); err != nil || !r.Comparison.Masks() { // fixed since before it opened
			return err
		}
		return r.mask(tx, key)
	})
	if err != nil {
		return nil, err
	}
	return s.cache.published(key, r), nil
}

// mask takes from what was published before persons' figures were protected what would give their answers away.
func (r *Results) mask(tx Tx, key snapshotKey) (err error) {
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
	return err
}

// AsWritten takes the results off scenarios.
func AsWritten(list []scoring.Scenario) (out []survey.Scenario) {
	for _, s := range list {
		out = append(out, survey.Scenario{ID: s.ID, Position: s.Position, Revision: s.Revision,
			ScenarioContent: survey.ScenarioContent{Title: s.Title, Description: s.Description, InReport: s.InReport, Measures: s.Measures}})
	}
	return out
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

// publishedDerivation explains a published figure as it was explained then, by figures that are still told.
func (s *Service) publishedDerivation(ctx context.Context, key snapshotKey, questionnaire, organisation, construct string) (*scoring.Derivation, error) {
	r, err := s.snapshot(ctx, key.round, key.number)
	if err != nil {
		return nil, err
	}
	all := map[string]scoring.Derivation{}
	err = s.store.Read(ctx, func(tx Tx) error {
		document, err := tx.SnapshotDerivations(key.round, key.number, questionnaire, organisation)
		if err != nil {
			return err
		}
		return unpack(document, &all)
	})
	if err != nil {
		return nil, err
	}
	d, there := all[construct]
	if !there {
		return nil, ErrNoScore
	}
	if r.masked {
		r.Comparison.MaskDerivation(questionnaire, organisation, &d)
	}
	return &d, nil
}
