package disclosure

import (
	"cmp"
	"math"
	"slices"
)

// Stratum is persons whose answers count alike in a figure of 0–100: a role's, or all.
type Stratum struct {
	Persons int
	Weight  float64 // the most that each can add; over all persons the weights make 100
	Step    float64 // the most that one answer adds by moving one option
	Items   []Item  // the kinds of item that they have answered
	Even    bool    // every answer of every person adds Step for each option, so that sums are whole numbers of steps
	Least   float64 // what the person who adds the least has added
	Most    float64
}

// Item is a kind of item: what one answer to it can add at most, and where its options lie between nothing and that, rising
// from 0 to 1.
type Item struct {
	Span      float64
	Positions []float64
}

// Needed is how many options an answer must keep.
func Needed(options int) int {
	if options >= 5 {
		return 3
	}
	return 2
}

// margin is how far an answer must be able to move from either end of its scale.
func (i Item) margin() float64 {
	last, n := len(i.Positions)-1, Needed(len(i.Positions))-1
	if last < n {
		return i.Span
	}
	return i.Span * max(i.Positions[n], 1-i.Positions[last-n])
}

func margin(strata []Stratum) (widest float64) {
	for _, s := range strata {
		for _, i := range s.Items {
			widest = max(widest, i.margin())
		}
	}
	return widest
}

// span is a set of sums that lie between two ends with no gap wider than step.
type span struct{ low, high, step float64 }

// within keeps what lies in a part of the scale. Where that cuts a set off, its outermost sum may lie up to a step further in.
func (s span) within(low, high float64, even bool) (span, bool) {
	if s.low < low-rounding {
		s.low = inward(low, s.step, even)
	}
	if s.high > high+rounding {
		s.high = -inward(-high, s.step, even)
	}
	return s, s.low <= s.high+rounding
}

func inward(end, step float64, even bool) float64 {
	if even && step > 0 {
		return math.Ceil(end/step-rounding) * step
	}
	return end + step
}

// gap is the widest gap between the sums of several sets. Sets of finer steps fill the gaps of a coarser one as far as they
// reach.
func gap(sets []span) float64 {
	slices.SortFunc(sets, func(a, b span) int { return cmp.Compare(a.step, b.step) })
	reach, widest := 0.0, 0.0
	for _, s := range sets {
		if s.high-s.low < rounding {
			continue
		}
		widest = max(widest, s.step-reach)
		reach += s.high - s.low
	}
	return widest
}
