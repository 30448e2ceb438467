package app

import (
	"context"
	"errors"
	"fmt"
	"time"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Snapshot is a round's comparison as it was published. It never changes; a correction is another, with the next number.
type Snapshot struct {
	Round       int64
	Number      int
	At          time.Time
	Actor       string
	DataVersion int64
	Document    []byte // the comparison, packed. Its questionnaires are named by version, and kept where every questionnaire is
}

// attempts bounds how often publishing begins anew because something changed while it was computed.
const attempts = 3

// Publish keeps the comparison as it is computed now, with how each figure came about. Results, reports and derivations answer
// from it afterwards.
func (s *Service) Publish(ctx context.Context, actor Actor, round int64) (made *Snapshot, err error) {
	if err := actor.mustCoordinate(); err != nil {
		return nil, err
	}
	for range attempts {
		err = s.withRound(ctx, actor, round, func(c *cachedRound) error {
			made, err = s.publish(ctx, actor, round, c)
			return err
		})
		if !errors.Is(err, errMoved) {
			break
		}
	}
	return made, err
}

var errMoved = survey.Fail(survey.Conflict, "Uppgifterna ändrades medan resultatet räknades. Publicera igen.", "The data changed while the result was computed. Publish again.")

func (s *Service) publish(ctx context.Context, actor Actor, round int64, c *cachedRound) (*Snapshot, error) {
	made := &Snapshot{Round: round, At: s.clock(), Actor: actor.name(), DataVersion: c.version}
	err := s.store.Write(ctx, func(tx Tx) error {
		r, err := tx.LockRound(round)
		if err != nil {
			return err
		}
		if err := r.Publish(); err != nil {
			return err
		}
		if r.DataVersion != c.version {
			return errMoved
		}
		last, err := tx.LastSnapshot(round)
		if err != nil {
			return err
		}
		made.Number = last + 1
		if err := keepSnapshot(tx, made, c); err != nil {
			return err
		}
		if err := tx.UpdateRound(r); err != nil {
			return err
		}
		return s.audit(tx, actor.name(), "publish", roundObject(round), fmt.Sprintf("snapshot %d of data version %d", made.Number, made.DataVersion))
	})
	return made, err
}

func keepSnapshot(tx Tx, made *Snapshot, c *cachedRound) (err error) {
	comparison := c.results.Comparison
	comparison.Round.Draft, comparison.Round.Published = false, &scoring.Publication{Number: made.Number, At: made.At}
	if made.Document, err = pack(comparison); err != nil {
		return err
	}
	if err := tx.AddSnapshot(*made); err != nil {
		return err
	}
	return c.round.EachDerivation(func(questionnaire, organisation string, all map[string]scoring.Derivation) error {
		document, err := pack(all)
		if err != nil {
			return err
		}
		return tx.AddSnapshotDerivations(made.Round, made.Number, questionnaire, organisation, document)
	})
}

// Snapshots lists what has been published of a round, newest first.
func (s *Service) Snapshots(ctx context.Context, actor Actor, round int64, offset, limit int) (list []Snapshot, total int, err error) {
	if err := actor.mustRead(); err != nil {
		return nil, 0, err
	}
	err = s.store.Read(ctx, func(tx Tx) error {
		if _, err := actor.results(tx, round); err != nil {
			return err
		}
		list, total, err = tx.SnapshotPage(round, offset, limit)
		return err
	})
	return list, total, err
}
