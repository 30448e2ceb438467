package store

import (
	"database/sql"
	"errors"
	"time"

	"gorm.io/gorm"

	"mogna/internal/survey"
)

// notFound turns the libraries' words for an absent row into the domain's, with the thing's name for the reader.
func notFound(err error, sv, en string) error {
	if errors.Is(err, gorm.ErrRecordNotFound) || errors.Is(err, sql.ErrNoRows) {
		return survey.Fail(survey.NotFound, sv, en)
	}
	return err
}

const batch = 500 // rows a statement: well under either database's limit on parameters

func optionalID(id int64) *int64 {
	if id == 0 {
		return nil
	}
	return &id
}

func optionalTime(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}

func orZero[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}
