package workshops

import (
	"context"
	"sync"

	"mogna/internal/app/counting"
	"mogna/internal/app/permission"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// LiveRatings is how a room stands, for whoever leads it: who have come, and what those who count have rated. Version changes
// whenever any of it does.
type LiveRatings struct {
	Version       LiveVersion
	Questionnaire *survey.Questionnaire
	Result        scoring.Document
	From          []Joined // who have come, by organisation
}

// LiveVersion tells one state of a room from another. Numbers only grow, so that no two states have the same sum.
type LiveVersion struct {
	Joined, Begun, HandedIn, Counted int
	Numbers                          int64 // of the submissions that count
}

// Joined is how many have come from an organisation, and how many of them have handed in.
type Joined struct {
	Organisation     string
	People, HandedIn int
}

// liveCache keeps the last ratings of each round that was asked for.
type liveCache struct {
	mu sync.Mutex
	of map[int64]*LiveRatings
}

// LiveRatings works out what a room has rated, by the responses that count so far, just as the round's results do. What is at
// hand is given where nothing has changed since.
func (s *Service) LiveRatings(ctx context.Context, actor permission.Actor, round int64) (*LiveRatings, error) {
	if err := actor.MustCoordinate(); err != nil {
		return nil, err
	}
	s.live.mu.Lock()
	defer s.live.mu.Unlock()
	return permission.ReadRound(ctx, s.store, actor, round, permission.Coordinate, func(tx Tx, _ *survey.Round) (*LiveRatings, error) {
		q, err := importanceOf(tx, round)
		if err != nil {
			return nil, err
		}
		from, version, err := tx.Room(round, q.ID)
		if at := s.live.of[round]; err != nil || at != nil && at.Version == version {
			return at, err
		}
		now := &LiveRatings{Version: version, Questionnaire: q, From: from}
		organisations, err := tx.RoundOrganisations(round)
		if err != nil {
			return nil, err
		}
		t := scoring.NewTable(q, organisations)
		if err := tx.EachSubmission(round, q.ID, nil, func(r counting.SubmissionRow) { t.AddCodes(r.Organisation, r.Role, r.Codes) }); err != nil {
			return nil, err
		}
		now.Result = scoring.Compute(scoring.Input{Questionnaire: q, Responses: t}, organisations)
		if s.live.of == nil {
			s.live.of = map[int64]*LiveRatings{}
		}
		s.live.of[round] = now
		return now, nil
	})
}
