package attack

import (
	"fmt"
	"math"

	"mogna/internal/survey"
)

// Person is somebody who is known to have answered some items of a leaf: by item the answer's option from 0, or Unknown. From is
// the first moment at which the answers count.
type Person struct {
	Role    survey.Role
	Answers map[string]int
	From    int
}

// Unknown is an answer that is to be worked out.
const Unknown = -1

// Item is a leaf's item: its weight in a respondent's score, and the score of each option.
type Item struct {
	ID     string
	Weight float64
	Scores []float64
}

// Told is an interval in which a figure is known to lie: at Low or above, and below High.
type Told struct{ Low, High float64 }

// Exactly is a figure that is told to the last digit, Rounded one that is told to the nearest multiple of a grid.
func Exactly(x float64) Told       { return Told{x - 1e-7, x + 1e-7} }
func Rounded(x, grid float64) Told { return Told{x - grid/2 - 1e-7, x + grid/2 - 1e-7} }

// Moment is what is told of a leaf at one time.
type Moment struct {
	Score *Told
	Roles map[survey.Role]Told // their means
	Items map[string][]int     // by item the counts by option
}

// Leaf is what is known of one leaf in one organisation. Weights are the roles'; nil where scores are pooled.
type Leaf struct {
	Items   []Item
	Persons []Person
	Weights map[survey.Role]float64
	Moments []Moment

	most counts // that are told, of all items
}

const nobody = -1

// Options gives for each person and item how many options go with all that is told; answers that are known have one.
func (l *Leaf) Options() []map[string]int {
	roles := l.roles()
	l.most = l.told()
	out := make([]map[string]int, len(l.Persons))
	for r := range roles {
		others, alike := l.combined(roles, r), map[string]map[string]int{}
		for _, p := range roles[r].persons {
			known := fmt.Sprint(l.Persons[p])
			if alike[known] == nil { // of whom the same is known, the same follows
				alike[known] = l.options(roles[r], others, p)
			}
			out[p] = alike[known]
		}
	}
	return out
}

func (l *Leaf) options(r role, others []state, p int) map[string]int {
	left, rest := map[string]int{}, l.reached(r, p)
	for n, i := range l.Items {
		if _, answered := l.Persons[p].Answers[i.ID]; !answered {
			continue
		}
		for option := range i.Scores {
			if l.goes(l.weighed(r, l.with(rest, p, pin{n, option})), others) {
				left[i.ID]++
			}
		}
	}
	return left
}

// told are the counts that are told. Those of an item whose counts are not are none, and nobody is counted at them.
func (l *Leaf) told() (all counts) {
	at := 0
	for _, i := range l.Items {
		if told, _ := l.counted(i.ID); told != nil {
			for option, n := range told {
				all[at+option] = uint8(n)
			}
		}
		at += len(i.Scores)
	}
	return all
}

// role is the persons of one role; all where scores are pooled.
type role struct {
	id      survey.Role
	persons []int
	share   []float64 // at each moment, of the score that one person's makes
}

func (l *Leaf) roles() (list []role) {
	at := map[survey.Role]int{}
	for p, x := range l.Persons {
		id := x.Role
		if l.Weights == nil {
			id = ""
		}
		if _, known := at[id]; !known {
			at[id] = len(list)
			list = append(list, role{id: id, share: make([]float64, len(l.Moments))})
		}
		list[at[id]].persons = append(list[at[id]].persons, p)
	}
	for m := range l.Moments {
		whole := 0.0
		for r := range list {
			if n := l.present(list[r], m); n > 0 {
				list[r].share[m] = l.weight(list[r].id) / float64(n)
				whole += l.weight(list[r].id)
			}
		}
		for r := range list {
			list[r].share[m] /= whole
		}
	}
	return list
}

func (l *Leaf) weight(id survey.Role) float64 {
	if w, set := l.Weights[id]; set {
		return w
	}
	return 1
}

func (l *Leaf) present(r role, moment int) (n int) {
	for _, p := range r.persons {
		if l.Persons[p].From <= moment {
			n++
		}
	}
	return n
}

// mean is a person's score of the leaf from the options of the items that they have answered.
func (l *Leaf) mean(options []int) float64 {
	sum, weight := 0.0, 0.0
	for n, i := range l.Items {
		if options[n] >= 0 {
			sum, weight = sum+i.Weight*i.Scores[options[n]], weight+i.Weight
		}
	}
	return sum / weight
}

func fixed(x float64) int64 { return int64(math.Round(x * 1e7)) }
