package disclosure_test

import (
	"fmt"
	"math"
	"math/bits"
	"testing"

	"mogna/internal/disclosure"
)

// person is somebody with a weight of their own answers: items by their weights in the person's mean, options by their places.
type person struct {
	role  int
	items []float64
}

type line struct {
	name    string
	options []float64 // places of the options, 0–1
	roles   []float64 // weights
	persons []person
	shown   int // of all sets of answers; the rest are hidden
}

var five = []float64{0, .25, .5, .75, 1}

func lines() []line {
	one, two, three, four := []float64{1}, []float64{1, 1}, []float64{1, 1, 1}, []float64{1, 1, 1, 1}
	all := func(items []float64, roles ...int) (list []person) {
		for _, r := range roles {
			list = append(list, person{r, items})
		}
		return list
	}
	return []line{
		{"three with an item each", five, []float64{1}, all(one, 0, 0, 0), 0},
		{"three with two items each", five, []float64{1}, all(two, 0, 0, 0), 13417},
		{"three roles of one", five, []float64{1, 1, 1}, all(two, 0, 1, 2), 13417},
		{"one and two", five, []float64{1, 1}, all(two, 0, 1, 1), 4460},
		{"one and four", five, []float64{1, 1}, all(one, 0, 1, 1, 1, 1), 0},
		{"one, one and three", five, []float64{1, 1, 1}, all(one, 0, 1, 2, 2, 2), 0},
		{"six alike", five, []float64{1}, all(one, 0, 0, 0, 0, 0, 0), 14785},
		{"three and three", five, []float64{1, 1}, all(one, 0, 0, 0, 1, 1, 1), 14785},
		{"a role of double weight", five, []float64{2, 1}, all(one, 0, 1, 1, 1), 0},
		{"somebody skipped an item", five, []float64{1, 1}, []person{{0, two}, {1, one}, {1, two}}, 0},
		{"items of unequal weight", five, []float64{1}, all([]float64{2, 1}, 0, 0, 0), 5726},
		{"yes and no", []float64{0, 1}, []float64{1}, all(three, 0, 0, 0, 0), 3642},
		{"three options", []float64{0, .5, 1}, []float64{1, 1}, all(two, 0, 1, 1), 53},
		{"seven options", []float64{0, 1. / 6, 2. / 6, 3. / 6, 4. / 6, 5. / 6, 1}, []float64{1}, all(one, 0, 0, 0, 0), 1909},
		{"options unevenly apart", []float64{0, .1, .5, .6, 1}, []float64{1}, all(one, 0, 0, 0, 0, 0), 1877},
		{"four with an item each", five, []float64{1}, all(one, 0, 0, 0, 0), 288},
		{"yes and no, more of some", []float64{0, 1}, []float64{1, 1}, append(all(three, 0, 0), all(one, 1, 1, 1, 1)...), 622},
		{"yes and no, few of some", []float64{0, 1}, []float64{1, 1}, append(all(one, 0, 0, 0), all(four, 1, 1)...), 506},
		{"two", five, []float64{1}, all(two, 0, 0), 57},
		{"one alone", five, []float64{1}, all(three, 0), 0},
	}
}

// TestTheRuleHolds goes through every set of answers that a group can give, collects what each reader sees, and looks whether
// some answer of another is then determined or nearly so.
func TestTheRuleHolds(t *testing.T) {
	for _, l := range lines() {
		t.Run(l.name, func(t *testing.T) {
			told := map[string][]uint{} // what a reader sees → by answer, the options that go with it
			shown, worlds := 0, 0
			l.each(func(answers []int) {
				figure := "hidden"
				if x, grid, ok := disclosure.Figure(l.strata(answers), l.value(answers)); ok {
					figure, shown = fmt.Sprint(x), shown+1
					if math.Abs(x-l.value(answers)) > grid/2+1e-6 {
						t.Fatalf("%v: %g is told as %g", answers, l.value(answers), x)
					}
				}
				worlds++
				for reader := -1; reader < len(l.persons); reader++ {
					key := fmt.Sprint(reader, l.of(reader, answers), figure)
					if told[key] == nil {
						told[key] = make([]uint, len(answers))
					}
					for n, a := range answers {
						told[key][n] |= 1 << a
					}
				}
			})
			if shown != l.shown {
				t.Errorf("%d of %d sets of answers are shown, not %d", shown, worlds, l.shown)
			}
			for key, options := range told {
				var reader int
				fmt.Sscan(key, &reader)
				for n, set := range options {
					if whose := l.whose(n); whose != reader && bits.OnesCount(set) < disclosure.Needed(len(l.options)) {
						t.Errorf("%s: answer %d is one of %05b", key, n, set)
					}
				}
			}
		})
	}
}

func (l line) each(fn func([]int)) {
	n := 0
	for _, p := range l.persons {
		n += len(p.items)
	}
	answers := make([]int, n)
	for {
		fn(answers)
		k := 0
		for ; k < n; k++ {
			if answers[k]++; answers[k] < len(l.options) {
				break
			}
			answers[k] = 0
		}
		if k == n {
			return
		}
	}
}

func (l line) whose(answer int) int {
	for n, p := range l.persons {
		if answer -= len(p.items); answer < 0 {
			return n
		}
	}
	panic("no such answer")
}

func (l line) of(reader int, answers []int) (own []int) {
	for n, a := range answers {
		if l.whose(n) == reader {
			own = append(own, a)
		}
	}
	return own
}

// weight is the most that one person of a role can add.
func (l line) weight(role int) float64 {
	sum, n := 0.0, 0
	seen := map[int]bool{}
	for _, p := range l.persons {
		if !seen[p.role] {
			seen[p.role], sum = true, sum+l.roles[p.role]
		}
		if p.role == role {
			n++
		}
	}
	return 100 * l.roles[role] / sum / float64(n)
}

func (l line) adds(person int, answers []int) float64 {
	sum, weights, at := 0.0, 0.0, 0
	for n := range person {
		at += len(l.persons[n].items)
	}
	for n, w := range l.persons[person].items {
		sum, weights = sum+w*l.options[answers[at+n]], weights+w
	}
	return l.weight(l.persons[person].role) * sum / weights
}

func (l line) value(answers []int) (x float64) {
	for n := range l.persons {
		x += l.adds(n, answers)
	}
	return x
}

func (l line) strata(answers []int) (list []disclosure.Stratum) {
	apart := 0.0
	for n := 1; n < len(l.options); n++ {
		apart = max(apart, l.options[n]-l.options[n-1])
	}
	for role := range l.roles {
		s := disclosure.Stratum{Weight: l.weight(role), Even: true, Least: math.Inf(1)}
		share, fewest, most := 0.0, math.MaxInt, 0
		for n, p := range l.persons {
			if p.role != role {
				continue
			}
			x, sum := l.adds(n, answers), 0.0
			s.Persons, s.Least, s.Most = s.Persons+1, min(s.Least, x), max(s.Most, x)
			for _, w := range p.items {
				sum += w
			}
			for _, w := range p.items {
				share = max(share, w/sum)
				s.Even = s.Even && w == p.items[0]
			}
			fewest, most = min(fewest, len(p.items)), max(most, len(p.items))
		}
		s.Even = s.Even && fewest == most && apart*float64(len(l.options)-1) < 1+1e-9
		s.Step, s.Items = s.Weight*share*apart, []disclosure.Item{{Span: s.Weight * share, Positions: l.options}}
		list = append(list, s)
	}
	return list
}
