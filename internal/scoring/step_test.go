package scoring_test

import (
	"math/rand/v2"
	"testing"

	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

// What is told of a capability before and after raters have come leaves each of their ratings two options, as any of them sees it,
// whatever was rated before and however alike they are.
func TestRatersWhoComeLaterStayUnknown(t *testing.T) {
	q := rating()
	q.Sections[0].Items = q.Sections[0].Items[:1]
	id, r := q.Sections[0].Items[0].ID, rand.New(rand.NewPCG(12, 12))
	kept, refused := 0, 0
	for range 4000 {
		first, come := 3+r.IntN(30), 1+r.IntN(14)
		list, low := []Step{}, r.IntN(5)
		var before, after []reply
		values := []int{}
		for n := range first + come {
			value := min(4, max(0, low+r.IntN(3)-1))
			if n >= first && r.IntN(8) > 0 {
				value = 4 * (low % 2) // those who come are alike, at an end
			}
			codes := Encode(q, survey.Answers{id: survey.Num(float64(value))})
			one := Step{Role: it, After: codes}
			after = append(after, reply{"A", it, survey.Answers{id: survey.Num(float64(value))}})
			if n < first {
				one.Before, before = codes, after
			} else {
				values = append(values, value)
			}
			list = append(list, one)
		}
		a, b := Compute(inputOf(q, municipalities("A"), before), municipalities("A")).Capabilities[id].Importance,
			Compute(inputOf(q, municipalities("A"), after), municipalities("A")).Capabilities[id].Importance
		if a == nil || b == nil {
			continue
		}
		keeps := StepKeeps(q, list)
		q.Sections[0].Items[0].Reverse = true // it is told as it was rated
		if StepKeeps(q, list) != keeps {
			t.Fatal("a reverse-keyed item is asked otherwise")
		}
		q.Sections[0].Items[0].Reverse = false
		if !keeps {
			refused++
			continue
		}
		kept++
		for reader := -1; reader < come; reader++ {
			for person := range come {
				if person != reader && optionsOf(*a, *b, first, values, reader) < 2 {
					t.Fatalf("%d rated %v, then %v come, and it is %v: reader %d knows %d", first, *a, values, *b, reader, person)
				}
			}
		}
	}
	if kept < 500 || refused < 500 {
		t.Errorf("%d kept, %d refused", kept, refused)
	}
}

// optionsOf counts what one of those who have come can have rated, 0–4, by the two figures on their grids and one reader's own.
func optionsOf(before, after float64, first int, come []int, reader int) (n int) {
	own, others := 0, len(come)-1
	if reader >= 0 {
		own, others = come[reader], others-1
	}
	for option := range 5 {
		found := false
		for sum := 0; sum <= 4*first && !found; sum++ {
			if !tells(before, sum, first) {
				continue
			}
			for rest := 0; rest <= 4*others && !found; rest++ {
				found = tells(after, sum+own+option+rest, first+len(come))
			}
		}
		if found {
			n++
		}
	}
	return n
}

// tells reports whether so many ratings of that sum are told as a figure: fewer than ten to the nearest 10 points, or coarser.
func tells(figure float64, sum, n int) bool {
	mean, grid := 25*float64(sum)/float64(n), 5.0
	if n < 10 {
		grid = 10
	}
	return mean >= 100*figure-grid/2-1e-9 && mean < 100*figure+grid/2-1e-9
}

// Where all were told of together, and each role by itself after, one role's figure would go from the other: no step is taken. Nor is
// one that tells which way those who changed their answers went.
func TestStepsThatWouldTellARoleOrAChange(t *testing.T) {
	q := instrument()
	step := func(role survey.Role, before, after float64) Step {
		s := Step{Role: role, After: Encode(q, all(q, after))}
		if before > 0 {
			s.Before = Encode(q, all(q, before))
		}
		return s
	}
	roles := []Step{step(it, 3, 3), step(head, 2, 2), step(head, 3, 3), step(head, 4, 4), step(head, 3, 3), step(head, 3, 3)}
	if !StepKeeps(q, roles) {
		t.Error("nobody comes, and no step is taken")
	}
	if StepKeeps(q, append(roles, step(it, 0, 3), step(it, 0, 3))) {
		t.Error("one role's figure goes from the figure of all")
	}
	var mixed, alike []Step
	for n := range 9 {
		mixed = append(mixed, step(head, float64(2+n%3), float64(2+(n+1)%3)))
		alike = append(alike, step(head, 1, 5))
	}
	still := []Step{step(head, 3, 3), step(head, 2, 2), step(head, 4, 4)}
	if !StepKeeps(q, append(mixed, still...)) {
		t.Error("nine have changed each in their own way, and no step is taken")
	}
	if StepKeeps(q, append(alike[:3], still...)) {
		t.Error("three have gone from the lowest to the highest, and it is told")
	}
}
