package results

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
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
	Reason      string // why it was published again
	Document    []byte // the comparison, packed. Its questionnaires are named by version, and kept where every questionnaire is
}

// Publication is a snapshot just made, and how many letters tell of it.
type Publication struct {
	Snapshot
	Queued int
}

// attempts bounds how often publishing begins anew because something changed while it was computed.
const attempts = 3

// Publish keeps the comparison as it is computed now, with how each figure came about. Results, reports and derivations answer
// from it afterwards. A correction has a reason, and something to correct. Tell writes to those who may read it.
func (s *Service) Publish(ctx context.Context, actor permission.Actor, round int64, reason string, tell bool) (made *Publication, err error) {
	if err := actor.MustCoordinate(); err != nil {
		return nil, err
	}
	reason = strings.TrimSpace(reason)
	for range attempts {
		err = s.read(ctx, actor, snapshotKey{round, draft}, nil, func(_ *Results, c *cachedRound) error {
			made, err = s.publish(ctx, actor, round, reason, tell, c)
			return err
		})
		if !errors.Is(err, errDataChanged) {
			break
		}
	}
	s.outbox.Wake()
	return made, err
}

var errDataChanged = survey.Fail(survey.Conflict, "Någon ändrade svaren medan resultatet räknades fram. Kontrollera det och publicera igen.", "Someone changed the answers while the result was being calculated. Check it, and publish again.")

func (s *Service) publish(ctx context.Context, actor permission.Actor, round int64, reason string, tell bool, c *cachedRound) (*Publication, error) {
	made := &Publication{Snapshot: Snapshot{Round: round, At: s.clock(), Actor: actor.Name(), DataVersion: c.version, Reason: reason}}
	err := s.store.Write(ctx, func(tx Tx) error {
		r, err := tx.LockRound(round)
		if err != nil {
			return err
		}
		if err := r.Publish(); err != nil {
			return err
		}
		if r.DataVersion != c.version {
			return errDataChanged
		}
		last, err := tx.LastSnapshot(round)
		if err != nil {
			return err
		}
		if err := mayCorrect(tx, round, last, reason, c.results.Comparison); err != nil {
			return err
		}
		made.Number = last + 1
		if err := keepSnapshot(tx, &made.Snapshot, c); err != nil {
			return err
		}
		if err := tx.UpdateRound(r); err != nil {
			return err
		}
		said := fmt.Sprintf("snapshot %d of data version %d", made.Number, made.DataVersion)
		if tell {
			if made.Queued, err = s.notify(tx, actor, &made.Snapshot); err != nil {
				return err
			}
			said += fmt.Sprintf(", %d letters", made.Queued)
		}
		return audit.Record(tx, s.clock(), actor.Name(), "publish", audit.RoundObject(round), strings.TrimSpace(said+" "+made.Reason))
	})
	return made, err
}

// mayCorrect fails where a correction has no reason, or is the same as what it would correct.
func mayCorrect(tx Tx, round int64, last int, reason string, now scoring.Comparison) error {
	if last == 0 {
		return nil
	}
	was, err := tx.Snapshot(round, last)
	if err != nil {
		return err
	}
	same, err := sameComparison(was.Document, now)
	if err != nil {
		return err
	}
	if same {
		return survey.Fail(survey.Conflict, "Inget har ändrats sedan publicering %d. Gör rättelsen först och publicera sedan.", "Nothing has changed since publication %d. Make the correction first, and then publish.", last)
	}
	if faults := survey.CheckCorrection(reason); len(faults) > 0 {
		return survey.Refuse(faults)
	}
	return nil
}

// sameComparison tells whether a comparison says what is published already, whatever it is numbered.
func sameComparison(published []byte, now scoring.Comparison) (bool, error) {
	document, err := pack(now)
	if err != nil {
		return false, err
	}
	var said [2][]byte
	for n, d := range [][]byte{published, document} {
		var c scoring.Comparison
		if err := unpack(d, &c); err != nil {
			return false, err
		}
		c.Round.Draft, c.Round.Published, c.Round.DataVersion, c.Round.AsOf = false, nil, 0, time.Time{}
		if said[n], err = json.Marshal(c); err != nil {
			return false, err
		}
	}
	return bytes.Equal(said[0], said[1]), nil
}

func keepSnapshot(tx Tx, made *Snapshot, c *cachedRound) (err error) {
	comparison := c.results.Comparison
	comparison.Round.Draft, comparison.Round.Published = false, &scoring.Publication{Number: made.Number, At: made.At, Reason: made.Reason}
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
func (s *Service) Snapshots(ctx context.Context, actor permission.Actor, round int64, offset, limit int) (usecase.Page[Snapshot], error) {
	return permission.ReadRound(ctx, s.store, actor, round, permission.ReadResults, func(tx Tx, _ *survey.Round) (usecase.Page[Snapshot], error) {
		return usecase.PageOf(tx.SnapshotPage(round, offset, limit))
	})
}
