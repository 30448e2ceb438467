package locale

import (
	"fmt"
	"time"

	"mogna/internal/survey"
)

var months = [...]string{"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"}

// Date writes a day as "31 januari 2027", by the clock in Sweden.
func Date(lang string, t time.Time) string {
	t = t.In(survey.Sweden())
	if lang == survey.English {
		return t.Format("2 January 2006")
	}
	return fmt.Sprintf("%d %s %d", t.Day(), months[t.Month()-1], t.Year())
}

// Moment writes a time as "31 januari 2027 kl. 14.32", by the clock in Sweden.
func Moment(lang string, t time.Time) string {
	at := t.In(survey.Sweden())
	if lang == survey.English {
		return Date(lang, t) + at.Format(", 15:04")
	}
	return Date(lang, t) + at.Format(" kl. 15.04")
}
