// Package cashflow weighs amounts of different years against each other: present value, internal rate of return and payback. An
// amount stands at the beginning of its year, and the first year's counts as it is.
package cashflow

import "math"

// Reasons why there is no figure.
const (
	ReasonNoRate      = "no-rate"             // the amounts are all on one side of zero
	ReasonSeveral     = "several-rates"       // the sign changes more than once, so that more than one rate can fit
	ReasonNoOutlay    = "no-outlay"           // nothing is ever paid that must come back
	ReasonNotPaidBack = "not-within-the-time" // it has not come back by the last year
)

// PresentValue is what the amounts are worth in the first year, at a yearly rate as a share: Σ amount/(1 + rate)^year.
func PresentValue(amounts []float64, rate float64) float64 {
	sum := 0.0
	for n := len(amounts) - 1; n >= 0; n-- {
		sum = sum/(1+rate) + amounts[n]
	}
	return sum
}

// InternalRate is the rate, as a share, at which the present value is zero; or the reason why it can't be told. With one change of
// sign there is exactly one (Descartes), and it is found in x = 1/(1 + rate).
func InternalRate(amounts []float64) (rate float64, reason string) {
	first, last, changes := 0.0, 0.0, 0
	for _, x := range amounts {
		if x == 0 {
			continue
		}
		if first == 0 {
			first = x
		} else if (x < 0) != (last < 0) {
			changes++
		}
		last = x
	}
	switch {
	case changes == 0:
		return 0, ReasonNoRate
	case changes > 1:
		return 0, ReasonSeveral
	}
	before := func(x float64) bool { return (PresentValue(amounts, 1/x-1) < 0) == (first < 0) }
	low, high := 0.0, 1.0
	for before(high) && high < 1e12 {
		low, high = high, 2*high
	}
	for range 200 {
		middle := (low + high) / 2
		if middle == low || middle == high {
			break
		}
		if before(middle) {
			low = middle
		} else {
			high = middle
		}
	}
	return 1/high - 1, ""
}

// Payback is how many years it takes until what was paid has come back for good: from the end of that year the sum of the amounts
// is never below zero again. Or the reason why it can't be told.
func Payback(amounts []float64) (years int, reason string) {
	sum, below := 0.0, 0
	for n, x := range amounts {
		if sum += x; sum < 0 {
			below = n + 1
		}
	}
	switch {
	case below == 0:
		return 0, ReasonNoOutlay
	case below == len(amounts):
		return 0, ReasonNotPaidBack
	}
	return below + 1, ""
}

// Turn is the value of an assumption at which the present value is zero, where its part of the present value is proportional to
// it; nothing where it would have to be negative.
func Turn(now, part, presentValue float64) (at float64, turns bool) {
	if now == 0 || part == 0 {
		return 0, false
	}
	at = now * (1 - presentValue/part)
	return at, at >= 0 && !math.IsInf(at, 0)
}
