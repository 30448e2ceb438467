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
			return input(q, municipalities("A"), replies)
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

func TestABreakIsSaid(t *testing.T) {
	before, after := oneLeaf(3, nil), oneLeaf(3, nil)
	after.Sections[0].Items[1].Reverse = true // keyed the other way: another question
	after.Sections[0].Items[2].ID = "i9"
	organisations := municipalities("A", "B")
	answers := func(q *survey.Questionnaire, first float64) []reply {
		a := all(q, 1)
		a["i1"] = survey.Num(first)
		return []reply{{"A", it, a}, {"A", it, a}, {"A", it, a}, {"B", it, a}, {"B", it, a}}
	}
	c := CompareRounds(input(before, organisations, answers(before, 2)), input(after, organisations, answers(after, 4)), organisations)
	if !c.Break || c.Common != 1 || c.Items != 4 {
		t.Errorf("one of four items is common: %+v", c)
	}
	if got := c.Organisations["A"][""]; got.Change == nil || math.Abs(*got.Change-50) > 1e-9 {
		t.Errorf("over the common item: %+v", got)
	}
	if got := c.Organisations["B"]["leaf"]; got.Change != nil || got.Reason != ReasonTooFew {
		t.Errorf("too few on both sides: %+v", got)
	}
}

func TestDerivationGivesTheScore(t *testing.T) {
	q := instrument()
	q.Scoring.RoleWeights = map[survey.Role]float64{it: 2}
	var replies []reply
	for n, role := range []survey.Role{it, it, it, head, head, head, head, boss} {
		a := all(q, float64(n%5+1))
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
	leaf := total.Children[0].Children[0]
	if x := leaf.Items[0]; x.Item != "x1-a" || x.Unknown != 8 || x.N != 0 {
		t.Errorf("everybody is unsure of x1-a: %+v", x)
	}
	if y := total.Children[1].Children[0].Items[0]; y.N != 8 || y.Counts[0].N != 2 {
		t.Errorf("two answered 1 to y1-a: %+v", y)
	}
	for _, role := range leaf.Roles { // boss is one, and so the smallest other is kept as well
		if (role.Mean != nil) != (role.Role == head) {
			t.Errorf("roles: %+v", leaf.Roles)
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
		input(ratings, organisations, []reply{{"A", it, all(ratings, 5)}, {"A", it, all(ratings, 5)}, {"B", head, all(ratings, 2)}}),
	})
	own, _ := round.Derive("levels", "A", "x1-a")
	inherited, _ := round.Derive("levels", "B", "x1-a")
	if own.Rule != RuleOwn || *own.Score.Value != 1 || inherited.Rule != RuleInherited || inherited.From != "J" || *inherited.Score.Value != 4 {
		t.Errorf("%+v, %+v", own, inherited)
	}
	d, _ := round.Derive("ratings", "A", "x1-a")
	if d.Rule != RuleRatings || *d.Score.Value != 0.75 || d.Items[0].N != 3 || d.Items[0].Counts[4].N != 2 || d.Items[0].Counts[1].N != 1 {
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

// Two heads of department alone have a say in all of x: their interval would tell how far apart they are, and so would that
// of a change.
func TestNoIntervalOfTwoInAChange(t *testing.T) {
	q := instrument()
	q.Scoring.MinCoverage = 0.6
	q.Constructs[0].Children[1].Weight = 3 // x takes x2, and the total does without x
	q.Constructs[1].Weight = 3
	for n := 2; n <= 3; n++ {
		q.Sections[0].Items[n].Roles = []survey.Role{head} // x2
	}
	organisations := municipalities("A")
	round := func(first, second float64) Input {
		return input(q, organisations, []reply{{"A", it, all(q, 3)}, {"A", head, all(q, first)}, {"A", head, all(q, second)}})
	}
	c := CompareRounds(round(1, 4), round(2, 5), organisations).Organisations["A"]["x"]
	if c.Change == nil || c.Low != nil || c.P != nil {
		t.Errorf("the change of x: %+v", c)
	}
}
