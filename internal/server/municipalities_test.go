package server

import (
	"testing"
)

// Every municipality is in one of SKR's groups, as many in each as SKR counts.
func TestEveryMunicipalityHasAGroup(t *testing.T) {
	list, err := municipalities()
	if err != nil {
		t.Fatal(err)
	}
	counts := map[string]int{}
	for _, m := range list {
		counts[m.Group]++
	}
	for group, want := range map[string]int{"A1": 3, "A2": 43, "B3": 23, "B4": 63, "B5": 24, "C6": 27, "C7": 51, "C8": 35, "C9": 21, "": 0} {
		if counts[group] != want {
			t.Errorf("%d in %q, want %d", counts[group], group, want)
		}
	}
}
