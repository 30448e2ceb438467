package attack_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"mogna/internal/attack"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// What was published when figures were told exactly is masked when it is read, so that the solver finds nothing in it.
func TestWhatWasPublishedBeforeIsMasked(t *testing.T) {
	r, shown := rand.New(rand.NewPCG(15, 2026)), 0
	for range 60 {
		l := drawnLineUp(r, 4, 8)
		for n := range l.people { // towards the middle, where a figure can stay
			for id, v := range l.people[n].Answers {
				if v.Number != nil {
					l.people[n].Answers[id] = survey.Num(float64(2 + (int(*v.Number)+n)%3))
				}
			}
		}
		c, explained := l.published()
		if !c.Masks() {
			t.Fatal("it is not known for what it is")
		}
		scoring.Mask(&c, []*survey.Questionnaire{l.q}, func(string, string) map[string]scoring.Derivation { return explained })
		said, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		for _, gone := range []string{`"low"`, `"high"`, `"agreement"`, `"spread"`, `"icc1"`, `"conversation"`, "straight-lining", "low-agreement"} {
			if strings.Contains(string(said), gone) {
				t.Errorf("%s is still told: %s", gone, said)
			}
		}
		for _, leaf := range []string{"x", "y"} {
			d := explained[leaf]
			c.MaskDerivation("q", "A", &d)
			for _, i := range d.Items {
				if i.Counts != nil || i.N != nil || !i.Suppressed {
					t.Errorf("counts are still told: %+v", i)
				}
			}
			if d.Score.Value == nil {
				continue
			}
			shown++
			if found := attack.Read(l.q, leaf, l.people, attack.Nobody, d).Narrowed(); len(found) > 0 {
				t.Errorf("%+v in %+v", found, d)
			}
		}
	}
	if shown < 10 {
		t.Errorf("%d figures are left: the test says little", shown)
	}
}

// published is what an earlier method kept: exact figures, and how each came about.
func (l lineUp) published() (c scoring.Comparison, explained map[string]scoring.Derivation) {
	a := []survey.Organisation{{Code: "A", Name: "A", Kind: survey.Municipality}}
	t := scoring.NewTable(l.q, a)
	for _, p := range l.people {
		t.Add("A", p.Role, p.Answers)
	}
	round := scoring.NewRound(a, []scoring.Input{{Questionnaire: l.q, Responses: t, Exact: true}})
	c = round.Comparison(scoring.RoundInfo{})
	c.Method = "1"
	_ = round.EachDerivation(func(_, _ string, all map[string]scoring.Derivation) error { explained = all; return nil })
	return c, explained
}
