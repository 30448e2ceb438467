package scoring_test

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"testing"

	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

func input(q *survey.Questionnaire, organisations []survey.Organisation, replies []reply) Input {
	t := NewTable(q, organisations)
	for _, r := range replies {
		t.Add(r.organisation, r.role, r.answers)
	}
	return Input{Questionnaire: q, Responses: t}
}

// The values were computed with R (internal/stats/testdata/make_reference.R).
func TestChangeMeetsTheReference(t *testing.T) {
	data, err := os.ReadFile("../stats/testdata/reference.json")
	if err != nil {
		t.Fatal(err)
	}
	var ref struct {
		Welch []struct {
			Before, After        []float64
			Change, Low, High, P float64
		}
	}
	if err := json.Unmarshal(data, &ref); err != nil || len(ref.Welch) == 0 {
		t.Fatal(err)
	}
	for _, c := range ref.Welch {
		q := oneLeaf(1, nil)
		q.Scoring.MinRespondents, q.Scoring.Aggregate = 1, survey.Pooled
		values := slices.Concat([]float64{0, 100}, c.Before, c.After)
		slices.Sort(values)
		var scale survey.Scale
		for _, x := range slices.Compact(values) {
			scale.Options = append(scale.Options, survey.Option{Value: x})
		}
		q.Scales["s"] = scale
		round := func(scores []float64) Input {
			var replies []reply
			for _, x := range scores {
				replies = append(replies, reply{"A", it, survey.Answers{"i1": survey.Num(x)}})
			}
			in := input(q, municipalities("A"), replies)
			in.Exact = true
			return in
		}
		got := CompareRounds(round(c.Before), round(c.After), municipalities("A"))
		change := got.Organisations["A"]["leaf"]
		close9(t, "change", change.Change, c.Change)
		close9(t, "low", change.Low, c.Low)
		close9(t, "high", change.High, c.High)
		close9(t, "p", change.P, c.P)
		if got.Break {
			t.Error("the same items and a break")
		}
	}
}

// Of two leaves one has been changed: it is not compared, and what stands above is made of the other.
func TestABreakIsSaid(t *testing.T) {
	before, after := instrument(), instrument()
	after.Sections[0].Items[1].Reverse = false // keyed the other way: another question
	after.Sections[0].Items[2].ID = "x2-c"
	organisations := municipalities("A", "B")
	answers := func(q *survey.Questionnaire, y float64) (list []reply) {
		for n := range 6 {
			a := all(q, float64(2+n%3))
			for _, id := range []string{"y1-a", "y1-b"} {
				a[id] = survey.Num(y + float64(n%2))
			}
			list = append(list, reply{"A", it, a})
		}
		return append(list, reply{"B", it, all(q, 3)}, reply{"B", it, all(q, 3)})
	}
	c := CompareRounds(input(before, organisations, answers(before, 2)), input(after, organisations, answers(after, 3)), organisations)
	if !c.Break || c.Common != 4 || c.Items != 9 {
		t.Errorf("four of nine items are compared: %+v", c)
	}
	a := c.Organisations["A"]
	if y := a["y1"]; y.Change == nil || *y.Before != 40 || *y.After != 65 {
		t.Errorf("y1 goes from 37.5 to 62.5, which six tell to the nearest 5: from %v to %v", *y.Before, *y.After)
	}
	for _, id := range []string{"x1", "x2", "x"} {
		if a[id].Change != nil || a[id].Reason != ReasonCoverage {
			t.Errorf("%s has changed: %+v", id, a[id])
		}
	}
	if got := c.Organisations["B"]["y1"]; got.Change != nil || got.Reason != ReasonTooFew {
		t.Errorf("too few on both sides: %+v", got)
	}
	other := instrument()
	for n := range other.Sections[0].Items {
		other.Sections[0].Items[n].ID += "-2"
	}
	if got := CompareRounds(input(before, organisations, answers(before, 2)), input(other, organisations, nil), organisations).Organisations["A"][""]; got.Reason != ReasonCoverage {
		t.Errorf("nothing is the same, and the reason is %s", got.Reason)
	}
	weighted := instrument()
	weighted.Scoring.RoleWeights = map[survey.Role]float64{it: 2}
	if c := CompareRounds(input(instrument(), organisations, answers(before, 2)), input(weighted, organisations, answers(before, 3)), organisations); c.Common != 0 {
		t.Errorf("answers that count otherwise are compared: %+v", c)
	}
}

// What rests on what is told of every score, and no number that gives anybody's answer away.
func TestDerivationGivesTheScore(t *testing.T) {
	q := instrument()
	q.Scoring.RoleWeights = map[survey.Role]float64{it: 2}
	var replies []reply
	for n, role := range []survey.Role{it, it, it, head, head, head, head, boss} {
		a := all(q, float64(n%4+2))
		a["x1-a"] = survey.Value{Missing: survey.Unknown}
		replies = append(replies, reply{"A", role, a})
	}
	organisations := municipalities("A")
	round := NewRound(organisations, []Input{input(q, organisations, replies)})
	scores := round.Comparison(RoundInfo{}).Documents[0].Organisations["A"]
	total, ok := round.Derive("q", "A", "")
	if !ok || *total.Score.Value != *scores.Total.Value {
		t.Fatalf("%+v", total)
	}
	recompute(t, total)
	leaf := total.Children[1].Children[0]
	if y := leaf.Items[0]; y.Item != "y1-a" || y.Asked != 8 || !y.Suppressed || y.N != nil || y.Unknown != nil || y.Counts != nil {
		t.Errorf("eight were asked y1-a: %+v", y)
	}
	for n, want := range []RoleShare{{Role: head, Weight: 1, N: 4}, {Role: it, Weight: 2, N: 3}, {Role: boss, Weight: 1, N: 1}} {
		if got := leaf.Roles; len(got) != 3 || !slices.Contains(got, want) {
			t.Errorf("%d: %+v of %+v", n, want, got)
		}
	}
	if _, ok := round.Derive("q", "A", "nothing"); ok {
		t.Error("a construct that isn't there was explained")
	}
	few := NewRound(organisations, []Input{input(q, organisations, replies[:2])})
	if d, ok := few.Derive("q", "A", "x"); !ok || d.Score.Value != nil || d.Children != nil {
		t.Errorf("a hidden score explained itself: %+v", d)
	}
}

// Many in every role: their means and counts are told, unless all in one have answered an item alike, or all but one.
func TestDerivationOfMany(t *testing.T) {
	q := instrument()
	organisations := municipalities("A")
	leaf := func(change func(n int, role survey.Role, a survey.Answers)) Derivation {
		var replies []reply
		for n := range 12 {
			role := []survey.Role{it, head}[n%2]
			a := all(q, float64(n/2%4+2))
			change(n, role, a)
			replies = append(replies, reply{"A", role, a})
		}
		round := NewRound(organisations, []Input{input(q, organisations, replies)})
		if draft, _ := round.Derive("q", "A", "y1"); draft.Items[0].Counts != nil || draft.Items[0].N != nil {
			t.Errorf("counts before anything is published: %+v", draft.Items)
		}
		return asPublished(t, round, "q", "A")["y1"]
	}
	open := leaf(func(int, survey.Role, survey.Answers) {})
	if y := open.Items[0]; y.N == nil || *y.N != 12 || *y.Unknown != 0 || y.Counts[1].N != 4 || y.Suppressed {
		t.Errorf("twelve have answered: %+v", y)
	}
	if len(open.Roles) != 2 || open.Roles[0].Mean == nil || open.Roles[1].Mean == nil || open.Score.Spread == nil {
		t.Errorf("%+v, %+v", open.Roles, open.Score)
	}
	for name, dissenters := range map[string]int{"all alike": 0, "one dissents": 1} {
		closed := leaf(func(n int, role survey.Role, a survey.Answers) {
			if role == it {
				a["y1-b"] = survey.Num(3)
			}
			if n < 2*dissenters && role == it {
				a["y1-b"] = survey.Num(5)
			}
		})
		for _, i := range closed.Items {
			if !i.Suppressed || i.Counts != nil || i.N != nil {
				t.Errorf("%s in y1-b: %+v", name, i)
			}
		}
	}
}

// asPublished is how an organisation's figures explain themselves once nothing more comes in.
func asPublished(t *testing.T, round *Round, questionnaire, organisation string) (found map[string]Derivation) {
	t.Helper()
	if err := round.EachDerivation(func(q, o string, all map[string]Derivation) error {
		if q == questionnaire && o == organisation {
			found = all
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return found
}

// recompute makes every parent's score of its children's.
func recompute(t *testing.T, d *Derivation) {
	t.Helper()
	sum, weight := 0.0, 0.0
	for _, c := range d.Children {
		recompute(t, &c)
		if c.Counts {
			sum, weight = sum+c.Weight**c.Score.Value, weight+c.Weight
		}
	}
	if len(d.Children) > 0 && math.Abs(sum/weight-*d.Score.Value) > 1e-9 {
		t.Errorf("%s is %v, its children give %v", fmt.Sprint(d.Construct), *d.Score.Value, sum/weight)
	}
}

func TestLevelsAndImportancesExplainThemselves(t *testing.T) {
	levels, ratings := instrument(), instrument()
	levels.ID, levels.Kind, levels.Per = "levels", survey.Capability, survey.PerOrganisation
	ratings.ID, ratings.Kind = "ratings", survey.Importance
	organisations := append(municipalities("A", "B"), survey.Organisation{Code: "J", Kind: survey.JointBody, Members: []string{"A", "B"}})
	round := NewRound(organisations, []Input{
		input(levels, organisations, []reply{{"J", "", all(levels, 4)}, {"A", "", survey.Answers{"x1-a": survey.Num(1)}}}),
		input(ratings, organisations, slices.Concat(slices.Repeat([]reply{{"A", it, all(ratings, 5)}}, 8), slices.Repeat([]reply{{"B", head, all(ratings, 2)}}, 4))),
	})
	own, _ := round.Derive("levels", "A", "x1-a")
	inherited, _ := round.Derive("levels", "B", "x1-a")
	if own.Rule != RuleOwn || *own.Score.Value != 1 || inherited.Rule != RuleInherited || inherited.From != "J" || *inherited.Score.Value != 4 {
		t.Errorf("%+v, %+v", own, inherited)
	}
	if draft, _ := round.Derive("ratings", "A", "x1-a"); *draft.Score.Value != 0.75 || draft.Items[0].Counts != nil {
		t.Errorf("counts before anything is published: %+v", draft)
	}
	d := asPublished(t, round, "ratings", "A")["x1-a"]
	if d.Rule != RuleRatings || *d.Score.Value != 0.75 || *d.Items[0].N != 12 || d.Items[0].Counts[4].N != 8 || d.Items[0].Counts[1].N != 4 {
		t.Errorf("%+v", d)
	}
	if _, ok := round.Derive("levels", "A", "nothing"); ok {
		t.Error("a capability that isn't there was explained")
	}
	few := NewRound(organisations, []Input{input(ratings, organisations, []reply{{"A", it, all(ratings, 5)}})})
	if d, ok := few.Derive("ratings", "A", "x1-a"); !ok || d.Score.Value != nil || d.Items != nil {
		t.Errorf("one rating is told: %+v", d)
	}
}

// An item that is asked and not scored breaks no series, however it has changed.
func TestAnUnweightedItemBreaksNothing(t *testing.T) {
	before, after := instrument(), instrument()
	for n, q := range []*survey.Questionnaire{before, after} {
		aside := scaleItem("aside", "y1")
		aside.Weight, aside.Reverse = 0, n == 1
		q.Sections[0].Items = append(q.Sections[0].Items, aside)
	}
	organisations := municipalities("A")
	answers := by("A", it, 2, 3, 4, 3, 3)
	c := CompareRounds(input(before, organisations, answers), input(after, organisations, answers), organisations)
	if y := c.Organisations["A"]["y1"]; c.Break || c.Common != 8 || c.Items != 8 || y.Change == nil || *y.Change != 0 {
		t.Errorf("%+v: %+v", c, y)
	}
}
