package attack_test

import (
	"encoding/json"
	"hash/fnv"
	"slices"
	"testing"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// crowd is how many of a role have given each of the sets of answers that there are: to two questions of two options, yes or no.
type crowd [4]int

// crowds are all that so many can be.
func crowds(n int) (list []crowd) {
	for a := range n + 1 {
		for b := range n + 1 - a {
			for c := range n + 1 - a - b {
				list = append(list, crowd{a, b, c, n - a - b - c})
			}
		}
	}
	return list
}

// toldOf is the whole document about a municipality with two roles.
func toldOf(q *survey.Questionnaire, of [2]crowd) uint64 {
	a := []survey.Organisation{{Code: "A", Kind: survey.Municipality}}
	t := scoring.NewTable(q, a)
	for r, c := range of {
		for set, n := range c {
			for range n {
				t.AddCodes("A", survey.Roles[r], []uint8{uint8(1 + set&1), uint8(1 + set>>1)})
			}
		}
	}
	b, _ := json.Marshal(scoring.Compute(scoring.Input{Questionnaire: q, Responses: t}, a))
	h := fnv.New64a()
	h.Write(b)
	return h.Sum64()
}

// Whatever two roles have answered, alpha, with all else that is told, tells a colleague nothing of what
// anybody else has answered: this goes through every set of answers where the few of one role stand beside the many of another.
func TestAlphaTellsNoAnswer(t *testing.T) {
	for _, size := range [][2]int{{12, 1}, {11, 3}} {
		q := blank()
		q.Roles, q.Constructs = survey.Roles[:2], q.Constructs[:1]
		q.Scales["s"] = survey.Scale{Options: []survey.Option{{Value: 0}, {Value: 1}}}
		for _, id := range []string{"a", "b"} {
			q.Sections[0].Items = append(q.Sections[0].Items, survey.Item{ID: id, Type: survey.ScaleItem, Scale: "s", Construct: "x", Weight: 1})
		}
		worlds := map[uint64][][2]crowd{}
		for _, managers := range crowds(size[0]) {
			for _, others := range crowds(size[1]) {
				told := toldOf(q, [2]crowd{managers, others})
				worlds[told] = append(worlds[told], [2]crowd{managers, others})
			}
		}
		known := 0
		for _, like := range worlds {
			known += tellAnswers(like)
		}
		if known > 0 {
			t.Errorf("%v: of %d that can be told apart, answers are known in %d", size, len(worlds), known)
		}
	}
}

// tellAnswers counts the roles and questions of which somebody's answer is known, among all that looks alike to a colleague who has given some
// answers, or to one from outside.
func tellAnswers(worlds [][2]crowd) (known int) {
	for r := range 2 {
		for own := range 4 {
			seen := [4]bool{}
			for _, w := range worlds {
				if w[r][own] == 0 {
					continue
				}
				others := w[r]
				others[own]--
				for set, n := range others {
					seen[set] = seen[set] || n > 0
				}
			}
			if slices.Contains(seen[:], true) && (!seen[0] && !seen[1] || !seen[2] && !seen[3] || !seen[0] && !seen[2] || !seen[1] && !seen[3]) {
				known++
			}
		}
	}
	return known
}
