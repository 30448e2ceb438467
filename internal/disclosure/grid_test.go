package disclosure_test

import (
	"testing"

	"mogna/internal/disclosure"
)

// stratum is so many persons of a role with a share of 100, each with so many items of five options, who have all added a share of
// what they can.
func stratum(persons int, share float64, items int, at float64) disclosure.Stratum {
	w := share / float64(persons)
	return disclosure.Stratum{Persons: persons, Weight: w, Step: w / float64(items) / 4, Even: true, Least: at * w, Most: at * w,
		Items: []disclosure.Item{{Span: w / float64(items), Positions: five}}}
}

// The grid is as wide as the widest gap between the sums that the others can make, whoever reads and whoever is looked at.
func TestTheGridIsWhatOthersFill(t *testing.T) {
	for name, c := range map[string]struct {
		strata []disclosure.Stratum
		want   float64
	}{
		"steps of just a grid":              {[]disclosure.Stratum{stratum(5, 100, 1, .5)}, 5},
		"fine steps of whoever reads":       {[]disclosure.Stratum{stratum(1, 45, 1, .5), stratum(1, 45, 1, .5), stratum(1, 10, 3, .5)}, 20},
		"one's answer is one's only":        {[]disclosure.Stratum{stratum(1, 10, 1, .5), stratum(2, 90, 1, .5)}, 20},
		"fine steps that reach not all way": {[]disclosure.Stratum{stratum(3, 94, 1, .5), stratum(4, 6, 2, .5)}, 5},
	} {
		sum := 0.0
		for _, s := range c.strata {
			sum += float64(s.Persons) * s.Least
		}
		if _, grid, _ := disclosure.Figure(c.strata, sum); grid != c.want {
			t.Errorf("%s: %v, not %v", name, grid, c.want)
		}
	}
}
