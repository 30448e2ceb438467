package results

import (
	"context"
	"fmt"

	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// Edition is which results of a round somebody is given. It is known without reading or computing them.
type Edition struct {
	Round       int64
	Published   int    // the publication's number, which is all that there is to know; 0: the draft
	DataVersion int64  // of the draft
	Since       string // which version of an earlier round the draft is compared with
}

// Edition tells which results Published would give now.
func (s *Service) Edition(ctx context.Context, actor permission.Actor, round int64, number int) (Edition, error) {
	return permission.ReadRound(ctx, s.store, actor, round, permission.ReadResults, func(tx Tx, r *survey.Round) (e Edition, err error) {
		last, err := tx.LastSnapshot(round)
		if err != nil {
			return e, err
		}
		e = Edition{Round: round, Published: max(number, 0)}
		if e.Published > last {
			_, err := tx.Snapshot(round, number)
			return e, err
		}
		if e.Published == 0 {
			e.Published = last
		}
		if e.Published > 0 {
			return e, nil
		}
		e.DataVersion = r.DataVersion
		if r.EarlierRound != 0 {
			_, _, e.Since, err = earlierState(tx, r.EarlierRound)
		}
		return e, err
	})
}

// earlierState reads the round that another is compared with, the number of its last publication, and the version that these make.
func earlierState(tx Reader, id int64) (then *survey.Round, number int, version string, err error) {
	if then, err = tx.Round(id); err != nil {
		return nil, 0, "", err
	}
	number, err = tx.LastSnapshot(id)
	return then, number, fmt.Sprintf("%d.%d.%d", id, then.DataVersion, number), err
}
