package scoring

import (
	"cmp"
	"slices"

	"mogna/internal/matching"
)

const (
	// Up to so many organisations every pair is weighed against every other in the matching. Beyond it the pairs grow with the
	// square (50 million for 10,000), and only each organisation's few best go in; a matching of those is a little less than
	// the greatest of all. No country is so large: Sweden has 290 municipalities.
	everyPair = 1000
	bestOfOne = 3
	// So many pairs are listed for each organisation, and so many at least.
	listedOfOne = 3
	listed      = 300
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
	top, weighed := weigh(l, x)
	for _, p := range top {
		e.Pairs = append(e.Pairs, p.pair(l, x))
	}
	for _, p := range match(len(l.byCode), weighed) {
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

// weigh values the pairs: those to list, and those that the matching chooses from. Most pairs can't be among the best by the
// number of things they could teach each other alone, and are not added up.
func weigh(l *ladder, x *lessons) (top, weighed []pairing) {
	n := len(l.byCode)
	best := shortlist{limit: max(listed, listedOfOne*n)}
	own := make([]shortlist, n)
	for a := range own {
		own[a].limit = bestOfOne
	}
	for a := range n {
		for b := a + 1; b < n; b++ {
			i, j := l.byCode[a], l.byCode[b]
			if bound := x.bound(i, j); bound == 0 || n > everyPair && bound < min(best.least, own[a].least, own[b].least) {
				continue
			}
			p := pairing{int32(a), int32(b), x.gain(i, j) + x.gain(j, i)}
			if p.value == 0 {
				continue
			}
			best.offer(p)
			if n <= everyPair {
				weighed = append(weighed, p)
				continue
			}
			own[a].offer(p)
			own[b].offer(p)
		}
	}
	for a := range own {
		weighed = append(weighed, own[a].sorted()...)
	}
	return best.sorted(), weighed
}

// match picks the pairs of the greatest total in which each organisation stands at most once.
func match(n int, weighed []pairing) (chosen []pairing) {
	slices.SortFunc(weighed, func(p, q pairing) int { return cmp.Or(cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b)) })
	weighed = slices.Compact(weighed)
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
