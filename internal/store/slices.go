package store

import (
	"context"

	"mogna/internal/app"
	"mogna/internal/app/access"
	"mogna/internal/app/actionplans"
	"mogna/internal/app/answering"
	"mogna/internal/app/followup"
	"mogna/internal/app/letters"
	"mogna/internal/app/openlinks"
	"mogna/internal/app/participants"
	"mogna/internal/app/privacy"
	"mogna/internal/app/results"
	"mogna/internal/app/risks"
	"mogna/internal/app/rounds"
	"mogna/internal/app/scenarios"
	"mogna/internal/app/staff"
	"mogna/internal/app/workshops"
)

// Slices is the store as each subject's use cases ask of it. That it can do what they ask is known when the program is compiled.
func (s *Store) Slices() app.Stores {
	return app.Stores{
		Access:       slice[access.Tx]{s, func(tx *Tx) access.Tx { return tx }},
		ActionPlans:  slice[actionplans.Tx]{s, func(tx *Tx) actionplans.Tx { return tx }},
		Answering:    slice[answering.Tx]{s, func(tx *Tx) answering.Tx { return tx }},
		FollowUp:     slice[followup.Tx]{s, func(tx *Tx) followup.Tx { return tx }},
		Letters:      slice[letters.Tx]{s, func(tx *Tx) letters.Tx { return tx }},
		OpenLinks:    slice[openlinks.Tx]{s, func(tx *Tx) openlinks.Tx { return tx }},
		Participants: slice[participants.Tx]{s, func(tx *Tx) participants.Tx { return tx }},
		Privacy:      slice[privacy.Tx]{s, func(tx *Tx) privacy.Tx { return tx }},
		Results:      slice[results.Tx]{s, func(tx *Tx) results.Tx { return tx }},
		Risks:        slice[risks.Tx]{s, func(tx *Tx) risks.Tx { return tx }},
		Rounds:       slice[rounds.Tx]{s, func(tx *Tx) rounds.Tx { return tx }},
		Scenarios:    slice[scenarios.Tx]{s, func(tx *Tx) scenarios.Tx { return tx }},
		Staff:        slice[staff.Tx]{s, func(tx *Tx) staff.Tx { return tx }},
		Workshops:    slice[workshops.Tx]{s, func(tx *Tx) workshops.Tx { return tx }},
	}
}

// slice is the store with as much of a transaction as T asks for.
type slice[T any] struct {
	store  *Store
	narrow func(*Tx) T
}

func (s slice[T]) Read(ctx context.Context, fn func(T) error) error {
	return s.store.Read(ctx, func(tx *Tx) error { return fn(s.narrow(tx)) })
}

func (s slice[T]) Ask(ctx context.Context, fn func(T) error) error {
	return s.store.Ask(ctx, func(tx *Tx) error { return fn(s.narrow(tx)) })
}

func (s slice[T]) Write(ctx context.Context, fn func(T) error) error {
	return s.store.Write(ctx, func(tx *Tx) error { return fn(s.narrow(tx)) })
}
