package survey

import (
	"slices"
	"time"
)

// MaxReminders and MaxReminderDays bound a plan: more would be nagging.
const (
	MaxReminders    = 5
	MaxReminderDays = 60
)

// CheckReminders names what is wrong with a plan: how many days before the deadline reminders go.
func CheckReminders(days []int) (faults []Fault) {
	add := func(what, mend Text) { faults = append(faults, Fault{Path: "reminderDays", What: what, Mend: mend}) }
	if len(days) > MaxReminders {
		add(Say("Det är för många påminnelser.", "There are too many reminders."), Say("Välj högst %d dagar.", "Choose at most %d days.", MaxReminders))
	}
	for n, d := range days {
		if d < 1 || d > MaxReminderDays {
			add(Say("En påminnelse kan skickas 1–%d dagar före sista svarsdagen.", "A reminder can be sent 1–%d days before the deadline.", MaxReminderDays), Say("Ändra %d.", "Change %d.", d))
		} else if slices.Contains(days[:n], d) {
			add(Say("%d dagar finns två gånger.", "%d days is listed twice.", d), Say("Ta bort den ena.", "Remove one of them."))
		}
	}
	return faults
}

// ReminderDue tells which reminder of a plan should go at a moment, by how many days before the deadline it is: from nine
// o'clock in Sweden that day until nine the next. One that was missed by more than a day is not made up for.
func ReminderDue(now, closes time.Time, days []int) (day int, due bool) {
	if !now.Before(closes) {
		return 0, false
	}
	for _, d := range days {
		if !now.Before(morning(closes, d)) && now.Before(morning(closes, d-1)) {
			return d, true
		}
	}
	return 0, false
}
