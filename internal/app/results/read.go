package results

import (
	"context"

	"mogna/internal/app/permission"
)

// Reading reads a round's results within a transaction of somebody who has asked whether they may. It begins before the transaction,
// since who comes meanwhile waits for the same result, and computes after it, so that the transaction is short.
type Reading struct {
	service   *Service
	key       snapshotKey
	kept      *cachedRound // the draft, where it may be asked for
	alone     bool         // nobody else reads the draft
	data      *roundData   // of the draft, as it was read
	published *Results
}

// draft is the number of what is not published.
const draft = -1

// Draft begins to read a round's results as they stand now, whether or not anything is published.
func (s *Service) Draft(round int64) *Reading { return s.begin(snapshotKey{round, draft}) }

// Latest begins to read a round's results as they were last published, or the draft where nothing is.
func (s *Service) Latest(round int64) *Reading { return s.begin(snapshotKey{round, 0}) }

func (s *Service) begin(key snapshotKey) *Reading {
	r := &Reading{service: s, key: key}
	if key.number > 0 {
		return r
	}
	r.kept = s.cache.entry(key.round)
	if r.alone = key.number == draft || !r.kept.published.Load(); r.alone {
		r.kept.mu.Lock()
	}
	return r
}

// End lets the next one read.
func (r *Reading) End() {
	if r.kept != nil {
		r.service.cache.dropEmpty(r.key.round, r.kept)
	}
	if r.alone {
		r.kept.mu.Unlock()
	}
}

// Read reads what was published under the number; of 0 the latest, and the draft where there is none. The draft's data version is read
// each time, so that no answer that was acknowledged is missing, whichever server took it in.
func (r *Reading) Read(tx Reader) (err error) {
	if r.key.number == 0 {
		if r.key.number, err = tx.LastSnapshot(r.key.round); err != nil {
			return err
		}
	}
	if r.key.number > 0 {
		r.published, err = r.service.snapshot(tx, r.key)
		return err
	}
	r.data, err = r.kept.read(tx, r.key.round)
	return err
}

// Results are what was read, and nil where nothing was.
func (r *Reading) Results() *Results {
	switch {
	case r.published != nil:
		if r.kept != nil {
			r.kept.published.Store(true)
		}
		return r.published
	case r.data == nil:
		return nil
	case r.data.stale:
		r.kept.compute(r.data, r.service.info(r.data.round))
		r.data.stale = false
	}
	return r.kept.results
}

// read hands over what somebody asks for, with what is kept of the draft where it is that. It asks once whether they may, and reads in the same transaction. With reads what else is
// asked of a publication.
func (s *Service) read(ctx context.Context, actor permission.Actor, key snapshotKey, with func(Tx, snapshotKey) error, use func(*Results, *cachedRound) error) error {
	if err := actor.Must(permission.ReadResults); err != nil {
		return err
	}
	reading := s.begin(key)
	defer reading.End()
	err := s.store.Read(ctx, func(tx Tx) error {
		if _, err := actor.Results(tx, key.round); err != nil {
			return err
		}
		if err := reading.Read(tx); err != nil || reading.published == nil || with == nil {
			return err
		}
		return with(tx, reading.key)
	})
	if err != nil {
		return err
	}
	results := reading.Results()
	if reading.published != nil {
		return use(results, nil)
	}
	return use(results, reading.kept)
}
