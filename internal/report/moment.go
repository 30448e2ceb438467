package report

import (
	"fmt"
	"time"

	"mogna/internal/locale"
)

// moment writes a time as people in Sweden read it.
func (l labels) moment(t time.Time) string {
	return fmt.Sprintf("%s (%s)", locale.Moment(string(l.language), t), l.say("svensk tid", "Swedish time"))
}
