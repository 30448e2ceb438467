package demo

import (
	"time"

	"mogna/internal/survey"
)

// calendar is the clock that the story is entered by, so that everything in it bears the date on which it happened.
type calendar struct{ now, at time.Time }

func (c *calendar) clock() time.Time { return c.at }

// to turns the clock to an hour of a day, so many days from today.
func (c *calendar) to(days, hour int) {
	c.at = time.Date(c.now.Year(), c.now.Month(), c.now.Day()+days, hour, 0, 0, 0, survey.Sweden())
}

// lastMinute is the end of a day, so many days from today, as the respondents' clocks have it.
func (c *calendar) lastMinute(days int) time.Time {
	return time.Date(c.now.Year(), c.now.Month(), c.now.Day()+days, 23, 59, 59, 0, survey.Sweden())
}

// When the story happens, in days from today. Whoever tries the demo has some weeks left to answer in.
const (
	setUp         = -27
	opened        = -21
	firstDay      = -20 // on which somebody answered
	answeringDays = 17  // days on which somebody did
	extended      = -2
	reckoned      = -1 // the steering group has met
	firstClose    = 28
	lastClose     = firstClose + 7
)
