package app

import (
	"context"

	"mogna/internal/scoring"
)

// snapshotKey names what was published. What it says never changes, so that it is read once.
type snapshotKey struct {
	round  int64
	number int
}

// Published is a round's results as they were published under a number; 0 is the latest, and where nothing is published the
// draft as it stands.
func (s *Service) Published(ctx context.Context, actor Actor, round int64, number int) (*Results, error) {
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
func (s *Service) publishedNumber(ctx context.Context, actor Actor, round int64, number int) (int, error) {
	if err := actor.mustRead(); err != nil {
		return 0, err
	}
	err := s.store.Read(ctx, func(tx Tx) error {
		if _, err := actor.results(tx, round); err != nil || number > 0 {
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
	if r := s.results.published(key, nil); r != nil {
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
		r.Questionnaires, err = tx.RoundQuestionnaires(round) // fixed since before it opened
		return err
	})
	if err != nil {
		return nil, err
	}
	return s.results.published(key, r), nil
}

// published keeps a snapshot that was read, and gives what is kept.
func (c *resultCache) published(key snapshotKey, read *Results) *Results {
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

// publishedDerivation explains a published figure as it was explained then.
func (s *Service) publishedDerivation(ctx context.Context, key snapshotKey, questionnaire, organisation, construct string) (*scoring.Derivation, error) {
	all := map[string]scoring.Derivation{}
	err := s.store.Read(ctx, func(tx Tx) error {
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
		return nil, errNoScore
	}
	return &d, nil
}
