package app

import (
	"time"

	"mogna/internal/survey"
)

type limits interface {
	// Take counts one use of a key, of which burst may come at once and one more each interval after that. Where there is no room it
	// counts nothing, and tells how long to wait. All processes count together.
	Take(key string, now time.Time, every time.Duration, burst int) (wait time.Duration, err error)
}

// limit is how many of a kind may come.
type limit struct {
	every time.Duration
	burst int
}

// A link that leads a room or a country's IT managers in must not be usable to fill a round with people who don't exist.
var (
	joinsFrom = limit{2 * time.Second, 120} // from an address: a workshop behind one fits
	joinsBy   = limit{10 * time.Second, 500}
	mailsTo   = limit{5 * time.Minute, 3}
)

// take lets somebody on who keeps within a limit.
func (s *Service) take(tx limits, l limit, key string) error {
	wait, err := tx.Take(key, s.clock(), l.every, l.burst)
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
