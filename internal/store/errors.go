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

// translated says of an error in plain SQL what GORM says of its own.
func translated(db *gorm.DB, err error) error {
	if t, can := db.Dialector.(gorm.ErrorTranslator); can && err != nil {
		return t.Translate(err)
	}
	return err
}

// clash tells whoever came second what happened. PostgreSQL lets two look at once, and refuses the later of two that would be
// the same; SQLite has one look after the other.
func clash(err error) error {
	var state interface{ SQLState() string }
	switch {
	case errors.As(err, &state) && (state.SQLState() == "40P01" || state.SQLState() == "40001"): // each waited for the other
		return survey.Fail(survey.Unavailable, "Någon annan ändrade samtidigt. Inget av det du gjorde har sparats. Försök igen.",
			"Somebody else made a change at the same time. Nothing of yours was saved. Try again.")
	case !errors.Is(err, gorm.ErrDuplicatedKey):
		return err
	}
	return survey.Fail(survey.Conflict, "Någon annan har just lagt in detsamma. Läs in sidan igen och se vad som finns.",
		"Somebody else has just entered the same. Load the page again and see what is there.")
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
