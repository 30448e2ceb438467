package report

import (
	"fmt"
	"time"

	"mogna/internal/survey"
)

var monthsSv = [...]string{"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"}

// moment writes a time as people in Sweden read it.
func (l labels) moment(t time.Time) string {
	t = t.In(survey.Sweden())
	month := l.say(monthsSv[t.Month()-1], t.Month().String())
	return fmt.Sprintf(l.say("%d %s %d kl. %s (%s)", "%d %s %d, %s (%s)"), t.Day(), month, t.Year(), t.Format("15:04"), l.say("svensk tid", "Swedish time"))
}
