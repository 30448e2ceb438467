package attack_test

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"testing"

	"mogna/internal/disclosure"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// group is how many have given each of the sets of answers that there are to so many questions of so many options.
type group []int

func groups(persons, sets int) (list []group) {
	if sets == 1 {
		return []group{{persons}}
	}
	for n := range persons + 1 {
		for _, rest := range groups(persons-n, sets-1) {
			list = append(list, append(group{n}, rest...))
		}
	}
	return list
}

// leafForm is one leaf of alike questions to one role.
type leafForm struct {
	q              *survey.Questionnaire
	items, options int
}

func newLeafForm(items, options int) leafForm {
	q := blank()
	q.Roles, q.Constructs = survey.Roles[:1], q.Constructs[:1]
	scale := survey.Scale{}
	for o := range options {
		scale.Options = append(scale.Options, survey.Option{Value: float64(o)})
	}
	q.Scales["s"] = scale
	for n := range items {
		q.Sections[0].Items = append(q.Sections[0].Items, survey.Item{ID: fmt.Sprint("i", n), Type: survey.ScaleItem, Scale: "s", Construct: "x", Weight: 1})
	}
	return leafForm{q, items, options}
}

func (f leafForm) sets() int {
	n := 1
	for range f.items {
		n *= f.options
	}
	return n
}

// answer is what a set of answers has to an item.
func (f leafForm) answer(set, item int) int {
	for range item {
		set /= f.options
	}
	return set % f.options
}

// told is all that is told of a round of so many municipalities, in each of which two more are asked than have answered.
func (f leafForm) told(list ...group) uint64 {
	var all []survey.Organisation
	for n := range list {
		all = append(all, survey.Organisation{Code: fmt.Sprint(n), Kind: survey.Municipality})
	}
	in := scoring.Input{Questionnaire: f.q, Responses: scoring.NewTable(f.q, all), Asked: map[string]scoring.Invited{}}
	for o, g := range list {
		persons := 2
		for set, n := range g {
			codes := make([]uint8, f.items)
			for item := range codes {
				codes[item] = uint8(1 + f.answer(set, item))
			}
			for range n {
				in.Responses.AddCodes(all[o].Code, survey.Roles[0], codes)
			}
			persons += n
		}
		in.Asked[all[o].Code] = scoring.Invited{survey.Roles[0]: persons}
	}
	b, _ := json.Marshal(scoring.Compute(in, all))
	h := fnv.New64a()
	h.Write(b)
	return h.Sum64()
}

// known counts what a colleague with each set of answers of their own can work out where all of this is told alike: questions to which
// nobody else can have given as many different answers as each must keep.
func (f leafForm) known(alike []group) (known int) {
	for own := range f.sets() {
		for item := range f.items {
			possible := map[int]bool{}
			for _, g := range alike {
				for set, n := range g {
					if g[own] > 0 && (n > 1 || n == 1 && set != own) {
						possible[f.answer(set, item)] = true
					}
				}
			}
			if len(possible) > 0 && len(possible) < disclosure.Needed(f.options) {
				known++
			}
		}
	}
	return known
}

// The whole document of a round of one municipality, with its score, bounds, interval, reliability and flags together, tells a colleague
// nothing of what the others have answered: this goes through every set of answers that so many can have given.
func TestAWholeDocumentTellsNoAnswer(t *testing.T) {
	for _, c := range []struct{ items, options, persons int }{{1, 3, 10}, {1, 5, 10}, {1, 5, 12}, {1, 5, 14}, {2, 2, 12}, {2, 2, 14}, {2, 3, 10}, {3, 2, 10}} {
		f, worlds, known := newLeafForm(c.items, c.options), map[uint64][]group{}, 0
		for _, g := range groups(c.persons, f.sets()) {
			told := f.told(g)
			worlds[told] = append(worlds[told], g)
		}
		for _, alike := range worlds {
			known += f.known(alike)
		}
		if known > 0 {
			t.Errorf("%+v: of %d documents, answers are known from some: %d", c, len(worlds), known)
		}
	}
}

// Nor does that of a round of two, where the one's answers are all that hides the other's.
func TestAWholeDocumentOfTwoTellsNoAnswer(t *testing.T) {
	f, worlds := newLeafForm(1, 3), map[uint64][]group{}
	for _, g := range groups(11, f.sets()) {
		for _, other := range groups(11, f.sets()) {
			told := f.told(g, other)
			worlds[told] = append(worlds[told], g)
		}
	}
	known := 0
	for _, alike := range worlds {
		known += f.known(alike)
	}
	if known > 0 {
		t.Errorf("of %d documents, answers are known from some: %d", len(worlds), known)
	}
}
