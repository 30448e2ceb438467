package xlsx

import (
	"strings"
	"testing"
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
