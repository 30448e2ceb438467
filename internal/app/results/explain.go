package results

import (
	"context"
	"errors"

	"mogna/internal/app/permission"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Derivation explains one score, or the total where no construct is named, of what was published under a number; 0 as in
// Published. A published figure is explained as it was then, by figures that are still told.
func (s *Service) Derivation(ctx context.Context, actor permission.Actor, round int64, number int, questionnaire, organisation, construct string) (*scoring.Derivation, error) {
	var d scoring.Derivation
	var there bool
	published := func(tx Tx, key snapshotKey) error {
		document, err := tx.SnapshotDerivations(key.round, key.number, questionnaire, organisation)
		if err != nil {
			return err
		}
		var all map[string]scoring.Derivation
		err = unpack(document, &all)
		d, there = all[construct]
		return err
	}
	err := s.read(ctx, actor, snapshotKey{round, max(number, 0)}, published, func(r *Results, now *cachedRound) error {
		if now != nil {
			var found *scoring.Derivation
			if found, there = now.round.Derive(questionnaire, organisation, construct); there {
				d = *found
			}
		}
		if !there {
			return ErrNoScore
		}
		if now == nil {
			r.Comparison.WithholdDerivation(questionnaire, organisation, &d)
		}
		if r.masked {
			r.Comparison.MaskDerivation(questionnaire, organisation, &d)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return &d, nil
}

// ErrNoScore is the refusal of a score that a round does not have.
var ErrNoScore = survey.Fail(survey.NotFound, "Det finns inget sådant index i mätomgången.", "There is no such score in the round.")

// Changes compares every maturity questionnaire that a round has in common with an earlier one.
func (s *Service) Changes(ctx context.Context, actor permission.Actor, round, earlier int64) ([]scoring.Changes, error) {
	var before *roundData
	after, err := permission.ReadRound(ctx, s.store, actor, round, permission.ReadResults, func(tx Tx, now *survey.Round) (*roundData, error) {
		then, err := actor.Results(tx, earlier)
		if err != nil {
			return nil, err
		}
		before = &roundData{round: then}
		after := &roundData{round: now}
		return after, errors.Join(before.readAll(tx), after.readAll(tx))
	})
	if err != nil {
		return nil, err
	}
	return scoring.Since(before.inputs, after.inputs, before.organisations, after.organisations), nil
}
