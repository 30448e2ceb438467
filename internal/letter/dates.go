package letter

import (
	"fmt"
	"time"

	"mogna/internal/survey"
)

var (
	weekdays = [...]string{"söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"}
	months   = [...]string{"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"}
)

// moment writes a time as people in Sweden say it, to the minute.
func moment(t time.Time, lang string) string {
	if t.IsZero() {
		return ""
	}
	t = t.In(survey.Sweden())
	if lang == survey.English {
		return t.Format("Monday 2 January 2006, 15:04")
	}
	return fmt.Sprintf("%s %s %d kl. %s", weekdays[t.Weekday()], day(t, lang), t.Year(), t.Format("15.04"))
}

// date is a day with its year. It is kept as a day, at midnight UTC.
func date(t time.Time, lang string) string {
	if t.IsZero() {
		return ""
	}
	if lang == survey.English {
		return t.Format("2 January 2006")
	}
	return fmt.Sprintf("%d %s %d", t.Day(), months[t.Month()-1], t.Year())
}

// day is the date as a subject line has it.
func day(t time.Time, lang string) string {
	if t.IsZero() {
		return ""
	}
	t = t.In(survey.Sweden())
	if lang == survey.English {
		return t.Format("2 January")
	}
	return fmt.Sprintf("%d %s", t.Day(), months[t.Month()-1])
}
