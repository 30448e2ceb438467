package survey

import "testing"

func TestNumbersInMessagesAreWrittenAsPeopleDo(t *testing.T) {
	for x, want := range map[float64][2]string{
		0: {"0", "0"}, 2025: {"2025", "2025"}, 2027.5: {"2027,5", "2027.5"}, -2500000.5: {"−2\u00a0500\u00a0000,5", "−2,500,000.5"},
		1e11: {"100\u00a0000\u00a0000\u00a0000", "100,000,000,000"}, 12345: {"12\u00a0345", "12,345"}, 123456: {"123\u00a0456", "123,456"}, 0.25: {"0,25", "0.25"},
		-3: {"−3", "−3"}, 1234567.25: {"1\u00a0234\u00a0567,25", "1,234,567.25"},
	} {
		if got := SayNumbers("%s", "%s", x); got[Swedish] != want[0] || got[English] != want[1] {
			t.Errorf("%v: %q", x, got)
		}
	}
}
