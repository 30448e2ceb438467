package scoring_test

import (
	"math"
	"testing"

	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

// answeredByThree has three responses each from the first three of some municipalities of like size.
func answeredByThree(q *survey.Questionnaire, codes ...string) ([]survey.Organisation, Input) {
	organisations, people := municipalities(codes...), 10000
	for n := range organisations {
		organisations[n].Population = &people
	}
	var replies []reply
	for n, code := range codes[:3] {
		for range 3 {
			replies = append(replies, reply{code, it, all(q, float64(n+2))})
		}
	}
	return organisations, input(q, organisations, replies)
}

func TestNoComparisonWithoutItsCoverage(t *testing.T) {
	for _, c := range []struct {
		codes  []string
		exempt map[string]bool
		reason string
	}{
		{codes: []string{"A", "B", "C", "D", "E", "F"}},
		{codes: []string{"A", "B", "C", "D", "E", "F", "G"}, reason: ReasonCoverage},
		{codes: []string{"A", "B", "C", "D", "E", "F", "G"}, exempt: map[string]bool{"G": true}},
		{codes: []string{"A", "B", "C"}, exempt: map[string]bool{"C": true}, reason: ReasonTooFewOrgs},
	} {
		q := instrument()
		organisations, in := answeredByThree(q, c.codes...)
		in.Exempt = c.exempt
		if c.exempt["C"] {
			in.Responses = NewTable(q, organisations)
		}
		doc := Compute(in, organisations)
		for id, compared := range doc.Constructs {
			score, b := doc.Organisations["A"].Constructs[id], compared.Benchmark
			shown := c.reason == ""
			if b.Reason != c.reason || (b.Median != nil) != shown || (b.Min != nil) != shown || (b.Q1 != nil) != shown || (b.Q3 != nil) != shown || (b.Max != nil) != shown {
				t.Errorf("%v: %s is compared by %+v", c.codes, id, b)
			}
			if (score.Median != nil) != shown || (score.Percentile != nil) != shown || (score.Similar != nil) != shown {
				t.Errorf("%v: %s of A is held against the others: %+v", c.codes, id, score)
			}
			if c.reason == ReasonCoverage && (score.Value == nil || b.N != 3 || b.Coverage != 3.0/7) {
				t.Errorf("%v: the score and its coverage stay: %+v, %+v", c.codes, score, b)
			}
		}
		if r := doc.Organisations["A"].Total; (r.Median != nil) != (c.reason == "") || doc.Total.Benchmark.Reason != c.reason {
			t.Errorf("%v: the total: %+v", c.codes, r)
		}
	}
}

func TestNoMedianLevelWithoutItsCoverage(t *testing.T) {
	q := instrument()
	q.Kind, q.Per = survey.Capability, survey.PerOrganisation
	organisations := append(municipalities("A", "B", "C"), survey.Organisation{Code: "J", Kind: survey.JointBody, Members: []string{"C"}})
	median := func(exempt map[string]bool, replies ...reply) CapabilityResult {
		in := input(q, organisations, replies)
		in.Exempt = exempt
		return Compute(in, organisations).Capabilities["x1-a"]
	}
	one, joint := reply{"A", "", all(q, 4)}, reply{"J", "", all(q, 2)}
	if r := median(nil, one); r.Median != nil || r.Reason != ReasonCoverage || r.N != 1 || r.Distribution[3].N != 1 {
		t.Errorf("one of three: %+v", r)
	}
	if r := median(nil, one, joint); r.Median == nil || *r.Median != 3 || r.Reason != "" {
		t.Errorf("two of three, one by its joint body: %+v", r)
	}
	if r := median(map[string]bool{"B": true}, one); r.Median == nil || *r.Median != 4 {
		t.Errorf("one of the two that are asked: %+v", r)
	}
	if r := median(nil); r.Reason != ReasonNoAnswers {
		t.Errorf("nobody: %+v", r)
	}
}

func TestWhatClosingLosesIsSaidOnce(t *testing.T) {
	q := instrument()
	q.Title = survey.Say("Mognad", "Maturity")
	organisations, in := answeredByThree(q, "A", "B", "C", "D", "E", "F", "G")
	counts := []survey.RoleCount{}
	for n, o := range organisations {
		count := survey.RoleCount{Organisation: o.Code, Questionnaire: q.ID, Role: it}
		if n < 3 { // the others are not asked
			count.Invited, count.Submitted = 3, 3
		}
		counts = append(counts, count)
	}
	q.Scoring.Complete = map[survey.Role]int{it: 3}
	progress := survey.NewMatrix(organisations, []*survey.Questionnaire{q}, counts)
	l := LostByClosing(Compare(RoundInfo{}, organisations, []Input{in}), progress)[0]
	lines := l.Say()
	want := survey.Say("Mognad: Kommunerna kan inte jämföras i fråga om 7 områden: färre än 50\u00a0% av dem har ett resultat.",
		"Maturity: The municipalities cannot be compared on 7 areas: fewer than 50% of them have a result.")
	if len(lines) != 1 || lines[0].In(survey.Swedish) != want.In(survey.Swedish) || lines[0].In(survey.English) != want.In(survey.English) {
		t.Errorf("%v, want %v", lines, want)
	}
	if len(l.Comparisons) != 7 || l.Comparisons[0].Reason != ReasonCoverage || l.Comparisons[0].N != 3 {
		t.Errorf("%+v", l.Comparisons)
	}
}

func TestTheLossByClosingFollowsFromWhoHasSubmitted(t *testing.T) {
	q := instrument()
	q.Scoring.Complete = map[survey.Role]int{it: 3}
	organisations := municipalities("A", "B")
	progress := survey.NewMatrix(organisations, []*survey.Questionnaire{q}, []survey.RoleCount{
		{Organisation: "A", Questionnaire: q.ID, Role: it, Invited: 7, Submitted: 5}, {Organisation: "B", Questionnaire: q.ID, Role: it, Invited: 3, Submitted: 2}})
	// Nothing counts yet: more can come to both.
	l := LostByClosing(Compare(RoundInfo{}, organisations, []Input{input(q, organisations, nil)}), progress)[0]
	if len(l.Organisations) != 1 || l.Organisations[0].Code != "B" || l.Organisations[0].Reason != ReasonTooFew {
		t.Errorf("%+v, want B alone: five of A's seven count when the round closes", l.Organisations)
	}
}

// Three municipalities have 50, 62.5 and 100; D is asked and has not answered, and one of A's is still to come. If D answered, the
// median of four would lie between that of 0, 50, 62.5 and 100 and that of 50, 62.5, 100 and 100.
func TestWhatTheMedianCouldBecomeIsToldOnClosing(t *testing.T) {
	q := instrument()
	q.Title, q.Scoring.Complete = survey.Say("Mognad", "Maturity"), nil
	organisations := municipalities("A", "B", "C", "D")
	var replies []reply
	for code, values := range map[string][]float64{"A": {3, 3, 3}, "B": {3, 4, 4}, "C": {5, 5, 5}} {
		for _, v := range values {
			a := all(q, v)
			a["x1-b"] = survey.Num(6 - v) // keyed the other way
			a["x1-a"] = survey.Num(6 - v)
			replies = append(replies, reply{code, it, a})
		}
	}
	for n := range q.Sections[0].Items {
		q.Sections[0].Items[n].Reverse = q.Sections[0].Items[n].ID == "x1-a" || q.Sections[0].Items[n].ID == "x1-b"
	}
	in := input(q, organisations, replies)
	in.Exact, in.Asked = true, map[string]Invited{"A": {it: 4}, "B": {it: 3}, "C": {it: 3}, "D": {it: 3}}
	progress := survey.NewMatrix(organisations, []*survey.Questionnaire{q}, []survey.RoleCount{{Organisation: "A", Questionnaire: q.ID, Role: it, Invited: 4, Submitted: 3},
		{Organisation: "B", Questionnaire: q.ID, Role: it, Invited: 3, Submitted: 3}, {Organisation: "C", Questionnaire: q.ID, Role: it, Invited: 3, Submitted: 3}, {Organisation: "D", Questionnaire: q.ID, Role: it, Invited: 3}})
	l := LostByClosing(Compare(RoundInfo{}, organisations, []Input{in}), progress)[0]
	b := 100 * (2 + 3 + 3) / 12.0
	if m := l.Median; m == nil || math.Abs(m.Now-b) > 1e-9 || len(m.Lacking) != 1 || math.Abs(m.IfThey.Low-(50+b)/2) > 1e-9 || math.Abs(m.IfThey.High-(b+100)/2) > 1e-9 {
		t.Fatalf("%+v, now %v", m, b)
	}
	if m := l.Median; math.Abs(m.IfAll.Low-(37.5+b)/2) > 1e-9 || math.Abs(m.IfAll.High-(b+100)/2) > 1e-9 {
		t.Errorf("with one of A's at 0 or 100 too: %+v", m.IfAll)
	}
	lines := l.Say()
	if want := "Mognad: Om D svarar kan kommunernas median bli mellan 58 och 83\u00a0%. Nu är den 67\u00a0%."; len(lines) < 2 || lines[len(lines)-2].In(survey.Swedish) != want {
		t.Errorf("%v, want %q", lines, want)
	}
	if want := "Maturity: If everyone invited had answered, the municipalities’ median could be between 52% and 83%. It is now 67%."; lines[len(lines)-1].In(survey.English) != want {
		t.Errorf("%v, want %q", lines, want)
	}
}
