package scoring

import "math/bits"

// What one organisation can teach another: it has a strength in it and stands at least so many levels above.
const minLead = 2

// lessons holds as bits, one for each capability, what each organisation has to teach and what it has to learn. For each level
// that can teach there are the capabilities in which an organisation stands at that very level, and those in which it has a
// gap and stands far enough below. What a can teach b is then a few ANDs, and how much of it a few counts.
//
// Only own levels count, on both sides. An inherited one is the body's: the body teaches it once and not through each member,
// and when the body learns, its members have learnt. So neither is counted twice, and a body and its members never teach
// each other what they share.
type lessons struct {
	words int       // to hold a bit for each capability
	steps int       // levels that can teach
	has   []uint64  // organisation × step × word
	lacks []uint64  //
	worth []float64 // organisation × capability: how much its gap presses
	most  []float64 // the greatest of them, by organisation
	items int
}

func newLessons(l *ladder, importance []float64, targets Targets) *lessons {
	first := l.firstStrength()
	x := &lessons{words: (len(l.items) + 63) / 64, steps: len(l.values) - first, items: len(l.items)}
	size := len(l.organisations) * x.steps * x.words
	x.has, x.lacks = make([]uint64, size), make([]uint64, size)
	x.worth, x.most = make([]float64, len(l.own)), make([]float64, len(l.organisations))
	for o, org := range l.organisations {
		for c, place := range l.row(l.own, o) {
			if place == none {
				continue
			}
			target, level := targets.Of(org.Code, l.items[c].ID), l.values[place]
			worth := gapPressure(importance[c], target, level)
			x.worth[o*x.items+c], x.most[o] = worth, max(x.most[o], worth)
			for step := range x.steps {
				at, bit := (o*x.steps+step)*x.words+c/64, uint64(1)<<(c%64)
				if int(place) == first+step {
					x.has[at] |= bit
				}
				if canTeach(l.values[first+step], level) && target > level {
					x.lacks[at] |= bit
				}
			}
		}
	}
	return x
}

// canTeach reports whether one level can teach another: it is a strength, and at least two above.
func canTeach(teacher, learner float64) bool {
	return teacher >= strengthLevel && teacher >= learner+minLead
}

// taught is what a can teach b, by capability from 64·word on.
func (x *lessons) taught(a, b, word int) (set uint64) {
	for step := range x.steps {
		set |= x.has[(a*x.steps+step)*x.words+word] & x.lacks[(b*x.steps+step)*x.words+word]
	}
	return set
}

// count is how many capabilities a can teach b.
func (x *lessons) count(a, b int) (n int) {
	for word := range x.words {
		n += bits.OnesCount64(x.taught(a, b, word))
	}
	return n
}

// bound is no less than what two organisations can give each other, and quicker to know.
func (x *lessons) bound(a, b int) float64 {
	return float64(x.count(a, b))*x.most[b] + float64(x.count(b, a))*x.most[a]
}

// gain is how much of b's gaps a can close: Σ importance × max(0, target − level)/4 over what a can teach b, in the order of
// the questionnaire.
func (x *lessons) gain(a, b int) (sum float64) {
	for word := range x.words {
		for set := x.taught(a, b, word); set != 0; set &= set - 1 {
			sum += x.worth[b*x.items+64*word+bits.TrailingZeros64(set)]
		}
	}
	return sum
}

// list names what a can teach b.
func (x *lessons) list(l *ladder, a, b int) []string {
	ids := make([]string, 0, x.count(a, b))
	for word := range x.words {
		for set := x.taught(a, b, word); set != 0; set &= set - 1 {
			ids = append(ids, l.items[64*word+bits.TrailingZeros64(set)].ID)
		}
	}
	return ids
}

// firstStrength is the place of the lowest level that is a strength.
func (l *ladder) firstStrength() int {
	n := 0
	for n < len(l.values) && l.values[n] < strengthLevel {
		n++
	}
	return n
}
