package scoring

import "slices"

// shortlist keeps the best of many pairings. It lets the rest go now and then, so that it is never longer than twice its
// limit; which it keeps doesn't depend on the order in which they come.
type shortlist struct {
	limit int
	least float64 // a pairing of less can't come in; 0 while there is room
	list  []pairing
}

func (s *shortlist) offer(p pairing) {
	if p.value == 0 || p.value < s.least {
		return
	}
	s.list = append(s.list, p)
	if len(s.list) == 2*s.limit {
		s.sorted()
	}
}

// sorted gives the best, the greatest first.
func (s *shortlist) sorted() []pairing {
	slices.SortFunc(s.list, comparePairing)
	if len(s.list) >= s.limit {
		s.list = s.list[:s.limit]
		s.least = s.list[s.limit-1].value
	}
	return s.list
}
