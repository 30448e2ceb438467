package scoring

import (
	"slices"

	"mogna/internal/disclosure"
	"mogna/internal/survey"
)

// Step is one whose response comes to count, as Encode writes it: in place of the one before, or (nil) of none.
type Step struct {
	Role          survey.Role
	Before, After []uint8
}

// StepKeeps reports whether responses may come to count together in an organisation whose figures have been told already, counted
// as many of each role as there are then. Before and after, a leaf's figures would tell the sum of what they have answered: the
// sum must leave each answer enough options, as everybody sees it who is one of them.
func StepKeeps(q *survey.Questionnaire, counted map[survey.Role]int, list []Step) bool {
	s, t := newScheme(q), NewTable(q, []survey.Organisation{{}})
	asked := map[survey.Role]*asking{}
	for role := range counted {
		asked[role] = s.asking(role)
	}
	for n, leaf := range s.nodes {
		if len(leaf.items) == 0 {
			continue
		}
		parts := map[survey.Role][]moved{} // "": all roles are told of together
		apart := s.apart(n, counted, asked)
		for _, p := range list {
			role := p.Role
			if !apart {
				role = ""
			}
			parts[role] = append(parts[role], s.moved(t, asked[p.Role].leaves[n], p, s.weightOf(p.Role, counted)))
		}
		for _, part := range parts {
			if !leaf.steps.keeps(part) {
				return false
			}
		}
	}
	return true
}

func (s *scheme) weightOf(role survey.Role, counted map[survey.Role]int) float64 {
	if s.q.Scoring.Aggregate == survey.Pooled {
		return 1
	}
	return s.roleWeight(role) / float64(counted[role])
}

// apart reports whether the roles' means of a leaf may be told, each by itself.
func (s *scheme) apart(n int, counted map[survey.Role]int, asked map[survey.Role]*asking) bool {
	for role, persons := range counted {
		if s.q.Scoring.Aggregate == survey.Pooled || len(asked[role].leaves[n]) > 0 && persons < s.q.Fewest() {
			return false
		}
	}
	return true
}

// moved is what a person adds to the sum that a step tells of, at most, and by one answer of each response. What is taken away
// is added the other way round.
type moved struct{ sum, most, before, after float64 }

func (s *scheme) moved(t *Table, items []*scoredItem, p Step, weight float64) (m moved) {
	of := func(codes []uint8) (score, span float64) {
		t.rows, t.codes = t.rows[:0], t.codes[:0]
		t.AddCodes("", p.Role, codes)
		score, share, _ := s.leaf(t, 0, items)
		return weight * score, weight * 100 * share
	}
	if x, span := of(p.After); x == x {
		m.sum, m.most, m.after = x, 100*weight, span
	}
	if p.Before == nil {
		return m
	}
	if x, span := of(p.Before); x == x {
		m.sum, m.most, m.before = m.sum+100*weight-x, m.most+100*weight, span
	}
	return m
}

func (s steps) keeps(part []moved) bool {
	for reader := -1; reader < len(part); reader++ {
		sum, most := 0.0, 0.0
		for n, p := range part {
			if n != reader {
				sum, most = sum+p.sum, most+p.most
			}
		}
		for n, p := range part {
			if n != reader && !(s.leaves(p.before, sum, most) && s.leaves(p.after, sum, most)) {
				return false
			}
		}
	}
	return true
}

// leaves reports whether an answer that adds at most a span to a sum keeps enough options: the rest lies between nothing and the
// most that it can be.
func (s steps) leaves(span, sum, most float64) bool {
	if span == 0 {
		return true // there is no such answer
	}
	return !slices.ContainsFunc(s.positions, func(positions []float64) bool {
		options := 0
		for _, at := range positions {
			if rest := sum - at*span; rest >= -1e-9 && rest <= most-span+1e-9 {
				options++
			}
		}
		return options < disclosure.Needed(len(positions))
	})
}
