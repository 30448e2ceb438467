package survey

import (
	"math"
	"strings"
	"testing"
)

func TestAllocationKeyFaults(t *testing.T) {
	body := Organisation{Code: "SML-IT", Name: "SML-IT", Members: []string{"1427", "1430"}}
	for name, c := range map[string]struct {
		shares []AllocationShare
		paths  string
	}{
		"a key":              {[]AllocationShare{{"1427", 0}, {"1430", 2.5}}, ""},
		"one member of two":  {[]AllocationShare{{"1427", 1}}, ""},
		"nobody":             {nil, "shares"},
		"add up to zero":     {[]AllocationShare{{"1427", 0}, {"1430", 0}}, "shares"},
		"no member":          {[]AllocationShare{{"1435", 1}}, "shares/0/organisation"},
		"twice":              {[]AllocationShare{{"1427", 1}, {"1427", 1}}, "shares/1/organisation"},
		"below zero and NaN": {[]AllocationShare{{"1427", -1}, {"1430", math.NaN()}}, "shares/0/weight shares/1/weight"},
	} {
		var paths []string
		for _, f := range (AllocationKey{Organisation: "SML-IT", Shares: c.shares}).Validate(body) {
			paths = append(paths, f.Path)
		}
		if got := strings.Join(paths, " "); got != c.paths {
			t.Errorf("%s: %q, want %q", name, got, c.paths)
		}
	}
}
