package scoring

import (
	"cmp"
	"slices"

	"mogna/internal/survey"
)

// Step is one person's response, as Encode writes it, before and after others come to count. Nil: there is none.
type Step struct {
	Role          survey.Role
	Before, After []uint8
}

// StepKeeps reports whether responses may come to count where figures have been told already. Told before and after, a figure tells
// between what two bounds the sum lies of what those have answered who have come or changed: that must leave each of their answers
// enough options, as everybody sees it who is one of them. The bounds are all that it asks, so that its own answer tells no more.
func StepKeeps(q *survey.Questionnaire, list []Step) bool {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b Step) int { return cmp.Compare(a.Role, b.Role) })
	if q.Kind == survey.Importance {
		return ratingsKeep(q, list)
	}
	s := newScheme(q)
	before, after := s.moment(list, func(p Step) []uint8 { return p.Before }), s.moment(list, func(p Step) []uint8 { return p.After })
	for n, leaf := range s.nodes {
		if len(leaf.items) > 0 && !leaf.steps.keeps(list, before.told(n), after.told(n)) {
			return false
		}
	}
	return true
}

// moment is an organisation's respondents at one time. Place is where each stands among them, -1 for who has no response.
type moment struct {
	*worker
	place []int
}

func (s *scheme) moment(list []Step, of func(Step) []uint8) moment {
	t := NewTable(s.q, []survey.Organisation{{}})
	m := moment{worker: (&maturity{s: s}).worker(t)}
	for _, p := range list {
		place := -1
		if codes := of(p); codes != nil && t.AddCodes("", p.Role, codes) {
			place = len(m.rows)
			m.rows = append(m.rows, place)
		}
		m.place = append(m.place, place)
	}
	m.respondents()
	return m
}

// told is what is told of a leaf at one time: of all its respondents together, or of each role.
func (m moment) told(n int) (list []revealingLeaf) {
	parts, all := slices.Clone(m.parts(n)), revealingLeaf{scores: make([]float64, len(m.place)), shares: make([]float64, len(m.place))}
	for x, place := range m.place {
		all.scores[x] = nan
		if place >= 0 {
			all.scores[x], all.shares[x] = m.column(n)[place], m.saidOf(n)[place].share
		}
	}
	if countPersons(parts) < m.s.q.Fewest() {
		return nil
	}
	means, grids, apart := m.roleMeans(n, parts)
	if !apart {
		x, grid, ok := m.Figure(m.together(n, parts))
		all.parts, all.low, all.high = parts, x-grid/2, x+grid/2
		return leafIfTold(ok, all)
	}
	for r, x := range means {
		p := parts[r]
		p.share = 1
		all.role, all.parts, all.low, all.high = p.role, []leafPart{p}, x-grids[r]/2, x+grids[r]/2
		list = append(list, leafIfTold(x == x, all)...)
	}
	return list
}

// leafIfTold is something where it is told.
func leafIfTold(ok bool, t revealingLeaf) []revealingLeaf {
	if !ok {
		return nil
	}
	return []revealingLeaf{t}
}

// ratingsKeep asks it of every capability, whose ratings make one figure.
func ratingsKeep(q *survey.Questionnaire, list []Step) bool {
	t := NewTable(q, nil)
	for c, i := range t.items {
		if i.Type != survey.ScaleItem {
			continue
		}
		r := newRatings(q, i, c)
		told := func(of func(Step) []uint8) []revealingLeaf {
			tell := revealingLeaf{scores: make([]float64, len(list)), shares: slices.Repeat([]float64{1}, len(list))}
			codes := func(x int) []uint8 {
				if codes := of(list[x]); len(codes) == len(t.items) {
					return codes
				}
				return nil
			}
			for x := range list {
				tell.scores[x] = r.of(codes(x))
			}
			all := r.part(len(list), codes)
			if all.persons < q.Fewest() {
				return nil
			}
			x, grid, ok := r.figure(all, all.sum/float64(all.persons))
			tell.parts, tell.low, tell.high = []leafPart{all}, x-grid/2, x+grid/2
			return leafIfTold(ok, tell)
		}
		if !r.steps.keeps(list, told(func(p Step) []uint8 { return p.Before }), told(func(p Step) []uint8 { return p.After })) {
			return false
		}
	}
	return true
}
