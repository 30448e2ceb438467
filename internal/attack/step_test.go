package attack_test

import (
	"math/rand/v2"
	"testing"

	"mogna/internal/attack"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// steps are everybody's responses before and after the second moment.
func (l lineUp) steps() (list []scoring.Step) {
	for _, p := range l.people {
		codes := scoring.Encode(l.q, p.Answers)
		list = append(list, scoring.Step{Role: p.Role, After: codes})
		if p.From == 0 {
			list[len(list)-1].Before = codes
		}
	}
	return list
}

// Three who come after what was told of the others, and have all answered highest, would be known. They do not count; nor do those of
// whom one would know the others.
func TestThreeMoreCanBeKnown(t *testing.T) {
	for _, c := range []struct {
		three [3]float64
		keeps bool
	}{{[3]float64{5, 5, 5}, false}, {[3]float64{1, 5, 5}, false}, {[3]float64{1, 1, 3}, false}, {[3]float64{2, 3, 4}, true}, {[3]float64{3, 3, 3}, true}} {
		l := alone(6, append([]float64{2, 3, 3, 4, 2, 3}, c.three[:]...)...)
		found := attack.Read(l.q, "x", l.people, attack.Nobody, l.told("x", 0, false), l.told("x", 1, false)).Narrowed()
		if c.three[0] == 5 && (len(found) != 3 || found[0].Options != 1) {
			t.Errorf("%+v", found)
		}
		if got := scoring.StepKeeps(l.q, l.steps()); got != c.keeps {
			t.Errorf("%v: %v", c.three, got)
		}
	}
}

// alone is a line-up with one item, as everybody has answered it. Those after the first few come at the second moment.
func alone(first int, answers ...float64) lineUp {
	l := lineUp{q: blank()}
	l.q.Roles, l.q.Scoring.Aggregate = survey.Roles[:1], survey.Pooled
	l.q.Sections[0].Items = []survey.Item{{ID: "x0", Type: survey.ScaleItem, Scale: "s", Construct: "x", Weight: 1}}
	for n, a := range answers {
		l.people = append(l.people, attack.Respondent{Role: survey.Roles[0], Answers: survey.Answers{"x0": survey.Num(a)}, From: min(1, n/first)})
	}
	return l
}

// A step that is let count narrows nobody's answer, whatever the others' figure was, where they are more and finer told of than
// in TestNoAnswerCanBeWorkedOutOverTime, and often at the ends.
func TestNoStepTellsWhoCame(t *testing.T) {
	r, shown := rand.New(rand.NewPCG(16, 2026)), 0
	for shown < 50 {
		first, answers := 5+r.IntN(20), []float64{}
		for range first {
			answers = append(answers, float64(1+r.IntN(5)))
		}
		for range 3 + r.IntN(2) {
			answers = append(answers, []float64{1, 2, 4, 5, 5, 5}[r.IntN(6)])
		}
		l := alone(first, answers...)
		if !scoring.StepKeeps(l.q, l.steps()) {
			continue
		}
		before, after := l.told("x", 0, false), l.told("x", 1, false)
		if before.Score.Value == nil || after.Score.Value == nil {
			continue
		}
		shown++
		for _, reader := range []int{attack.Nobody, 0, first} {
			if found := attack.Read(l.q, "x", l.people, reader, before, after).Narrowed(); len(found) > 0 {
				t.Fatalf("%v after %v, as reader %d: %+v", answers[first:], answers[:first], reader, found)
			}
		}
	}
}
