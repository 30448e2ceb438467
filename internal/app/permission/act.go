package permission

import (
	"context"
	"slices"

	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// ErrNotYours is the refusal of a questionnaire that is somebody else's.
var ErrNotYours = survey.Fail(survey.NotFound, "Formuläret finns inte, eller är inte ditt. Öppna din personliga länk igen.",
	"The questionnaire does not exist, or is not yours. Open your personal link again.")

// Act runs what a coordinator does with a round, where its state allows that. The round is locked meanwhile.
func Act[T Rounds](ctx context.Context, store usecase.Store[T], actor Actor, round int64, a survey.Act, do func(T, *survey.Round) error) error {
	return Write(ctx, store, actor, Coordinate, func(tx T) error {
		r, err := LockFor(tx, round, a)
		if err != nil {
			return err
		}
		return do(tx, r)
	})
}

// ActOrPreview does so, or in a preview only reads, with no lock, what the act would come to.
func ActOrPreview[T Previews](ctx context.Context, store usecase.Store[T], actor Actor, round int64, a survey.Act, preview bool, do func(T, *survey.Round) error) error {
	if !preview {
		return Act(ctx, store, actor, round, a, do)
	}
	if err := actor.MustCoordinate(); err != nil {
		return err
	}
	return store.Read(ctx, func(tx T) error {
		r, err := tx.Round(round)
		if err != nil {
			return err
		}
		if err := r.Status.Allows(a); err != nil {
			return err
		}
		return do(tx, r)
	})
}

// LockFor locks a round for an act that its state allows.
func LockFor(tx Rounds, round int64, a survey.Act) (*survey.Round, error) {
	r, err := tx.LockRound(round)
	if err != nil {
		return nil, err
	}
	return r, r.Status.Allows(a)
}

// InRound fails where an organisation does not take part in a round.
func InRound(tx Organisations, round int64, code string) error {
	list, err := tx.RoundOrganisations(round)
	if err == nil && !slices.ContainsFunc(list, func(o survey.Organisation) bool { return o.Code == code }) {
		err = ErrNotInRound
	}
	return err
}

// ErrNotInRound is the refusal where an organisation does not take part.
var ErrNotInRound = survey.Fail(survey.NotFound, "Organisationen är inte med i mätomgången.", "The organisation is not in the round.")
