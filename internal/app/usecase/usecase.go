// Package usecase is what every use case stands on: one transaction, the clock, and limits on how often something may be done.
package usecase

import (
	"context"
	"errors"
	"time"

	"mogna/internal/survey"
)

// Store runs the reads and writes of one use case in one transaction. T is what the use case asks of the store in it.
type Store[T any] interface {
	// Ask is for reads that need no transaction: each of them sees the data as they are then.
	Ask(ctx context.Context, fn func(T) error) error
	Read(ctx context.Context, fn func(T) error) error
	Write(ctx context.Context, fn func(T) error) error
}

// Read returns what one transaction reads.
func Read[T, V any](ctx context.Context, store Store[T], read func(T) (V, error)) (v V, err error) {
	err = store.Read(ctx, func(tx T) error {
		v, err = read(tx)
		return err
	})
	return v, err
}

// Page is a part of a list, and how long the whole is.
type Page[V any] struct {
	Items []V
	Total int
}

// PageOf makes one of what a store reads.
func PageOf[V any](items []V, total int, err error) (Page[V], error) {
	return Page[V]{items, total}, err
}

// Clock tells the time as it is kept: UTC, and no finer than both databases keep it.
type Clock func() time.Time

// NewClock makes one.
func NewClock(now func() time.Time) Clock {
	return func() time.Time { return now().UTC().Truncate(time.Microsecond) }
}

// IsNotFound reports whether what was asked for is not there.
func IsNotFound(err error) bool {
	var e *survey.Error
	return errors.As(err, &e) && e.Code == survey.NotFound
}
