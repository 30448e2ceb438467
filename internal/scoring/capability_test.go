package scoring_test

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

// levelsOf answers the first capabilities in turn; a negative number leaves one out.
func levelsOf(values ...float64) survey.Answers {
	a := survey.Answers{}
	for n, x := range values {
		if x >= 0 {
			a[fmt.Sprintf("F-%02d", n+1)] = survey.Num(x)
		}
	}
	return a
}

// inputOf makes a questionnaire's input out of replies.
func inputOf(q *survey.Questionnaire, organisations []survey.Organisation, replies []reply) Input {
	t := NewTable(q, organisations)
	for _, r := range replies {
		t.Add(r.organisation, r.role, r.answers)
	}
	return Input{Questionnaire: q, Responses: t}
}

func peopled(population map[string]int) (list []survey.Organisation) {
	for _, o := range municipalities("A", "B", "C", "D", "E", "F", "G", "H") {
		if n, in := population[o.Code]; in {
			if n > 0 {
				o.Population = &n
			}
			list = append(list, o)
		}
	}
	return list
}

func TestProfileByArea(t *testing.T) {
	q := mapping(survey.Capability)
	q.Constructs = append(q.Constructs, survey.Construct{ID: "empty"})
	doc := compute(q, municipalities("A"), []reply{{"A", "", levelsOf(4, 0, 2, -1, 3, 1)}}) // F-01 and F-06 lie in area-0
	p := doc.Organisations["A"].Profile
	if p.Answered != 5 || p.Asked != 55 || len(p.Areas) != 5 {
		t.Fatalf("%+v", p)
	}
	a := p.Areas[0]
	if a.Area != "area-0" || a.Asked != 11 || a.Answered != 2 || *a.Mean != 2.5 || a.Counts[4].N != 1 || a.Counts[1].N != 1 {
		t.Errorf("area-0: %+v", a)
	}
	if none := p.Areas[3]; none.Answered != 0 || none.Mean != nil {
		t.Errorf("area-3 has no level: %+v", none)
	}
	if !slices.Equal(p.Strengths, []string{"F-01", "F-05"}) || !slices.Equal(p.Weaknesses, []string{"F-02", "F-06"}) {
		t.Errorf("strengths %v, weaknesses %v", p.Strengths, p.Weaknesses)
	}
}

// The learner A has 10,000 residents and level 1 in F-01. E stands highest; of the others at 3, B and C are as close (half and
// double) and C can learn more of A; D's population is unknown; F is only one level above; G has nothing.
func TestTeachersInOrder(t *testing.T) {
	organisations := peopled(map[string]int{"A": 10_000, "B": 5_000, "C": 20_000, "D": 0, "E": 1_000, "F": 10_000, "G": 10_000})
	doc := Compare(RoundInfo{}, organisations, []Input{inputOf(mapping(survey.Capability), organisations, []reply{
		{"A", "", levelsOf(1, 4, 4)}, {"B", "", levelsOf(3, 4, 3)}, {"C", "", levelsOf(3, 4, 0)}, {"D", "", levelsOf(3, 0, 0)},
		{"E", "", levelsOf(4, 4, 4)}, {"F", "", levelsOf(2, 4, 4)},
	})}).Documents[0]
	list := doc.Organisations["A"].Priorities
	if len(list) != 1 || list[0].Capability != "F-01" || list[0].Gap != 2 || list[0].Priority != 0.5 || list[0].Importance != nil {
		t.Fatalf("A's priorities are %+v", list)
	}
	var got []string
	for _, x := range list[0].Teachers {
		got = append(got, line(x.Organisation, x.Level, value(x.Ratio), x.Back))
	}
	if want := []string{"E 4 0.1 0", "C 3 0.5 1", "B 3 0.5 0", "D 3 NaN 2"}; !slices.Equal(got, want) {
		t.Errorf("teachers %q, want %q", got, want)
	}
}

// line writes values apart.
func line(values ...any) string { return strings.TrimSpace(fmt.Sprintln(values...)) }

func value(x *float64) float64 {
	if x == nil {
		return math.NaN()
	}
	return *x
}

func TestTargets(t *testing.T) {
	organisations := municipalities("A", "B")
	in := []Input{inputOf(mapping(survey.Capability), organisations, []reply{{"A", "", levelsOf(2, 2, 3)}, {"B", "", levelsOf(2, 2, 3)}})}
	targets := Targets{Capability: map[string]float64{"F-01": 4, "F-02": math.NaN()}, Organisation: map[string]float64{"B": 2.5}}
	doc := NewRound(organisations, in).WithTargets(targets).Comparison(RoundInfo{}).Documents[0]
	gaps := func(code string) (list []string) {
		for _, p := range doc.Organisations[code].Priorities {
			list = append(list, line(p.Capability, p.Gap))
		}
		return list
	}
	if got := gaps("A"); !slices.Equal(got, []string{"F-01 2", "F-02 1"}) {
		t.Errorf("A: %v", got)
	}
	if got := gaps("B"); !slices.Equal(got, []string{"F-01 0.5", "F-02 0.5"}) {
		t.Errorf("B's own target wins: %v", got)
	}
}

// Importance puts a small gap that matters before a wide one that doesn't; a capability that nobody has rated weighs 1.
func TestPrioritiesInOrder(t *testing.T) {
	organisations := municipalities("A")
	weights := mapping(survey.Importance)
	weights.Sections[0].Items = weights.Sections[0].Items[:3]
	weights.Sections[0].Items[2].ID, weights.Sections[0].Items[2].Capability = "other", "F-03" // rated under another id
	rated := survey.Answers{"F-01": survey.Num(1), "F-02": survey.Num(4), "other": survey.Num(2)}
	doc := Compare(RoundInfo{}, organisations, []Input{inputOf(mapping(survey.Capability), organisations, []reply{{"A", "", levelsOf(0, 2, 1, 2, 3)}}),
		inputOf(weights, organisations, []reply{{"A", survey.Participant, rated}})}).Documents[0]
	var got []string
	for _, p := range doc.Organisations["A"].Priorities {
		got = append(got, line(p.Capability, p.Gap, value(p.Importance), p.Priority))
	}
	if want := []string{"F-03 2 0.5 0.25", "F-02 1 1 0.25", "F-04 1 NaN 0.25", "F-01 3 0.25 0.1875"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// J gives A and B level 4 in F-01 and 0 in F-02; A has 1 of its own in F-01, C has 0 and 4.
func TestWhatIsInheritedCountsOnce(t *testing.T) {
	organisations := append(municipalities("A", "B", "C"), survey.Organisation{Code: "J", Kind: survey.JointBody, Members: []string{"A", "B"}})
	doc := Compare(RoundInfo{}, organisations, []Input{inputOf(mapping(survey.Capability), organisations, []reply{
		{"J", "", levelsOf(4, 0)}, {"A", "", levelsOf(1)}, {"C", "", levelsOf(0, 4)}})}).Documents[0]
	for code, want := range map[string]map[string][]string{
		"A": {"F-01": {"J"}, "F-02": {"C"}}, "B": {"F-02": {"C"}}, "C": {"F-01": {"J"}}, "J": {"F-02": {"C"}},
	} {
		got := map[string][]string{}
		for _, p := range doc.Organisations[code].Priorities {
			for _, x := range p.Teachers {
				got[p.Capability] = append(got[p.Capability], x.Organisation)
			}
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s learns %v, want %v", code, got, want)
		}
	}
	var pairs []string
	for _, p := range doc.Exchange.Pairs {
		pairs = append(pairs, line(p.A, p.B, p.Value, p.AToB, p.BToA))
	}
	if want := []string{"C J 1.5 [F-02] [F-01]", "A J 0.5 [] [F-01]"}; !slices.Equal(pairs, want) {
		t.Errorf("%q, want %q", pairs, want)
	}
	if m := doc.Exchange.Matching; len(m) != 1 || m[0].A != "C" || doc.Exchange.Total != 1.5 {
		t.Errorf("matching %+v", m)
	}
}

func TestExchangeOfNobody(t *testing.T) {
	organisations := municipalities("A", "B")
	for _, replies := range [][]reply{nil, {{"A", "", levelsOf(4)}}} {
		e := Compare(RoundInfo{}, organisations, []Input{inputOf(mapping(survey.Capability), organisations, replies)}).Documents[0].Exchange
		if e.Reason != ReasonNoAnswers || e.Pairs == nil || e.Matching == nil || len(e.Pairs) > 0 {
			t.Errorf("%+v", e)
		}
	}
}

// Where two bodies give a level, the first by code does, whatever the order of the list; and of two responses the lower level
// counts, whatever came in last.
func TestLevelsDontDependOnOrder(t *testing.T) {
	bodies := []survey.Organisation{{Code: "K", Kind: survey.JointBody, Members: []string{"A"}}, {Code: "J", Kind: survey.JointBody, Members: []string{"A", "gone"}}}
	for range 2 {
		slices.Reverse(bodies)
		organisations := append(municipalities("A"), bodies...)
		doc := compute(mapping(survey.Capability), organisations, []reply{{"K", "", levelsOf(4, 2)}, {"J", "", levelsOf(1)}})
		if a := doc.Organisations["A"].Levels; a["F-01"] != (Level{Value: 1, InheritedFrom: "J"}) || a["F-02"] != (Level{Value: 2, InheritedFrom: "K"}) {
			t.Errorf("A has %+v", a)
		}
	}
	for _, replies := range [][]reply{{{"A", "", levelsOf(3)}, {"A", "", levelsOf(1)}}, {{"A", "", levelsOf(1)}, {"A", "", levelsOf(3)}}} {
		if got := compute(mapping(survey.Capability), municipalities("A"), replies).Organisations["A"].Levels["F-01"].Value; got != 1 {
			t.Errorf("of two responses the level is %v", got)
		}
	}
}

func TestLeadersInTheOrderOfCodes(t *testing.T) {
	doc := compute(mapping(survey.Capability), municipalities("C", "A", "B"), []reply{{"A", "", levelsOf(3, 2)}, {"C", "", levelsOf(3, 2)}, {"B", "", levelsOf(1, 1)}})
	if got := doc.Capabilities["F-01"].Leaders; !slices.Equal(got, []string{"A", "C"}) {
		t.Errorf("leaders %v", got)
	}
	if got := doc.Capabilities["F-02"].Leaders; got != nil {
		t.Errorf("%v lead without a strength", got)
	}
}
