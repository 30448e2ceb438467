package rounds

import (
	"fmt"
	"time"
)

func changeEntry(c RoundChange) string {
	var parts []string
	add := func(is bool, format string, args ...any) {
		if is {
			parts = append(parts, fmt.Sprintf(format, args...))
		}
	}
	if c.Status != nil {
		parts = append(parts, "status "+string(*c.Status))
	}
	if c.Closes != nil {
		parts = append(parts, "closes "+c.Closes.UTC().Format(time.RFC3339))
	}
	if c.EraseOn != nil {
		parts = append(parts, "erase on "+c.EraseOn.Format(time.DateOnly))
	}
	add(c.Questionnaires != nil, "questionnaires")
	add(c.OpenLink != nil, "open link")
	if c.EarlierRound != nil {
		parts = append(parts, fmt.Sprintf("earlier round %d", *c.EarlierRound))
	}
	add(c.ReminderDays != nil || c.Invitation != nil || c.Reminder != nil, "letters")
	add(c.Title != nil || c.Organiser != nil || c.Contact != nil, "texts")
	return fmt.Sprint(parts)
}
