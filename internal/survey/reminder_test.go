package survey_test

import (
	"testing"
	"time"

	"mogna/internal/survey"
)

// stockholm is a moment by the clock in Sweden.
func stockholm(t *testing.T, s string) time.Time {
	t.Helper()
	place, err := time.LoadLocation("Europe/Stockholm")
	if err != nil {
		t.Fatal(err)
	}
	at, err := time.ParseInLocation("2006-01-02 15:04:05", s, place)
	if err != nil {
		t.Fatal(err)
	}
	return at.UTC()
}

func TestReminderDue(t *testing.T) {
	plan := []int{7, 3, 1}
	for _, c := range []struct {
		name, closes, now string
		days              []int
		day               int // 0: none is due
	}{
		{"before the first", "2027-01-31 23:59:59", "2027-01-24 08:59:59", plan, 0},
		{"at nine", "2027-01-31 23:59:59", "2027-01-24 09:00:00", plan, 7},
		{"within a day", "2027-01-31 23:59:59", "2027-01-25 08:59:59", plan, 7},
		{"missed by a day", "2027-01-31 23:59:59", "2027-01-25 09:00:00", plan, 0},
		{"three days before", "2027-01-31 23:59:59", "2027-01-28 12:00:00", plan, 3},
		{"the day before", "2027-01-31 23:59:59", "2027-01-30 09:00:00", plan, 1},
		{"on the morning of the last day", "2027-01-31 23:59:59", "2027-01-31 08:59:59", plan, 1},
		{"the deadline", "2027-01-31 23:59:59", "2027-01-31 12:00:00", plan, 0},
		{"one after the other", "2027-01-31 23:59:59", "2027-01-30 09:00:00", []int{3, 2, 1}, 1},
		{"closing in the morning", "2027-01-31 08:00:00", "2027-01-31 08:00:00", plan, 0},
		{"a minute before", "2027-01-31 08:00:00", "2027-01-31 07:59:00", plan, 1},
		{"no plan", "2027-01-31 23:59:59", "2027-01-30 09:00:00", nil, 0},
		{"a plan that is longer than the time left", "2027-01-31 23:59:59", "2027-01-29 15:00:00", []int{60, 30, 7}, 0},
		{"moved on", "2027-02-07 23:59:59", "2027-01-30 09:00:00", plan, 0},
		{"and back", "2027-01-31 23:59:59", "2027-01-30 10:00:00", plan, 1},
		{"summer time begins: nine in summer is seven by UTC", "2027-03-28 23:59:59", "2027-03-27 09:00:00", plan, 1},
		{"summer time begins on the way", "2027-04-03 23:59:59", "2027-03-27 09:00:00", plan, 7},
		{"summer time begins, the day of 23 hours", "2027-03-28 23:59:59", "2027-03-28 08:59:59", plan, 1},
		{"summer time ends, the day of 25 hours", "2027-10-31 23:59:59", "2027-10-31 08:59:59", plan, 1},
		{"summer time ends, nine o'clock", "2027-10-31 23:59:59", "2027-10-30 08:59:59", plan, 0},
		{"the deadline's date is the Swedish one", "2027-06-01 00:30:00", "2027-05-31 09:00:00", plan, 1},
	} {
		day, due := survey.ReminderDue(stockholm(t, c.now), stockholm(t, c.closes), c.days)
		if due != (c.day > 0) || due && day != c.day {
			t.Errorf("%s: %d %v, want %d", c.name, day, due, c.day)
		}
	}
}

func TestReminderPlansThatCannotBe(t *testing.T) {
	for _, days := range [][]int{{0}, {-1}, {61}, {3, 3}, {1, 2, 3, 4, 5, 6}} {
		if faults := survey.CheckReminders(days); len(faults) == 0 || faults[0].Path != "reminderDays" {
			t.Errorf("%v: %v", days, faults)
		}
	}
	for _, days := range [][]int{nil, {60}, {7, 3, 1}, {1, 2, 3, 4, 5}} {
		if faults := survey.CheckReminders(days); len(faults) > 0 {
			t.Errorf("%v: %v", days, faults)
		}
	}
}
