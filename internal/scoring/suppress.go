package scoring

// theTotal stands for the total among the constructs' places.
const theTotal = -1

// family is a construct and its children: the children's scores give the parent's by their weights. The total is the parent
// of the topmost constructs.
type family struct {
	parent   int // or theTotal
	children []int
}

// hide names what must not be shown of an organisation's constructs: first whatever too few respondents have a say in, then
// what would give that away. In every family each figure follows from the others, so that a single unknown one can be worked
// out; where that is so, another of the family is hidden with it, the child with the fewest respondents first. Since families
// meet in one construct only, a family with two unknowns or more, or none, is enough: any hidden figure could then be another
// without any shown one changing.
func (s *scheme) hide(st *outcome) (secret map[int]bool) {
	secret = map[int]bool{}
	for n := range st.nodes {
		if f := &st.nodes[n]; f.point == f.point && f.voices < s.q.Scoring.MinRespondents {
			secret[n] = true
		}
	}
	if f := &st.total; f.point == f.point && f.voices < s.q.Scoring.MinRespondents {
		secret[theTotal] = true
	}
	for again := true; again; {
		again = false
		for _, f := range s.families {
			if n, lone := s.companion(f, st, secret); lone {
				secret[n], again = true, true
			}
		}
	}
	return secret
}

func (s *scheme) related() []family {
	families := []family{{theTotal, s.roots}}
	for n, node := range s.nodes {
		if len(node.children) > 0 {
			families = append(families, family{n, node.children})
		}
	}
	return families
}

// companion finds what to hide where exactly one figure of a family is unknown. A figure that doesn't exist, and a child of
// weight 0, has no part in it.
func (s *scheme) companion(f family, st *outcome, secret map[int]bool) (n int, lone bool) {
	parent := &st.total
	if f.parent != theTotal {
		parent = &st.nodes[f.parent]
	}
	if parent.point != parent.point {
		return 0, false
	}
	unknown, best := 0, f.parent
	if secret[f.parent] {
		unknown++
	}
	for _, c := range f.children {
		switch {
		case st.nodes[c].point != st.nodes[c].point || s.nodes[c].weight == 0:
		case secret[c]:
			unknown++
		case best == f.parent || hideRather(st, s, c, best):
			best = c
		}
	}
	return best, unknown == 1
}

// hideRather prefers a leaf to a branch, and then the one with fewer respondents.
func hideRather(st *outcome, s *scheme, a, b int) bool {
	if la, lb := len(s.nodes[a].children) == 0, len(s.nodes[b].children) == 0; la != lb {
		return la
	}
	return st.nodes[a].voices < st.nodes[b].voices
}
