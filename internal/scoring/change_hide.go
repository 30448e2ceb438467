package scoring

import "mogna/internal/survey"

// side is one round's figures over one questionnaire.
type side struct {
	*maturity
	shown [][]Score
}

func newSide(in Input, q *survey.Questionnaire, organisations []survey.Organisation) side {
	m := newMaturity(Input{Questionnaire: q, Responses: recoded(in, q, organisations)}, len(organisations))
	return side{m, m.allShown()}
}

// touched names, by construct and organisation, the figures that have an item of a leaf that some side hides. Two questionnaires
// make two equations of what is nearly the same: a leaf that too few have answered over the common items, and enough over all of
// them, would follow from its parent over the common items and its siblings over all. So where the questionnaire has changed,
// nothing above a hidden leaf is told. A branch is never hidden without a leaf below it, so that leaves are enough to look at.
func (s *scheme) touched(organisations int, sides ...side) [][]bool {
	at, leafOf := map[string]int{}, map[string]int{}
	for n, node := range s.nodes {
		at[node.id] = n
	}
	for _, i := range s.q.Items() {
		if n, there := at[i.Construct]; there {
			leafOf[i.ID] = n
		}
	}
	touched := make([][]bool, len(s.nodes)+1)
	for n := range touched {
		touched[n] = make([]bool, organisations)
	}
	for _, one := range sides {
		for n, node := range one.s.nodes {
			for _, it := range node.items {
				if leaf, still := leafOf[it.item.ID]; still {
					mark(touched[leaf], one.shown[n])
				}
			}
		}
	}
	for n := len(s.families) - 1; n >= 0; n-- { // the lowest first, the total's last
		parent := s.families[n].parent
		if parent == theTotal {
			parent = len(s.nodes)
		}
		for _, c := range s.families[n].children {
			for o, is := range touched[c] {
				touched[parent][o] = touched[parent][o] || is
			}
		}
	}
	return touched
}

func mark(touched []bool, shown []Score) {
	for o := range shown {
		touched[o] = touched[o] || shown[o].Suppressed
	}
}
