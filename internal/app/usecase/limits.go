package usecase

import (
	"time"

	"mogna/internal/survey"
)

// Limit is how many of a kind may come.
type Limit struct {
	Every time.Duration
	Burst int
}

// Take lets somebody on who keeps within a limit.
func Take(tx Limits, now time.Time, l Limit, key string) error {
	wait, err := tx.Take(key, now, l.Every, l.Burst)
	if err == nil && wait > 0 {
		err = TooMany(wait)
	}
	return err
}

// TooMany is the refusal of what came too often or too much at once.
func TooMany(wait time.Duration) error {
	e := survey.Fail(survey.TooMany, "Det har kommit för många försök på kort tid. Vänta en minut och försök igen.", "There have been too many attempts in a short time. Wait a minute and try again.")
	e.Wait = wait
	return e
}
