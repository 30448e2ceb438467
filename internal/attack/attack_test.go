package attack

import (
	"testing"

	"mogna/internal/survey"
)

var scale = []float64{0, 25, 50, 75, 100}

func leaf(answers ...map[string]int) *Leaf {
	l := &Leaf{Items: []Item{{"a", 1, scale}, {"b", 1, scale}}, Weights: map[survey.Role]float64{}, Moments: make([]Moment, 1)}
	for n, a := range answers {
		l.Persons = append(l.Persons, Person{Role: []survey.Role{"boss", "head", "head", "head", "it"}[n], Answers: a})
	}
	return l
}

func open() map[string]int { return map[string]int{"a": Unknown, "b": Unknown} }

// What was told before: the heads' mean, the counts of each item and the score to the last digit determine what the two who are
// alone in their roles have answered.
func TestItFindsWhoIsAlone(t *testing.T) {
	l := leaf(open(), open(), open(), open(), open())
	// The heads have all chosen the second option, the boss the highest and the IT manager the lowest.
	boss, heads, it := 100.0, 25.0, 0.0
	score := Exactly((boss + heads + it) / 3)
	l.Moments[0] = Moment{Score: &score, Roles: map[survey.Role]Told{"head": Exactly(heads)}, Items: map[string][]int{"a": {1, 3, 0, 0, 1}, "b": {1, 3, 0, 0, 1}}}
	if got := l.Options(); got[0]["a"] != 2 || got[1]["a"] != 1 || got[4]["b"] != 2 {
		t.Errorf("%v", got)
	}
	// The counts and the score are enough where the roles weigh unlike.
	l.Weights["boss"] = 2
	score = Exactly((2*boss + heads + it) / 4)
	l.Moments[0] = Moment{Score: &score, Items: map[string][]int{"a": {1, 3, 0, 0, 1}, "b": {1, 3, 0, 0, 1}}}
	if got := l.Options(); got[0]["a"] != 1 || got[4]["b"] != 1 {
		t.Errorf("%v", got)
	}
	l.Weights = map[survey.Role]float64{}
	// Nothing is told: everything is possible.
	l.Moments[0] = Moment{}
	for p, x := range l.Options() {
		if x["a"] != 5 || x["b"] != 5 {
			t.Errorf("person %d: %v", p, x)
		}
	}
	// All at the highest: a score of 100 tells everything.
	all := Exactly(100)
	l.Moments[0] = Moment{Score: &all}
	for p, x := range l.Options() {
		if x["a"] != 1 || x["b"] != 1 {
			t.Errorf("person %d: %v", p, x)
		}
	}
}

// A colleague who knows their own answers, and a figure before and after somebody has handed in.
func TestItKnowsMore(t *testing.T) {
	one := func(a int) map[string]int { return map[string]int{"a": a} }
	score := Exactly(50)
	l := &Leaf{Items: []Item{{"a", 1, scale}}, Persons: []Person{{Answers: one(0)}, {Answers: one(Unknown)}}, Moments: []Moment{{Score: &score}}}
	if got := l.Options(); got[1]["a"] != 1 {
		t.Errorf("who has answered lowest knows what the other has: %v", got)
	}
	before, after := Exactly(50), Exactly(60)
	l = &Leaf{Items: []Item{{"a", 1, scale}}, Moments: []Moment{{Score: &before}, {Score: &after}}}
	for n := range 5 {
		l.Persons = append(l.Persons, Person{Answers: one(Unknown), From: n / 4})
	}
	if got := l.Options(); got[4]["a"] != 1 || got[0]["a"] < 3 {
		t.Errorf("the fifth has answered highest: %v", got)
	}
}
