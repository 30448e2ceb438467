package results

import (
	"sync"
	"sync/atomic"

	"mogna/internal/scenario"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Results is a round's comparison with the questionnaires that it is about.
type Results struct {
	Comparison     scoring.Comparison
	Questionnaires []*survey.Questionnaire
	Edition        Edition
	masked         bool // it was kept by a method that told too much
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
	published atomic.Bool // something is, and will be for good

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

// dropEmpty forgets a round of which nothing is kept, so that asking for rounds that are not there takes no memory.
func (c *cache) dropEmpty(round int64, entry *cachedRound) {
	if entry == nil || entry.published.Load() || entry.results != nil {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.of[round] == entry {
		delete(c.of, round)
	}
}

func (c *cachedRound) compute(r *roundData, info scoring.RoundInfo) {
	if r.changed == nil {
		c.round = scoring.NewRound(r.organisations, r.inputs)
	} else {
		c.round.Replace(r.changed, r.inputs)
	}
	c.version = r.round.DataVersion
	c.results = &Results{Comparison: c.round.WithTargets(r.targets).Comparison(info), Edition: Edition{Round: r.round.ID, DataVersion: c.version}}
	c.results.Comparison.Premises, c.results.Comparison.Risks = r.premises, r.risks
	if c.earlier = r.earlier; c.earlier != nil {
		c.results.Edition.Since = c.earlier.version
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
