package scoring

import (
	"cmp"
	"slices"

	"mogna/internal/matching"
)

const (
	// Up to so many organisations every pair is weighed against every other in the matching, and its total is the greatest
	// there is. Beyond it the pairs grow with the square (50 million for 10,000) and the matching's time faster still, so that
	// an organisation is weighed against those nearest in population alone: so many larger, and as many smaller. The best
	// pairs of all would not do: they are nearly all with the same few organisations, and the rest would go without. Sweden
	// has 290 municipalities.
	everyPair     = 300
	nearestInSize = 6
	// So many pairs are listed for each organisation, and so many at least. They are the best of all, however many there are.
	maxListedOfOne = 3
	maxListed      = 300
)

// pairing is two organisations that have something to give each other, a before b by code.
type pairing struct {
	a, b  int32 // places in the order of codes
	value float64
}

func comparePairing(p, q pairing) int {
	return cmp.Or(cmp.Compare(q.value, p.value), cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b))
}

// exchange is who has most to give whom. A pair's value is Σ importance × max(0, target − level)/4 over what the one can teach
// the other, both ways; a pair of value 0 is none. The greatest come first, at equal values by code. Fewer than two
// organisations with levels: no-answers.
func exchange(l *ladder, x *lessons) *Exchange {
	e := &Exchange{Pairs: []Pair{}, Matching: []Pair{}}
	if l.answering() < 2 {
		e.Reason = ReasonNoAnswers
		return e
	}
	top, weighed := weighPairs(l, x)
	for _, p := range top {
		e.Pairs = append(e.Pairs, p.pair(l, x))
	}
	for _, p := range matchPairs(len(l.byCode), weighed) {
		e.Matching = append(e.Matching, p.pair(l, x))
		e.Total += p.value
	}
	return e
}

func (l *ladder) answering() (n int) {
	for o := range l.organisations {
		if slices.ContainsFunc(l.row(l.own, o), func(place int16) bool { return place != none }) {
			n++
		}
	}
	return n
}

// weighPairs values the pairs: the best to list, and those that the matching chooses from. By the number of things that they could
// teach each other alone, most pairs can't be among the best, and are not added up.
func weighPairs(l *ladder, x *lessons) (top, weighed []pairing) {
	n := len(l.byCode)
	best := shortlist{limit: max(maxListed, maxListedOfOne*n)}
	for a := range n {
		for b := a + 1; b < n; b++ {
			bound := x.bound(l.byCode[a], l.byCode[b])
			if bound == 0 || n > everyPair && bound < best.least {
				continue
			}
			p := newPairing(l, x, a, b)
			if best.offer(p); n <= everyPair {
				weighed = append(weighed, p)
			}
		}
	}
	if n > everyPair {
		weighed = similarPairs(l, x)
	}
	return best.sorted(), weighed
}

func newPairing(l *ladder, x *lessons, a, b int) pairing {
	i, j := l.byCode[a], l.byCode[b]
	return pairing{int32(a), int32(b), x.gain(i, j) + x.gain(j, i)}
}

// similarPairs are the pairs of organisations that are near each other in population; those whose population is not known stand
// together.
func similarPairs(l *ladder, x *lessons) (list []pairing) {
	order := make([]int, len(l.byCode))
	for n := range order {
		order[n] = n
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(l.people(l.byCode[a]), l.people(l.byCode[b])) })
	for i, a := range order {
		for _, b := range order[i+1 : min(i+1+nearestInSize, len(order))] {
			list = append(list, newPairing(l, x, min(a, b), max(a, b)))
		}
	}
	return list
}

// matchPairs picks the pairs of the greatest total in which each organisation stands at most once.
func matchPairs(n int, weighed []pairing) (chosen []pairing) {
	slices.SortFunc(weighed, func(p, q pairing) int { return cmp.Or(cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b)) })
	edges := make([]matching.Edge, len(weighed))
	for i, p := range weighed {
		edges[i] = matching.Edge{A: int(p.a), B: int(p.b), Weight: p.value}
	}
	mate := matching.MaximumWeight(n, edges)
	for _, p := range weighed {
		if mate[p.a] == int(p.b) {
			chosen = append(chosen, p)
		}
	}
	slices.SortFunc(chosen, comparePairing)
	return chosen
}

func (p pairing) pair(l *ladder, x *lessons) Pair {
	a, b := l.byCode[p.a], l.byCode[p.b]
	return Pair{A: l.organisations[a].Code, B: l.organisations[b].Code, Value: p.value, AToB: x.list(l, a, b), BToA: x.list(l, b, a)}
}
