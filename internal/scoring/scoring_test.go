package scoring_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

const (
	it   = survey.ITManager
	head = survey.HeadOfDepartment
	boss = survey.ChiefExecutive
)

// instrument has two dimensions of two leaves each, two items a leaf, one of them reverse-keyed.
func instrument() *survey.Questionnaire {
	options := []survey.Option{{Value: 1}, {Value: 2}, {Value: 3}, {Value: 4}, {Value: 5}}
	q := &survey.Questionnaire{ID: "q", Version: "1.0.0", Kind: survey.Maturity, Per: survey.PerRespondent, Roles: []survey.Role{it, head, boss},
		Scales:  map[string]survey.Scale{"s": {Options: options, Unknown: survey.Say("Vet ej", "Don't know"), NotApplicable: survey.Say("Ej aktuellt", "Not applicable")}},
		Scoring: survey.Scoring{Aggregate: survey.ByRole, MinAnswered: 0.5, MinCoverage: 0.5, MinRespondents: 3, Complete: map[survey.Role]int{it: 1, head: 1}}}
	section := survey.Section{ID: "all"}
	for _, d := range []string{"x", "y"} {
		dimension := survey.Construct{ID: d, Weight: 1}
		for n := 1; n <= 2; n++ {
			leaf := fmt.Sprint(d, n)
			dimension.Children = append(dimension.Children, survey.Construct{ID: leaf, Weight: 1})
			section.Items = append(section.Items, scaleItem(leaf+"-a", leaf), scaleItem(leaf+"-b", leaf))
		}
		q.Constructs = append(q.Constructs, dimension)
	}
	section.Items[1].Reverse = true
	q.Sections = []survey.Section{section}
	return q
}

func scaleItem(id, construct string) survey.Item {
	return survey.Item{ID: id, Type: survey.ScaleItem, Scale: "s", Construct: construct, Weight: 1}
}

type reply struct {
	organisation string
	role         survey.Role
	answers      survey.Answers
}

func municipalities(codes ...string) (list []survey.Organisation) {
	for _, c := range codes {
		list = append(list, survey.Organisation{Code: c, Name: c, Kind: survey.Municipality})
	}
	return list
}

func compute(q *survey.Questionnaire, organisations []survey.Organisation, replies []reply) Document {
	t := NewTable(q, organisations)
	for _, r := range replies {
		t.Add(r.organisation, r.role, r.answers)
	}
	return Compute(Input{Questionnaire: q, Responses: t, Exact: true}, organisations)
}

// all answers every item of the questionnaire alike.
func all(q *survey.Questionnaire, value float64) survey.Answers {
	a := survey.Answers{}
	for _, i := range q.Items() {
		a[i.ID] = survey.Num(value)
	}
	return a
}

func TestScoresByHand(t *testing.T) {
	q := instrument()
	doc := compute(q, municipalities("A"), []reply{
		{"A", it, all(q, 5)}, {"A", head, all(q, 3)}, {"A", head, all(q, 1)},
	})
	r := doc.Organisations["A"]
	// x1 has a reverse-keyed item: whatever everybody answers alike, the two items balance at 50.
	expect(t, r, map[string]float64{"x1": 50, "x2": 62.5, "x": 56.25, "y1": 62.5, "y2": 62.5, "y": 62.5})
	if *r.Total.Value != (56.25+62.5)/2 {
		t.Errorf("total %v", *r.Total.Value)
	}
	if low := r.Constructs["y"].Low; low == nil || *low >= 62.5 {
		t.Errorf("the interval of y starts at %v", low)
	}
}

func expect(t *testing.T, r OrganisationResult, want map[string]float64) {
	t.Helper()
	for id, w := range want {
		if got := r.Constructs[id].Value; got == nil || math.Abs(*got-w) > 1e-9 {
			t.Errorf("%s is %v, want %v", id, got, w)
		}
	}
}

func TestByRoleWeighsRolesNotHeads(t *testing.T) {
	q := instrument()
	replies := []reply{{"A", it, all(q, 5)}, {"A", head, all(q, 1)}, {"A", head, all(q, 1)}, {"A", head, all(q, 1)}}
	expect(t, compute(q, municipalities("A"), replies).Organisations["A"], map[string]float64{"y": 50})
	q.Scoring.RoleWeights = map[survey.Role]float64{it: 3, head: 1}
	expect(t, compute(q, municipalities("A"), replies).Organisations["A"], map[string]float64{"y": 75})
	q.Scoring.RoleWeights = map[survey.Role]float64{it: 0} // zero leaves the role out; it is not an absent weight
	expect(t, compute(q, municipalities("A"), replies).Organisations["A"], map[string]float64{"y": 0})
	q.Scoring.RoleWeights, q.Scoring.Aggregate = nil, survey.Pooled
	expect(t, compute(q, municipalities("A"), replies).Organisations["A"], map[string]float64{"y": 25})
}

func TestMissingIsNeverZero(t *testing.T) {
	q := instrument()
	some := all(q, 5)
	some["y1-a"] = survey.Value{Missing: survey.Unknown}
	delete(some, "y2-a")
	some["y2-b"] = survey.Value{Missing: survey.NotApplicable}
	doc := compute(q, municipalities("A"), []reply{{"A", it, some}, {"A", it, some}, {"A", it, some}})
	expect(t, doc.Organisations["A"], map[string]float64{"y1": 100, "y": 100})
	if y2 := doc.Organisations["A"].Constructs["y2"]; y2.Value != nil || y2.Reason != ReasonCoverage {
		t.Errorf("y2 has nothing to go on and is %+v", y2)
	}
}

func TestAnItemOfWeightZeroIsAskedNotScored(t *testing.T) {
	q := instrument()
	q.Sections[0].Items[4].Weight = 0 // y1-a
	answers := all(q, 5)
	answers["y1-a"] = survey.Num(1)
	expect(t, compute(q, municipalities("A"), []reply{{"A", it, answers}, {"A", it, answers}, {"A", it, answers}}).Organisations["A"], map[string]float64{"y1": 100})
}

func TestTooFewLooksLikeNone(t *testing.T) {
	q := instrument()
	doc := compute(q, municipalities("A", "B"), []reply{{"A", it, all(q, 5)}, {"A", head, all(q, 4)}})
	a, b := doc.Organisations["A"], doc.Organisations["B"]
	a.Answered, b.Answered = 0, 0 // who has answered is no secret
	if !reflect.DeepEqual(a, b) {
		t.Errorf("two answers look otherwise than none:\n%+v\n%+v", a, b)
	}
	if a.Total.Value != nil || !a.Suppressed {
		t.Errorf("two answers are shown: %+v", a)
	}
}

func TestNoSingleHiddenSibling(t *testing.T) {
	q := instrument()
	for n := range q.Sections[0].Items[:2] {
		q.Sections[0].Items[n].Roles = []survey.Role{it} // x1 is the IT manager's alone
	}
	doc := compute(q, municipalities("A"), []reply{{"A", it, all(q, 5)}, {"A", head, all(q, 4)}, {"A", head, all(q, 2)}})
	scores := doc.Organisations["A"].Constructs
	if scores["x1"].Value != nil || scores["x2"].Value != nil {
		t.Errorf("x1 follows from x and x2: %+v", scores)
	}
	if scores["x"].Value == nil || scores["y1"].Value == nil {
		t.Errorf("more is hidden than needed: %+v", scores)
	}
}

func TestCapabilitiesInherit(t *testing.T) {
	q := instrument()
	q.Kind, q.Per = survey.Capability, survey.PerOrganisation
	organisations := append(municipalities("A", "B", "C"), survey.Organisation{Code: "J", Kind: survey.JointBody, Members: []string{"A", "B"}})
	doc := compute(q, organisations, []reply{{"J", "", all(q, 4)}, {"A", "", survey.Answers{"x1-a": survey.Num(1)}}})
	if got := doc.Organisations["A"].Levels["x1-a"]; got != (Level{Value: 1}) {
		t.Errorf("A's own level is %+v", got)
	}
	if got := doc.Organisations["B"].Levels["x1-a"]; got != (Level{Value: 4, InheritedFrom: "J"}) {
		t.Errorf("B's level is %+v", got)
	}
	if c := doc.Organisations["C"]; len(c.Levels) != 0 || c.Reason != ReasonNoAnswers {
		t.Errorf("C has %+v", c)
	}
	region := doc.Capabilities["x1-a"]
	if region.N != 2 || *region.Median != 2.5 || !reflect.DeepEqual(region.Leaders, []string{"J"}) {
		t.Errorf("the region counts each municipality once and the body not at all: %+v", region)
	}
	p := doc.Organisations["A"].Profile
	if p.Asked != 8 || p.Answered != 8 || len(p.Strengths) != 7 || len(p.Weaknesses) != 1 {
		t.Errorf("A's profile is %+v", p)
	}
}

func TestImportanceRanks(t *testing.T) {
	q := instrument()
	q.Kind = survey.Importance
	var replies []reply
	for _, x := range []float64{5, 5, 2} {
		a := all(q, 3)
		a["x1-a"] = survey.Num(x)
		replies = append(replies, reply{"A", it, a})
	}
	doc := compute(q, municipalities("A"), replies)
	if c := doc.Capabilities["x1-a"]; *c.Importance != 0.75 || *c.Rank != 1 || c.N != 3 {
		t.Errorf("the most important: %+v", c)
	}
	if c := doc.Capabilities["y2-b"]; *c.Importance != 0.5 || *c.Rank != 5 {
		t.Errorf("seven share ranks 2–8: %+v", c)
	}
}

// drawn is a random set of replies.
func drawn(t *rapid.T, q *survey.Questionnaire) []reply {
	roles := []survey.Role{it, head, boss}
	var replies []reply
	for range rapid.IntRange(0, 30).Draw(t, "responses") {
		a := survey.Answers{}
		for _, i := range q.Items() {
			switch x := rapid.IntRange(-2, 5).Draw(t, i.ID); x {
			case -2:
				a[i.ID] = survey.Value{Missing: survey.NotApplicable}
			case -1:
				a[i.ID] = survey.Value{Missing: survey.Unknown}
			case 0:
			default:
				a[i.ID] = survey.Num(float64(x))
			}
		}
		replies = append(replies, reply{rapid.SampledFrom([]string{"A", "B", "C", "D"}).Draw(t, "organisation"), rapid.SampledFrom(roles).Draw(t, "role"), a})
	}
	return replies
}

func document(t *rapid.T, d Document) string {
	b, err := json.Marshal(d)
	if err != nil { // NaN and Inf among others
		t.Fatal(err)
	}
	return string(b)
}

func TestOrderNeverMatters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := instrument()
		replies := drawn(t, q)
		before := document(t, compute(q, municipalities("A", "B", "C", "D"), replies))
		rnd := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		rnd.Shuffle(len(replies), func(i, j int) { replies[i], replies[j] = replies[j], replies[i] })
		if after := document(t, compute(q, municipalities("A", "B", "C", "D"), replies)); after != before {
			t.Errorf("shuffled:\n%s\n%s", before, after)
		}
	})
}

func TestReversingTwiceChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := instrument()
		replies := drawn(t, q)
		before := document(t, compute(q, municipalities("A", "B", "C", "D"), replies))
		n := rapid.IntRange(0, len(q.Sections[0].Items)-1).Draw(t, "item")
		i := &q.Sections[0].Items[n]
		i.Reverse = !i.Reverse
		for _, r := range replies { // keyed the other way, answered the other way
			if v := r.answers[i.ID]; v.Number != nil {
				r.answers[i.ID] = survey.Num(6 - *v.Number)
			}
		}
		if after := document(t, compute(q, municipalities("A", "B", "C", "D"), replies)); after != before {
			t.Errorf("reversed:\n%s\n%s", before, after)
		}
	})
}

func TestScoresStayOnTheScale(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := instrument()
		doc := compute(q, municipalities("A", "B", "C", "D"), drawn(t, q))
		for code, o := range doc.Organisations {
			for id, s := range o.Constructs {
				if s.Value != nil && (*s.Value < 0 || *s.Value > 100) {
					t.Errorf("%s, %s: %v", code, id, *s.Value)
				}
			}
		}
		document(t, doc)
	})
}

func TestWeightsScaleOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := instrument()
		replies := drawn(t, q)
		before := document(t, compute(q, municipalities("A", "B", "C", "D"), replies))
		q.Scoring.RoleWeights = map[survey.Role]float64{it: 4, head: 4, boss: 4}
		for n := range q.Sections[0].Items {
			q.Sections[0].Items[n].Weight = 2
		}
		q.Constructs[0].Weight, q.Constructs[1].Weight = 8, 8
		if after := document(t, compute(q, municipalities("A", "B", "C", "D"), replies)); after != before {
			t.Errorf("all weights times a power of two:\n%s\n%s", before, after)
		}
	})
}
