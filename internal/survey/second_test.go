package survey

import (
	"testing"
	"time"
)

// What stands first in a text may look like a number without being anybody's: those after it are looked at too.
func TestAPersonalNumberAfterSomethingElse(t *testing.T) {
	for text, want := range map[string]bool{
		"Organisationsnummer 212000-1355, kontakt 811218-9876": true,
		"212000-1355 och 556036-0793":                          false,
		"1811218-9876":                                         false, // a digit more before it
		"811218-98761":                                         false,
		"0811218-9876":                                         false,
		"811218-98769":                                         false,
		"811218-9875":                                          true, // with the hyphen nothing else is likely
		"8112189876":                                           true,
		"8112189875":                                           false, // ten digits in a row whose last is another
		"Serienummer 8112189875":                               false,
		"8112789873":                                           true, // a coordination number
	} {
		if HoldsPersonalNumber(text) != want {
			t.Errorf("%s: %v", text, !want)
		}
	}
}

// A month is 01–12, and a day 01–31, or with 60 more in a coordination number.
func TestADayOfAPersonalNumber(t *testing.T) {
	for day, want := range map[string]bool{
		"0018": false, "0118": true, "1218": true, "1318": false,
		"1200": false, "1201": true, "1231": true, "1232": false, "1260": false, "1261": true, "1291": true, "1292": false,
	} {
		if HoldsPersonalNumber("81"+day+"-9876") != want {
			t.Errorf("%s: %v", day, !want)
		}
	}
}

// A letter is a sender's own only while both who claimed it and when are as the sender left them.
func TestALetterThatSomebodyElseHasClaimed(t *testing.T) {
	at := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	claim := Letter{ClaimedBy: "one", ClaimedAt: at}
	for what, c := range map[string]struct {
		now  Letter
		want bool
	}{
		"as it was left":           {claim, true},
		"by another at that time":  {Letter{ClaimedBy: "two", ClaimedAt: at}, false},
		"by the same at a later":   {Letter{ClaimedBy: "one", ClaimedAt: at.Add(time.Minute)}, false},
		"by another, later":        {Letter{ClaimedBy: "two", ClaimedAt: at.Add(time.Minute)}, false},
		"the same time, elsewhere": {Letter{ClaimedBy: "one", ClaimedAt: at.In(time.FixedZone("", 3600))}, true},
	} {
		if c.now.Claimed(claim) != c.want {
			t.Errorf("%s: %v", what, !c.want)
		}
	}
}
