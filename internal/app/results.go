package app

import (
	"context"
	"sync"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Results is a round's comparison with the questionnaires that it is about.
type Results struct {
	Comparison     scoring.Comparison
	Questionnaires []*survey.Questionnaire
}

// resultCache keeps the last result of each round and what it was made of.
type resultCache struct {
	mu sync.Mutex
	of map[int64]*cachedRound
}

// cachedRound is right for as long as the round's data version stands. Where only responses have changed since, the
// organisations concerned are read and worked out anew, and the others are kept.
type cachedRound struct {
	mu      sync.Mutex
	version int64
	round   *scoring.Round
	results *Results
}

func (c *resultCache) entry(round int64) *cachedRound {
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

// Results computes a round's results, or answers with those at hand where nothing has changed since. The data version is
// read anew each time, so that no answer that was acknowledged is missing, whichever server took it in.
func (s *Service) Results(ctx context.Context, actor Actor, round int64) (*Results, error) {
	if err := actor.mustCoordinate(); err != nil {
		return nil, err
	}
	c := s.results.entry(round)
	c.mu.Lock() // who comes meanwhile waits for the same result
	defer c.mu.Unlock()
	var r *reading
	err := s.store.Read(ctx, func(tx Tx) (err error) {
		r, err = c.read(tx, round)
		return err
	})
	if err != nil {
		return nil, err
	}
	if r.stale {
		c.compute(r, s.info(r.round))
	}
	return c.results, nil
}

// reading is what was read in one snapshot; scoring runs after the transaction has ended.
type reading struct {
	round         *survey.Round
	stale         bool
	changed       []string // organisations whose responses were read; nil: everything was
	organisations []survey.Organisation
	inputs        []scoring.Input
}

func (c *cachedRound) read(tx Tx, id int64) (*reading, error) {
	round, err := tx.Round(id)
	if err != nil {
		return nil, err
	}
	r := &reading{round: round, stale: c.results == nil || c.version != round.DataVersion}
	if !r.stale {
		return r, nil
	}
	if c.results != nil && round.StructureVersion <= c.version {
		if r.changed, err = tx.ChangedOrganisations(id, c.version); err != nil {
			return nil, err
		}
	}
	if r.organisations, err = tx.RoundOrganisations(id); err != nil {
		return nil, err
	}
	questionnaires, err := tx.RoundQuestionnaires(id)
	if err != nil {
		return nil, err
	}
	counts, err := tx.CountAssignments(id)
	if err != nil {
		return nil, err
	}
	for _, q := range questionnaires {
		in := scoring.Input{Questionnaire: q, Responses: scoring.NewTable(q, r.organisations), Asked: asked(counts, q.ID), Late: map[string]bool{}}
		err := tx.EachSubmission(id, q.ID, r.changed, func(row SubmissionRow) {
			in.Responses.AddCodes(row.Organisation, row.Role, row.Codes)
			if row.At.After(round.FirstCloses) {
				in.Late[row.Organisation] = true
			}
		})
		if err != nil {
			return nil, err
		}
		r.inputs = append(r.inputs, in)
	}
	return r, nil
}

func asked(counts []survey.RoleCount, questionnaire string) map[string]int {
	m := map[string]int{}
	for _, c := range counts {
		if c.Questionnaire == questionnaire {
			m[c.Organisation] += c.Invited
		}
	}
	return m
}

func (c *cachedRound) compute(r *reading, info scoring.RoundInfo) {
	if r.changed == nil {
		c.round = scoring.NewRound(r.organisations, r.inputs)
	} else {
		c.round.Replace(r.changed, r.inputs)
	}
	c.version = r.round.DataVersion
	c.results = &Results{Comparison: c.round.Comparison(info)}
	for _, i := range r.inputs {
		c.results.Questionnaires = append(c.results.Questionnaires, i.Questionnaire)
	}
}

func (s *Service) info(r *survey.Round) scoring.RoundInfo {
	return scoring.RoundInfo{ID: r.ID, Title: r.Title, Organiser: r.Organiser, MadeUp: r.MadeUp, DataVersion: r.DataVersion, AsOf: s.clock()}
}
