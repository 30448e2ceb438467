package permission

import (
	"context"

	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// Right is what reading about a round takes of whoever asks: one of some roles, or a machine's token of a scope.
type Right struct {
	roles   []survey.StaffRole
	scope   survey.Scope // none lets no machine on
	results bool         // the round's results must show; the coordinator follows them as they come in
}

var (
	// Coordinate is the coordinator's.
	Coordinate = Right{roles: []survey.StaffRole{survey.Coordinator}}
	// Administer is theirs who look after an organisation: the coordinator, and the contact in their own.
	Administer = Right{roles: []survey.StaffRole{survey.Coordinator, survey.Contact}}
	// Follow lets see who has answered.
	Follow = Right{roles: Administer.roles, scope: survey.StatusScope}
	// SeeWorkshops is of everybody who works with a round.
	SeeWorkshops = Right{roles: []survey.StaffRole{survey.Coordinator, survey.Contact, survey.Reader}}
	// Know lets know of rounds.
	Know = Right{roles: SeeWorkshops.roles, scope: survey.StatusScope}
	// ReadRisks lets read the risk register.
	ReadRisks = Right{roles: SeeWorkshops.roles, results: true}
	// ReadResults lets read results.
	ReadResults = Right{roles: SeeWorkshops.roles, scope: survey.ResultsScope, results: true}
)

// Must fails where an actor lacks a right.
func (a Actor) Must(r Right) error {
	switch {
	case a.Is(r.roles...), r.scope != "" && a.Holds(r.scope):
		return nil
	case a.Nobody():
		return ErrSignIn
	case len(r.roles) > 1:
		return survey.Fail(survey.Forbidden, "Det här är till för dem som arbetar med mätomgången. Be processledaren om du behöver behörighet.", "This is only for people who work with the round. If you need access, ask the coordinator.")
	}
	return survey.Fail(survey.Forbidden, "Det här är till för processledaren. Be processledaren om du behöver behörighet.", "This is only for the coordinator. If you need access, ask the coordinator.")
}

// MustCoordinate lets only a coordinator on.
func (a Actor) MustCoordinate() error { return a.Must(Coordinate) }

// Read returns what an actor with a right may read, in one transaction.
func Read[T, V any](ctx context.Context, store usecase.Store[T], actor Actor, right Right, read func(T) (V, error)) (v V, err error) {
	if err := actor.Must(right); err != nil {
		return v, err
	}
	return usecase.Read(ctx, store, read)
}

// ReadRound does so of a round that they may know of.
func ReadRound[T RoundReader, V any](ctx context.Context, store usecase.Store[T], actor Actor, round int64, right Right, read func(T, *survey.Round) (V, error)) (V, error) {
	find := actor.Round
	if right.results {
		find = actor.Results
	}
	return Read(ctx, store, actor, right, func(tx T) (v V, err error) {
		r, err := find(tx, round)
		if err != nil {
			return v, err
		}
		return read(tx, r)
	})
}

// Write runs what an actor with a right changes, in one transaction.
func Write[T any](ctx context.Context, store usecase.Store[T], actor Actor, right Right, do func(T) error) error {
	if err := actor.Must(right); err != nil {
		return err
	}
	return store.Write(ctx, do)
}
