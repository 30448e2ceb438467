package xlsx

import (
	"strings"
	"testing"

	"mogna/internal/report/model"
)

func TestSheetNames(t *testing.T) {
	taken := sheetNames{}
	var got []string
	for _, wanted := range []string{"Mognad", "mognad", "", "", "'", "[]:*?/\\", strings.Repeat("å", 40), strings.Repeat("Å", 40),
		strings.Repeat("😀", 20), strings.Repeat("😀", 20), "a\x00b\nc", "sist\xff"} {
		got = append(got, taken.take(wanted))
	}
	if got[0] != "Mognad" || got[1] != "mognad (2)" || got[6] != strings.Repeat("å", 31) {
		t.Errorf("got %q", got)
	}
}

func TestShades(t *testing.T) {
	for of, want := range map[int][]int{1: {4}, 2: {0, 4}, 3: {0, 2, 4}, 5: {0, 1, 2, 3, 4}} {
		for n, place := range want {
			if got := shade(n, of); got != model.Ramp[place] {
				t.Errorf("level %d of %d is %s, want %s", n, of, got, model.Ramp[place])
			}
		}
	}
}
