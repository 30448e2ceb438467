package stats

import "math"

// Sum adds with an error term for each step (Knuth's TwoSum, after Neumaier 1974). Scores on 0–100 span far fewer bits than
// the two parts hold together, so that their sum is the correctly rounded one, in whatever order they come.
type Sum struct{ high, low float64 }

// Add takes in a value.
func (s *Sum) Add(v float64) {
	t := s.high + v
	part := t - s.high
	s.low += (s.high - (t - part)) + (v - part)
	s.high = t
}

// Value is NaN where the sum has overflowed.
func (s Sum) Value() float64 { return s.high + s.low }

// product and square round before anyone adds: a processor with a fused multiply-add would else give other last digits.
func product(a, b float64) float64 { return float64(a * b) }
func square(a float64) float64     { return float64(a * a) }

// moments are the count, the mean and the sum of squared deviations of what is present in a slice.
type moments struct {
	n    int
	mean float64
	ss   float64
}

// momentsOf makes two passes, since the one-pass formula loses all its digits where the mean is large against the spread.
func momentsOf(x []float64) moments {
	mean, n := meanOf(x)
	var ss Sum
	for _, v := range x {
		if !missing(v) {
			ss.Add(square(v - mean))
		}
	}
	return moments{n: n, mean: mean, ss: ss.Value()}
}

// meanOf holds the mean within the values' range. Rounding could else put it beside values that are all equal, and give a
// variance to what has none.
func meanOf(x []float64) (mean float64, n int) {
	var s Sum
	low, high := math.Inf(1), math.Inf(-1)
	for _, v := range x {
		if missing(v) {
			continue
		}
		n++
		s.Add(v)
		low, high = min(low, v), max(high, v)
	}
	if n == 0 {
		return 0, 0
	}
	return min(max(s.Value()/float64(n), low), high), n
}

// variance is the unbiased one, and 0 where there are fewer than two values: the callers have asked for n first.
func (m moments) variance() float64 {
	if m.n < 2 {
		return 0
	}
	return m.ss / float64(m.n-1)
}
