package scoring

import (
	"cmp"
	"slices"
	"sort"
)

// MostTeachers is how many are named for a gap, at most.
const MostTeachers = 5

// teacherIndex finds who can teach what. For each capability and each level that can teach, those who stand there by a level of their
// own, in order of population, and after them those whose population is not known.
type teacherIndex struct {
	l       *ladder
	x       *lessons
	first   int       // the lowest level that can teach
	people  []float64 // population by organisation, 0 where not known
	rank    []int     // by code
	holders [][]int   // capability × step
	known   []int     // how many of them have a population
}

func newTeacherIndex(l *ladder, x *lessons) *teacherIndex {
	s := &teacherIndex{l: l, x: x, first: l.firstStrength(), people: make([]float64, len(l.organisations)), rank: make([]int, len(l.organisations)),
		holders: make([][]int, len(l.items)*x.steps), known: make([]int, len(l.items)*x.steps)}
	for n, o := range l.byCode {
		s.rank[o] = n
		s.people[o] = l.people(o)
	}
	bySize := slices.Clone(l.byCode)
	slices.SortStableFunc(bySize, func(a, b int) int { return cmp.Compare(s.people[a], s.people[b]) })
	unknown := sort.Search(len(bySize), func(n int) bool { return s.people[bySize[n]] > 0 })
	for n, o := range slices.Concat(bySize[unknown:], bySize[:unknown]) {
		for c, place := range l.row(l.own, o) {
			if int(place) < s.first {
				continue
			}
			at := c*x.steps + int(place) - s.first
			s.holders[at] = append(s.holders[at], o)
			if n < len(bySize)-unknown {
				s.known[at]++
			}
		}
	}
	return s
}

// people is an organisation's population, 0 where it is not known.
func (l *ladder) people(organisation int) float64 {
	if p := l.organisations[organisation].Population; p != nil {
		return max(0, float64(*p))
	}
	return 0
}

// candidate is a teacher not yet written down. Ratio is 0 where it is not known.
type candidate struct {
	organisation, back, rank int
	level, ratio             float64
}

// teachers names those who can teach a learner at some level of a capability, at most five: the highest level first, then the
// closest in population (smaller over larger; not known last), then who can learn most in return, then by code.
func (s *teacherIndex) teachers(learner, c int, level float64, list []candidate) []candidate {
	for step := s.x.steps - 1; step >= 0 && len(list) < MostTeachers; step-- {
		if !canTeach(s.l.values[s.first+step], level) {
			break
		}
		list = s.nearest(learner, c*s.x.steps+step, s.l.values[s.first+step], list)
	}
	return list
}

// nearest adds those of one level, until there are five. From the learner's own place in the order of population it goes
// outward, to the nearer side each time, and stops as soon as nobody further off can come in.
func (s *teacherIndex) nearest(learner, at int, level float64, list []candidate) []candidate {
	all, from := s.holders[at], len(list)
	sized, unsized := all[:s.known[at]], all[s.known[at]:]
	if p := s.people[learner]; p == 0 {
		unsized = all
	} else {
		up := sort.Search(len(sized), func(n int) bool { return s.people[sized[n]] >= p })
		for down := up - 1; down >= 0 || up < len(sized); {
			o, ratio := 0, 0.0
			if up == len(sized) || down >= 0 && s.people[sized[down]]/p >= p/s.people[sized[up]] {
				o, ratio = sized[down], s.people[sized[down]]/p
				down--
			} else {
				o, ratio = sized[up], p/s.people[sized[up]]
				up++
			}
			if len(list) == MostTeachers && ratio < list[MostTeachers-1].ratio {
				break
			}
			list = insertCandidate(list, from, s.candidate(learner, o, level, ratio))
		}
	}
	if len(list) < MostTeachers {
		for _, o := range unsized {
			list = insertCandidate(list, from, s.candidate(learner, o, level, 0))
		}
	}
	return list
}

func (s *teacherIndex) candidate(learner, o int, level, ratio float64) candidate {
	return candidate{organisation: o, back: s.x.count(learner, o), rank: s.rank[o], level: level, ratio: ratio}
}

// insertCandidate puts a candidate in its place after the first so many, and lets go whoever is beyond the fifth.
func insertCandidate(list []candidate, from int, x candidate) []candidate {
	at := len(list)
	for at > from && betterCandidate(x, list[at-1]) {
		at--
	}
	if at == MostTeachers {
		return list
	}
	if len(list) == MostTeachers {
		list = list[:MostTeachers-1]
	}
	return slices.Insert(list, at, x)
}

func betterCandidate(a, b candidate) bool {
	switch {
	case a.ratio != b.ratio:
		return a.ratio > b.ratio
	case a.back != b.back:
		return a.back > b.back
	}
	return a.rank < b.rank
}
