package scoring

import (
	"bytes"
	"cmp"
	"math"
	"slices"

	"mogna/internal/disclosure"
	"mogna/internal/survey"
)

// revealingLeaf is a figure as it is told at one time: between which bounds it lies, of which parts it is made, and of everybody their
// score, NaN for who has none, and how much of it one answer makes.
type revealingLeaf struct {
	role           survey.Role // whose alone it is; "" for all of them
	parts          []leafPart
	scores, shares []float64
	low, high      float64
}

// weightOf is how many points of the figure somebody in a role can make, and whether the role is in it.
func (t revealingLeaf) weightOf(role survey.Role) (points float64, among bool) {
	for _, p := range t.parts {
		if p.role == role || p.role == "" {
			return 100 * p.share / float64(p.persons), true
		}
	}
	return 0, false
}

// keeps compares what is told before and after. Where all were told of together and then each role by itself, or the other way
// round, no step is taken: one role's figure would go from the other.
func (s answerSteps) keeps(list []Step, before, after []revealingLeaf) bool {
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
// well) and do, and whether nobody else is in their role.
type mover struct {
	points, whole, made float64
	alone               bool
}

// needed is how many options of so many each answer must keep.
func (m mover) needed(options int) int {
	if m.alone {
		return disclosure.Needed(options)
	}
	return 2
}

// between looks at a figure told twice. With a role's share of the first figure moved to the weights of the second, what is left of
// their difference is the movers': what they have answered, less what they had.
func (s answerSteps) between(list []Step, b, a revealingLeaf) bool {
	low, high := a.low-b.moved(a, true), a.high-b.moved(a, false)
	movers, whole, coarsest, finest, roles := []mover{}, 0.0, 0.0, 100.0, map[survey.Role]int{}
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
		for _, t := range []revealingLeaf{b, a} {
			if y := t.scores[x]; y == y {
				coarsest, finest = max(coarsest, points*t.shares[x]*s.apart), min(finest, points*t.shares[x]*s.apart)
			}
		}
		if !had && !has || had && has && bytes.Equal(p.Before, p.After) {
			continue
		}
		m := mover{points: points, alone: roles[p.Role] < 2}
		if has {
			m.whole, m.made = points, points*a.scores[x]/100
		}
		if had { // what is taken away is added from the other end
			m.whole, m.made, low, high = m.whole+points, m.made+points*(1-b.scores[x]/100), low+points, high+points
		}
		movers, whole = append(movers, m), whole+m.whole
	}
	even := s.even && coarsest-finest < 1e-9
	return s.leaves(movers, whole, low+coarsest, high-coarsest, 0) || even && s.leavesEach(movers, whole, low, high, coarsest)
}

// leavesEach looks at each sum that the movers' can be, where sums go in steps of one answer.
func (s answerSteps) leavesEach(movers []mover, whole, low, high, unit float64) bool {
	for n := math.Ceil(low/unit - 1e-9); n*unit <= high+1e-9; n++ {
		if !s.leaves(movers, whole, n*unit, n*unit, unit) {
			return false
		}
	}
	return true
}

// moved is the most or the least that the first figure can be, each role's share of it moved to its weight in the second.
func (t revealingLeaf) moved(to revealingLeaf, most bool) (sum float64) {
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
// sees it and as others do. Nobody may have made so little or so much of it that the others' answers lie at an end; who knows that
// the step was taken knows that. Where there is a unit, all goes in steps of it.
func (s answerSteps) leaves(movers []mover, whole, low, high, unit float64) bool {
	least, most, sumLeast, sumMost := make([]float64, len(movers)), make([]float64, len(movers)), 0.0, 0.0
	for n, m := range movers {
		first, last := s.ends(m)
		least[n], most[n] = 0, m.whole
		if len(movers) > 1 {
			least[n], most[n] = max(0, low-(whole-m.whole)+last*m.points), min(m.whole, high-first*m.points)
		}
		if unit > 0 {
			least[n], most[n] = unit*math.Ceil(least[n]/unit-1e-9), unit*math.Floor(most[n]/unit+1e-9)
		}
		if m.made < least[n]-1e-9 || m.made > most[n]+1e-9 {
			return false
		}
		sumLeast, sumMost = sumLeast+least[n], sumMost+most[n]
	}
	for n, m := range movers {
		if !s.open(m, max(least[n], low-(sumMost-most[n])), min(most[n], high-(sumLeast-least[n]))) {
			return false
		}
		for reader := range movers {
			if reader == n {
				continue
			}
			othersLeast, othersMost := sumLeast-least[n]-least[reader], sumMost-most[n]-most[reader]
			for _, own := range []float64{max(least[reader], low-(sumMost-most[reader])), min(most[reader], high-(sumLeast-least[reader]))} {
				if !s.open(m, max(least[n], low-own-othersMost), min(most[n], high-own-othersLeast)) {
					return false
				}
			}
		}
	}
	return true
}

// ends are how far from the lowest option, and from the highest, an answer that keeps enough options must be able to come.
func (s answerSteps) ends(m mover) (first, last float64) {
	for _, p := range s.positions {
		n := m.needed(len(p))
		first, last = max(first, p[n-1]), max(last, 1-p[len(p)-n])
	}
	return first, last
}

// open reports whether an answer keeps enough options where somebody has made between least and most of the sum.
func (s answerSteps) open(m mover, least, most float64) bool {
	for _, p := range s.positions {
		options := 0
		for _, at := range p {
			if v := at * m.points; v <= most+1e-9 && v+m.whole-m.points >= least-1e-9 {
				options++
			}
		}
		if options < m.needed(len(p)) || most < least-1e-9 {
			return false
		}
	}
	return true
}
