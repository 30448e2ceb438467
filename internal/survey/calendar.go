package survey

import (
	"sync"
	"time"
	_ "time/tzdata" // a deadline must not be an hour off where the machine lacks the rules
)

// Sweden is where rounds close and letters leave by the clock, wherever the server stands.
var Sweden = sync.OnceValue(func() *time.Location {
	place, err := time.LoadLocation("Europe/Stockholm")
	if err != nil {
		panic(err) // the rules are in the program
	}
	return place
})

// DateInSweden is the date of a moment in Sweden, as 2027-01-31.
func DateInSweden(t time.Time) string { return t.In(Sweden()).Format(time.DateOnly) }

// StartOfDay is when a date begins in Sweden.
func StartOfDay(date time.Time) time.Time {
	y, m, d := date.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, Sweden())
}

// morning is nine o'clock in Sweden, some days before the day of a moment.
func morning(t time.Time, daysBefore int) time.Time {
	y, m, d := t.In(Sweden()).Date()
	return time.Date(y, m, d-daysBefore, 9, 0, 0, 0, Sweden())
}
