package scoring

import (
	"cmp"
	"math"
	"slices"
)

// priorities lists the capabilities in which an organisation is below its target, the most pressing first, then the widest
// gap, then by id. A level may be inherited: the gap is the member's too, though the body may be the one to close it. A
// capability without a level is not in the list, since nothing is known of its gap.
func (s *teacherIndex) priorities(o int, importance []float64, targets Targets) []Priority {
	var list []Priority
	var found []candidate
	for c, i := range s.l.items {
		place, _ := s.l.level(o, c)
		if place == none {
			continue
		}
		level, target := s.l.values[place], targets.Of(s.l.organisations[o].Code, i.ID)
		if target <= level {
			continue
		}
		p := Priority{Capability: i.ID, Gap: target - level, Priority: gapPressure(importance[c], target, level)}
		if !math.IsNaN(importance[c]) {
			p.Importance = &importance[c]
		}
		found = s.teachers(o, c, level, found[:0])
		p.Teachers = s.written(found)
		list = append(list, p)
	}
	slices.SortFunc(list, comparePriority)
	return list
}

func comparePriority(a, b Priority) int {
	return cmp.Or(cmp.Compare(b.Priority, a.Priority), cmp.Compare(b.Gap, a.Gap), cmp.Compare(a.Capability, b.Capability))
}

func (s *teacherIndex) written(found []candidate) []Teacher {
	if len(found) == 0 {
		return nil
	}
	list, ratios := make([]Teacher, len(found)), make([]float64, len(found))
	for n, x := range found {
		list[n] = Teacher{Organisation: s.l.organisations[x.organisation].Code, Level: x.level, Back: x.back}
		if x.ratio > 0 {
			ratios[n] = x.ratio
			list[n].Ratio = &ratios[n]
		}
	}
	return list
}
