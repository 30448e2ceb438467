package survey

import "testing"

// An amount is in whole kronor, and less than what any municipality has: two run together are found.
func TestAmountsAreWholeAndPlausible(t *testing.T) {
	kronor, people := Item{ID: "total", Type: NumberItem, Unit: "SEK"}, Item{ID: "fte", Type: NumberItem}
	for _, c := range []struct {
		item  Item
		x     float64
		fault string
	}{
		{kronor, 12_500_000, ""}, {kronor, 0, ""}, {kronor, -4_000, ""}, {kronor, 100_000_000_000, ""}, {people, 3.5, ""}, {people, 4e12, ""},
		{kronor, 12_500.5, "The amount 12,500.5 is not in whole kronor."}, {kronor, 100_000_000_001, "The amount 100,000,000,001 is too large."},
		{kronor, -4_000_008_000_001_200_000, "The amount −4,000,008,000,001,200,000 is too large."},
	} {
		faults := (&Questionnaire{}).Check(c.item, Num(c.x))
		if c.fault == "" && len(faults) != 0 || c.fault != "" && (len(faults) != 1 || faults[0].What["en"] != c.fault || faults[0].Mend["sv"] == "" || faults[0].Path != "total") {
			t.Errorf("%s %v: %+v", c.item.ID, c.x, faults)
		}
	}
}
