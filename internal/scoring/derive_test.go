package scoring_test

import (
	"testing"

	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

// ofTen is the explanation of y1 as it is published, of seven IT managers and heads beside; a role weighs what it is given.
func ofTen(t *testing.T, heads int, change func(n int, a survey.Answers)) Derivation {
	t.Helper()
	q, organisations := instrument(), municipalities("A")
	var replies []reply
	for n := range 7 + heads {
		a := all(q, float64(n%3+2))
		role := it
		if n >= 7 {
			role = head
		}
		change(n, a)
		replies = append(replies, reply{"A", role, a})
	}
	return asPublished(t, NewRound(organisations, []Input{input(q, organisations, replies)}), "q", "A")["y1"]
}

// Ten have answered, and three of each role: what they answered is counted option by option, and what they didn't.
func TestWhatIsCountedOfTen(t *testing.T) {
	d := ofTen(t, 3, func(n int, a survey.Answers) {
		switch n {
		case 0, 1:
			a["y1-a"] = survey.Value{Missing: survey.Unknown}
		case 2:
			a["y1-a"] = survey.Value{Missing: survey.NotApplicable}
		case 3:
			delete(a, "y1-a")
		}
	})
	x := d.Items[0]
	if x.Suppressed || x.N == nil || *x.N != 6 || *x.Unknown != 2 || *x.NotApplicable != 1 || *x.Unanswered != 1 || x.Asked != 10 {
		t.Fatalf("%+v", x)
	}
	// The third to the tenth have said 3, 4, 2, 3, 4 and 2.
	for n, want := range []int{0, 2, 2, 2, 0} {
		if x.Counts[n].N != want {
			t.Errorf("%v was chosen by %d, not %d", x.Counts[n].Value, x.Counts[n].N, want)
		}
	}
}

// Nine are too few to count, and two of a role, wherever it stands among the roles, and so are roles that answered alike.
func TestWhatIsNotCountedOfFew(t *testing.T) {
	as := func(int, survey.Answers) {}
	for heads, counted := range map[int]bool{1: false, 2: false, 3: true, 0: false} {
		if x := ofTen(t, heads, as).Items[0]; x.Suppressed == counted || (x.Counts != nil) != counted {
			t.Errorf("seven and %d: %+v", heads, x)
		}
	}
	// One item that a role has answered alike, be it the first or the last, closes all of the leaf.
	for _, id := range []string{"y1-a", "y1-b"} {
		alike := ofTen(t, 3, func(n int, a survey.Answers) {
			if n < 7 {
				a[id] = survey.Num(3)
			}
		})
		for _, x := range alike.Items {
			if !x.Suppressed || x.Counts != nil {
				t.Errorf("%s is answered alike: %+v", id, x)
			}
		}
	}
	// Six heads and, after them, four IT managers, of whom each answers otherwise.
	for fewest, counted := range map[int]bool{3: true, 4: true, 5: false} {
		q, organisations := instrument(), municipalities("A")
		q.Scoring.MinRespondents = fewest
		replies := append(by("A", head, 1, 2, 3, 4, 2, 3), by("A", it, 2, 3, 4, 5)...)
		if x := asPublished(t, NewRound(organisations, []Input{input(q, organisations, replies)}), "q", "A")["y1"].Items[0]; x.Suppressed == counted {
			t.Errorf("four of a role, where %d are enough: %+v", fewest, x)
		}
	}
}

// A role's mean stands with that role.
func TestEveryRolesMean(t *testing.T) {
	q, organisations := instrument(), municipalities("A")
	replies := append(by("A", it, 3, 4, 4, 5), by("A", head, 1, 3, 3, 5)...)
	d, _ := NewRound(organisations, []Input{input(q, organisations, replies)}).Derive("q", "A", "y1")
	for _, r := range d.Roles {
		want := map[survey.Role]float64{it: 75, head: 50}[r.Role]
		if near(t, string(r.Role), r.Mean, want); r.Grid != 10 && r.Grid != 5 {
			t.Errorf("%+v", r)
		}
	}
	if len(d.Roles) != 2 || d.Rule != RuleByRole || !d.Counts {
		t.Errorf("%+v", d)
	}
	q.Scoring.Aggregate = survey.Pooled
	if d, _ = NewRound(organisations, []Input{input(q, organisations, replies)}).Derive("q", "A", "y1"); d.Rule != RulePooled || d.Roles != nil {
		t.Errorf("pooled: %+v", d)
	}
}

// What has no weight, no coverage or no figure to show is no part of what stands above it.
func TestWhatCountsInAParent(t *testing.T) {
	q, organisations := instrument(), municipalities("A")
	q.Constructs[0].Children[1].Weight = 0
	unanswered := by("A", it, 3, 4, 4, 5)
	for _, r := range unanswered {
		delete(r.answers, "y2-a")
		delete(r.answers, "y2-b")
	}
	for _, exact := range []bool{true, false} {
		in := input(q, organisations, unanswered)
		in.Exact = exact
		round := NewRound(organisations, []Input{in})
		for id, want := range map[string]bool{"x1": true, "x2": false, "y1": true, "y2": false, "y": true} {
			if d, there := round.Derive("q", "A", id); !there || d.Counts != want {
				t.Errorf("%s, exact %v: %+v", id, exact, d)
			}
		}
	}
	// With a single IT manager's answers to y2 beside, its score is hidden.
	replies := append(by("A", boss, 5), unanswered...)
	d, _ := NewRound(organisations, []Input{input(q, organisations, replies)}).Derive("q", "A", "y2")
	if d.Counts || d.Score.Value != nil {
		t.Errorf("hidden: %+v", d)
	}
}

// Ratings are counted of ten, not of nine, and only where they differ.
func TestRatingsAreCountedOfTen(t *testing.T) {
	q, organisations := instrument(), municipalities("A")
	q.ID, q.Kind = "ratings", survey.Importance
	for n, counted := range map[int]bool{9: false, 10: true} {
		var replies []reply
		for k := range n {
			replies = append(replies, reply{"A", it, all(q, float64(k%3+2))})
		}
		d := asPublished(t, NewRound(organisations, []Input{input(q, organisations, replies)}), "ratings", "A")["y1-a"]
		if d.Score.Value == nil || (d.Items[0].Counts != nil) != counted {
			t.Errorf("%d: %+v", n, d)
		}
	}
}

// A division is explained where it has a sum.
func TestADivisionWithoutAnswersIsNotExplained(t *testing.T) {
	number := func(id, pool, tower, measure string) survey.Item {
		return survey.Item{ID: id, Type: survey.NumberItem, Pool: pool, Tower: tower, Measure: measure}
	}
	q := &survey.Questionnaire{ID: "it", Kind: survey.EconomyFigures, Per: survey.PerOrganisation,
		Economy:  &survey.Economy{Tolerance: 0.005, Pools: []survey.Label{{ID: "people"}}, Towers: []survey.Label{{ID: "desk"}}},
		Sections: []survey.Section{{Items: []survey.Item{number("total", "", "", "total"), number("p1", "people", "", ""), number("t1", "", "desk", "")}}}}
	organisations := municipalities("A")
	round := NewRound(organisations, []Input{inputOf(q, organisations, []reply{{"A", "", survey.Answers{"total": survey.Num(10), "p1": survey.Num(10)}}})})
	for path, want := range map[string]bool{"": true, "pools": true, "pools/people": true, "pools/people/share": true, "towers": false, "towers/desk": false, "purposes": false, "nothing": false} {
		if _, there := round.Derive("it", "A", path); there != want {
			t.Errorf("%q is explained: %v", path, there)
		}
	}
	if _, there := round.Derive("it", "B", ""); there {
		t.Error("an organisation that is not in the round")
	}
}
