package app

import (
	"context"
	"sync"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// resultCache keeps the last result of each round. A result is right for as long as the round's data version stands.
type resultCache struct {
	mu sync.Mutex
	of map[int64]*Results
}

// Results is a round's comparison with the questionnaires that it is about.
type Results struct {
	Comparison     scoring.Comparison
	Questionnaires []*survey.Questionnaire
}

// Results computes a round's results, or answers with those at hand where nothing has changed since.
func (s *Service) Results(ctx context.Context, actor Actor, round int64) (*Results, error) {
	if err := actor.mustCoordinate(); err != nil {
		return nil, err
	}
	var in *resultInput
	var hit *Results
	err := s.store.Read(ctx, func(tx Tx) error {
		r, err := tx.Round(round)
		if err != nil {
			return err
		}
		if hit = s.results.get(r); hit != nil {
			return nil
		}
		in, err = readInput(tx, r)
		return err
	})
	if err != nil || hit != nil {
		return hit, err
	}
	fresh := s.compute(in)
	s.results.put(fresh)
	return fresh, nil
}

// resultInput is what was read in one snapshot; scoring runs after the transaction has ended.
type resultInput struct {
	round         *survey.Round
	organisations []survey.Organisation
	inputs        []scoring.Input
}

func readInput(tx Tx, r *survey.Round) (*resultInput, error) {
	organisations, err := tx.RoundOrganisations(r.ID)
	if err != nil {
		return nil, err
	}
	questionnaires, err := tx.RoundQuestionnaires(r.ID)
	if err != nil {
		return nil, err
	}
	counts, err := tx.CountAssignments(r.ID)
	if err != nil {
		return nil, err
	}
	in := &resultInput{round: r, organisations: organisations}
	for _, q := range questionnaires {
		t := scoring.NewTable(q, organisations)
		err := tx.EachSubmission(r.ID, q.ID, func(row SubmissionRow) error {
			t.Add(row.Organisation, row.Role, row.Answers)
			return nil
		})
		if err != nil {
			return nil, err
		}
		in.inputs = append(in.inputs, scoring.Input{Questionnaire: q, Responses: t, Asked: asked(counts, q.ID)})
	}
	return in, nil
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

func (s *Service) compute(in *resultInput) *Results {
	info := scoring.RoundInfo{ID: in.round.ID, Title: in.round.Title, Organiser: in.round.Organiser, MadeUp: in.round.MadeUp,
		DataVersion: in.round.DataVersion, AsOf: s.clock()}
	results := &Results{Comparison: scoring.Compare(info, in.organisations, in.inputs)}
	for _, i := range in.inputs {
		results.Questionnaires = append(results.Questionnaires, i.Questionnaire)
	}
	return results
}

func (c *resultCache) get(r *survey.Round) *Results {
	c.mu.Lock()
	defer c.mu.Unlock()
	if hit := c.of[r.ID]; hit != nil && hit.Comparison.Round.DataVersion == r.DataVersion {
		return hit
	}
	return nil
}

func (c *resultCache) put(r *Results) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.of == nil {
		c.of = map[int64]*Results{}
	}
	c.of[r.Comparison.Round.ID] = r
}
