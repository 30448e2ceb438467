package scoring

import (
	"bytes"
	"cmp"
	"slices"

	"mogna/internal/disclosure"
	"mogna/internal/survey"
)

// telling is a figure as it is told at one time: between which bounds it lies, of which parts it is made, and everybody's score,
// NaN for who has none.
type telling struct {
	role      survey.Role // whose alone it is; "" for all of them
	parts     []part
	scores    []float64
	low, high float64
}

// weightOf is how many points of the figure somebody in a role can make, and whether the role is in it.
func (t telling) weightOf(role survey.Role) (points float64, among bool) {
	for _, p := range t.parts {
		if p.role == role || p.role == "" {
			return 100 * p.share / float64(p.persons), true
		}
	}
	return 0, false
}

// keeps compares what is told before and after. Where all were told of together and then each role by itself, or the other way
// round, no step is taken: one role's figure would go from the other.
func (s steps) keeps(list []Step, before, after []telling) bool {
	for _, b := range before {
		for _, a := range after {
			if b.role != a.role && (b.role == "" || a.role == "") || b.role == a.role && !s.between(list, b, a) {
				return false
			}
		}
	}
	return true
}

// mover is somebody who has come or changed: what one response can make of the figure, what all of theirs can (the one before as
// well), and whether nobody else is in their role.
type mover struct {
	points, whole float64
	alone         bool
}

// between looks at a figure told twice. With a role's share of the first figure moved to the weights of the second, what is left of
// their difference is the movers': what they have answered, less what they had.
func (s steps) between(list []Step, b, a telling) bool {
	low, high := a.low-b.moved(a, true), a.high-b.moved(a, false)
	movers, whole, coarsest, roles := []mover{}, 0.0, 0.0, map[survey.Role]int{}
	for _, p := range list {
		if p.After != nil {
			roles[p.Role]++
		}
	}
	for x, p := range list {
		points, among := a.weightOf(p.Role)
		had, has := b.scores[x] == b.scores[x], a.scores[x] == a.scores[x]
		if !among {
			if _, was := b.weightOf(p.Role); was && had {
				return false // the last of a role has gone, and the others' weights with them
			}
			continue
		}
		coarsest = max(coarsest, points*s.apart)
		if !had && !has || had && has && bytes.Equal(p.Before, p.After) {
			continue
		}
		m := mover{points: points, alone: roles[p.Role] < 2}
		if has {
			m.whole += points
		}
		if had { // what is taken away is added from the other end
			m.whole, low, high = m.whole+points, low+points, high+points
		}
		movers, whole = append(movers, m), whole+m.whole
	}
	return s.leaves(movers, whole, low+coarsest, high-coarsest)
}

// moved is the most or the least that the first figure can be, each role's share of it moved to its weight in the second.
func (t telling) moved(to telling, most bool) (sum float64) {
	type share struct{ factor, room float64 }
	var list []share
	for _, p := range t.parts {
		points, _ := to.weightOf(p.role)
		list = append(list, share{points * float64(p.persons) / (100 * p.share), 100 * p.share})
	}
	slices.SortFunc(list, func(a, b share) int { return cmp.Compare(a.factor, b.factor) })
	left := t.low
	if most {
		slices.Reverse(list)
		left = t.high
	}
	for n, x := range list {
		part := min(left, x.room)
		if n == len(list)-1 {
			part = left
		}
		sum, left = sum+x.factor*part, left-part
	}
	return sum
}

// leaves reports whether everybody's answers keep enough options where the movers' sum lies between low and high, as any of them
// sees it whatever they have answered themselves, and as others do.
func (s steps) leaves(movers []mover, whole, low, high float64) bool {
	for reader := -1; reader < len(movers); reader++ {
		known := 0.0
		if reader >= 0 {
			known = movers[reader].whole
		}
		for n, m := range movers {
			if n == reader {
				continue
			}
			rest := whole - known - m.points
			for _, p := range s.positions {
				needed := 2
				if m.alone {
					needed = disclosure.Needed(len(p))
				}
				if high-low+rest < m.points || p[needed-1]*m.points > high-known || (1-p[len(p)-needed])*m.points > whole-known-low {
					return false
				}
			}
		}
	}
	return true
}
