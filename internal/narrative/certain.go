package narrative

import "mogna/internal/scoring"

const confidence = 0.95 // of what is concluded, however many conclusions are drawn at once

// span is the interval within which a score surely lies.
type span struct{ low, high float64 }

// spanOf is a score's interval, wide enough for so many of them to hold at once.
func spanOf(d document, s scoring.Score, atOnce int) (x span, ok bool) {
	x.low, x.high, ok = s.Surely(d.Strata(d.q), atOnce)
	return x, ok
}

// wholeAbove and below say whether all of it lies on one side of a value, or of another's whole interval.
func (x span) wholeAbove(value float64) bool { return x.low > value }
func (x span) wholeBelow(value float64) bool { return x.high < value }
