package results

import (
	"context"
	"sync"

	"mogna/internal/app/permission"
	"mogna/internal/scenario"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Results is a round's comparison with the questionnaires that it is about, and the deadlines that were moved.
type Results struct {
	Comparison     scoring.Comparison
	Questionnaires []*survey.Questionnaire
	Extensions     []survey.Extension
	Since          string // which version of an earlier round a draft is compared with
	masked         bool   // it was kept by a method that told too much
}

// cache keeps the last result of each round and what it was made of.
type cache struct {
	mu sync.Mutex
	of map[int64]*cachedRound

	snapshots map[snapshotKey]*Results
}

// cachedRound is right for as long as the round's data version stands, and that of the round that it is compared with. Where only responses have changed since, the
// organisations concerned are read and worked out anew, and the others are kept.
type cachedRound struct {
	mu      sync.Mutex
	version int64
	round   *scoring.Round
	earlier *earlierRound
	results *Results
}

func (c *cache) entry(round int64) *cachedRound {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.of == nil {
		c.of = map[int64]*cachedRound{}
	}
	if c.of[round] == nil {
		c.of[round] = &cachedRound{}
	}
	return c.of[round]
}

// Results are a round's as they were last published, or the draft.
func (s *Service) Results(ctx context.Context, actor permission.Actor, round int64) (*Results, error) {
	return s.Published(ctx, actor, round, 0)
}

// draft computes a round's results, or answers with those at hand where nothing has changed since. The data version is
// read anew each time, so that no answer that was acknowledged is missing, whichever server took it in.
func (s *Service) draft(ctx context.Context, actor permission.Actor, round int64) (results *Results, err error) {
	err = s.withRound(ctx, actor, round, func(c *cachedRound) error {
		results = c.results
		return nil
	})
	return results, err
}

// WithDraft hands over a round's results as they stand now.
func (s *Service) WithDraft(ctx context.Context, actor permission.Actor, round int64, use func(*Results) error) error {
	return s.withRound(ctx, actor, round, func(c *cachedRound) error { return use(c.results) })
}

// withRound hands over what is kept of a round, up to date. It is locked meanwhile: who comes waits for the same result.
func (s *Service) withRound(ctx context.Context, actor permission.Actor, round int64, use func(*cachedRound) error) error {
	if err := actor.MustRead(); err != nil {
		return err
	}
	c := s.cache.entry(round)
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := s.refresh(ctx, actor, c, round); err != nil {
		return err
	}
	return use(c)
}

// refresh brings what is kept of a round up to date, for somebody who may read it.
func (s *Service) refresh(ctx context.Context, actor permission.Actor, c *cachedRound, round int64) error {
	var r *reading
	err := s.store.Read(ctx, func(tx Tx) (err error) {
		if _, err := actor.Results(tx, round); err != nil {
			return err
		}
		r, err = c.read(tx, round)
		return err
	})
	if err == nil && r.stale {
		c.compute(r, s.info(r.round))
	}
	return err
}

func (c *cachedRound) compute(r *reading, info scoring.RoundInfo) {
	if r.changed == nil {
		c.round = scoring.NewRound(r.organisations, r.inputs)
	} else {
		c.round.Replace(r.changed, r.inputs)
	}
	c.version = r.round.DataVersion
	c.results = &Results{Comparison: c.round.WithTargets(r.targets).Comparison(info)}
	c.results.Comparison.Premises, c.results.Comparison.Risks = r.premises, r.risks
	if c.earlier = r.earlier; c.earlier != nil {
		c.results.Since = c.earlier.version
		c.earlier.compare(&c.results.Comparison, c.round)
	}
	for _, i := range r.inputs {
		c.results.Questionnaires = append(c.results.Questionnaires, i.Questionnaire)
	}
	if r.targets.Set() {
		c.results.Comparison.Targets = &r.targets
	}
	c.results.Comparison.Scenarios = scenario.On(&c.results.Comparison, c.results.Questionnaires).Report(r.scenarios)
}

func (s *Service) info(r *survey.Round) scoring.RoundInfo {
	return scoring.RoundInfo{ID: r.ID, Title: r.Title, Organiser: r.Organiser, MadeUp: r.MadeUp, DataVersion: r.DataVersion, AsOf: r.Changed, Draft: true}
}
