package scoring_test

import (
	"slices"
	"testing"

	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

// Of five IT managers one has answered all three, one two and one does not know, one one, and two nothing: complete, complete (not to
// know is an answer), none. The head of department has answered half of what applies.
func TestResponseRatesByHand(t *testing.T) {
	q := tiny()
	q.Sections[0].Items = append(q.Sections[0].Items, scaleItem("c", ""), scaleItem("d", ""))
	some := func(values ...float64) survey.Answers {
		a := survey.Answers{}
		for n, v := range values {
			if v > 0 {
				a[q.Sections[0].Items[n].ID] = survey.Num(v)
			}
		}
		return a
	}
	unsure := some(1, 2, 0, 4)
	unsure["d"] = survey.Value{Missing: survey.Unknown}
	half := some(1, 2, 0, 0)
	half["d"] = survey.Value{Missing: survey.NotApplicable}
	organisations := municipalities("A", "B", "E")
	in := input(q, organisations, []reply{{"A", it, some(1, 2, 0, 4, 4)}, {"A", it, unsure}, {"B", it, some(1)}, {"B", head, half}})
	in.Asked = map[string]Invited{"A": {it: 2}, "B": {it: 3, head: 1, boss: 2}, "E": {it: 9}}
	in.Exempt = map[string]bool{"E": true}
	want := []ResponseRate{{"", 8, 2, 1, 0.25, 0.375}, {it, 5, 2, 0, 0.4, 0.4}, {head, 1, 0, 1, 0, 1}, {boss, 2, 0, 0, 0, 0}}
	if got := Compute(in, organisations).ResponseRates; !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	half["b-1"] = survey.Num(1)
	in = input(q, organisations, []reply{{"B", head, half}})
	in.Asked = map[string]Invited{"B": {head: 2}}
	if got, want := Compute(in, organisations).ResponseRates, []ResponseRate{{"", 2, 0, 1, 0, 0.5}}; !slices.Equal(got, want) {
		t.Errorf("three of four is partial, and one role needs no line of its own: %+v", got)
	}
	in.Open, in.HandedIn = true, map[string]int{"B": 1}
	if got := Compute(in, organisations).ResponseRates; len(got) != 1 {
		t.Errorf("open, and all that is handed in counts: %+v", got)
	}
	in.HandedIn["B"]++
	if got := Compute(in, organisations).ResponseRates; got != nil {
		t.Errorf("one waits to be counted: %+v", got)
	}
	if got := compute(q, organisations, nil).ResponseRates; got != nil {
		t.Errorf("where it is not known who was asked: %+v", got)
	}
}

// An exempt organisation's ratings can count in the importances, and nobody there was asked: a role of theirs has no rate.
func TestResponseRatesWithoutTheExempt(t *testing.T) {
	q := tiny()
	q.Kind, q.Constructs = survey.Importance, nil
	organisations := municipalities("A", "E")
	in := input(q, organisations, []reply{{"A", it, all(q, 2)}, {"E", head, survey.Answers{}}, {"E", it, all(q, 2)}})
	in.Asked, in.Exempt = map[string]Invited{"A": {it: 2}}, map[string]bool{"E": true}
	if got, want := Compute(in, organisations).ResponseRates, []ResponseRate{{"", 2, 1, 0, 0.5, 0.5}}; !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	in.Open, in.HandedIn = true, map[string]int{"A": 2}
	if got := Compute(in, organisations).ResponseRates; got != nil {
		t.Errorf("one of theirs waits, however many of the exempt have rated: %+v", got)
	}
}

// Of five municipalities three have a level, one was asked through a joint body, one has said that it doesn't know, and one was never
// asked.
func TestBoundsOfTheMedianLevel(t *testing.T) {
	q := tiny()
	q.Kind, q.Per, q.Constructs = survey.Capability, survey.PerOrganisation, nil
	organisations := append(municipalities("A", "B", "C", "D", "E", "F"), survey.Organisation{Code: "J", Kind: survey.JointBody, Members: []string{"D"}})
	var replies []reply
	for code, v := range map[string]float64{"A": 2, "B": 2, "C": 4} {
		replies = append(replies, reply{code, "", survey.Answers{"a-1": survey.Num(v)}})
	}
	in := input(q, organisations, append(replies, reply{"E", "", survey.Answers{"a-1": survey.Value{Missing: survey.Unknown}}}))
	in.Asked = map[string]Invited{}
	for _, code := range []string{"A", "B", "C", "E", "J"} {
		in.Asked[code] = Invited{"": 1}
	}
	c := Compute(in, organisations).Capabilities["a-1"]
	if c.Median == nil || *c.Median != 2 || c.Bounds == nil || *c.Bounds != (Bounds{2, 4}) {
		t.Errorf("1, 1, 2, 2, 4 and 2, 2, 4, 4, 4: %+v", c)
	}
}
