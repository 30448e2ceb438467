package scoring

// suppress hides what too few respondents stand behind, and what would give it away: a parent is the mean of its children,
// so a single hidden child follows from the parent and the others by subtraction. Where that is so, the sibling with the
// fewest respondents is hidden too, and where there is no sibling, the parent.
func (s *scheme) suppress(scores map[string]Score) {
	hide := func(id string) { scores[id] = Score{Suppressed: true, Reason: ReasonTooFew} }
	for _, n := range s.nodes {
		if x := scores[n.id]; x.Value != nil && x.N < s.q.Scoring.MinRespondents {
			hide(n.id)
		}
	}
	for p := len(s.nodes) - 1; p >= 0; p-- {
		node := s.nodes[p]
		if scores[node.id].Suppressed {
			continue
		}
		hidden, companion := s.siblings(node, scores)
		if hidden != 1 {
			continue
		}
		if companion == "" {
			companion = node.id
		}
		hide(companion)
	}
}

// siblings counts the hidden children of a node and finds the shown one with the fewest respondents.
func (s *scheme) siblings(parent node, scores map[string]Score) (hidden int, companion string) {
	for _, c := range parent.children {
		id := s.nodes[c].id
		x := scores[id]
		switch {
		case x.Suppressed:
			hidden++
		case x.Value != nil && (companion == "" || x.N < scores[companion].N):
			companion = id
		}
	}
	return hidden, companion
}
