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
		"whoever is looked at has no more":  {[]disclosure.Stratum{stratum(1, 10, 1, .5), stratum(2, 90, 1, .5)}, 20},
		"one's only answer and one's own":   {[]disclosure.Stratum{stratum(1, 12, 1, .5), stratum(1, 12, 1, .5), stratum(2, 76, 1, .5)}, 10},
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

// Steps of just the grid are told all the way to where the others' answers would lie near an end.
func TestAFigureOfStepsOfJustAGrid(t *testing.T) {
	for at, want := range map[float64]bool{0: false, .25: true, .5: true, .75: true, 1: false} {
		if shown, grid, ok := disclosure.Figure([]disclosure.Stratum{stratum(5, 100, 1, at)}, 100*at); ok != want || grid != 5 || ok && shown != 100*at {
			t.Errorf("%v: %v on %v, %v", at, shown, grid, ok)
		}
	}
}

// An answer that is the only one left to somebody who is looked at is no gap of its own: another's finer steps come first.
func TestWhatIsGivenIsNoGap(t *testing.T) {
	yesOrNo := func(persons int, share float64, items, least, most int) disclosure.Stratum {
		w := share / float64(persons)
		one := w / float64(items)
		return disclosure.Stratum{Persons: persons, Weight: w, Step: one, Even: true, Least: one * float64(least), Most: one * float64(most),
			Items: []disclosure.Item{{Span: one, Positions: []float64{0, 1}}}}
	}
	strata := []disclosure.Stratum{yesOrNo(1, 300/7.05, 4, 2, 2), yesOrNo(4, 100/7.05, 3, 1, 3), yesOrNo(1, 5/7.05, 3, 1, 1), yesOrNo(1, 300/7.05, 2, 1, 1)}
	if shown, grid, ok := disclosure.Figure(strata, 51.06382978723404); !ok || shown != 50 || grid != 10 {
		t.Errorf("%v on %v, %v", shown, grid, ok)
	}
}
