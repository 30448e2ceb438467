package report

import (
	"fmt"
	"time"
)

var monthsSv = [...]string{"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"}

// moment writes a time as people in Sweden read it. Where the machine lacks the zone's rules it is in UTC, and says so.
func (l labels) moment(t time.Time) string {
	zone := l.say("svensk tid", "Swedish time")
	place, err := time.LoadLocation("Europe/Stockholm")
	if err != nil {
		place, zone = time.UTC, "UTC"
	}
	t = t.In(place)
	month := l.say(monthsSv[t.Month()-1], t.Month().String())
	return fmt.Sprintf(l.say("%d %s %d kl. %s (%s)", "%d %s %d, %s (%s)"), t.Day(), month, t.Year(), t.Format("15:04"), zone)
}
