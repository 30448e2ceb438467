package scoring

import (
	"fmt"
	"math"
	"testing"

	"mogna/internal/economy"
	"mogna/internal/survey"
)

func costForm() *survey.Questionnaire {
	item := func(id, pool, measure string) survey.Item {
		return survey.Item{ID: id, Type: survey.NumberItem, Pool: pool, Measure: measure}
	}
	return &survey.Questionnaire{ID: "it", Kind: survey.EconomyFigures, Per: survey.PerOrganisation,
		Economy:  &survey.Economy{Tolerance: 0.005, Pools: []survey.Label{{ID: "people"}, {ID: "unallocated"}}},
		Sections: []survey.Section{{Items: []survey.Item{item("total", "", "total"), item("users", "", "users"), item("workplaces", "", "workplaces"), item("staff", "", "it-staff"), item("p1", "people", ""), item("p2", "unallocated", "")}}}}
}

// costRound is six municipalities of which some have reported, and a body that the first two run together.
func costRound(reporting int) *Round {
	var organisations []survey.Organisation
	for n := range 6 {
		residents := 10_000 * (n + 1)
		organisations = append(organisations, survey.Organisation{Code: fmt.Sprint(n), Kind: survey.Municipality, Population: &residents})
	}
	organisations = append(organisations, survey.Organisation{Code: "J", Kind: survey.JointBody, Members: []string{"0", "1"}})
	t := NewTable(costForm(), organisations)
	asked := map[string]Invited{}
	for n, o := range organisations {
		if asked[o.Code] = (Invited{"": 1}); n < reporting || o.Code == "J" {
			t.Add(o.Code, "", costAnswers(float64(1_000_000*(n+1))))
		}
	}
	return NewRound(organisations, []Input{{Questionnaire: costForm(), Responses: t, Asked: asked}})
}

func costAnswers(total float64) survey.Answers {
	return survey.Answers{"total": survey.Num(total), "users": survey.Num(100), "workplaces": survey.Num(50), "staff": survey.Num(3), "p1": survey.Num(total - 1), "p2": survey.Num(1)}
}

func TestCostsAreNotComparedOnTooLittle(t *testing.T) {
	for reporting, reason := range map[int]string{2: ReasonTooFewOrgs, 3: "", 6: ""} {
		e := costRound(reporting).Comparison(RoundInfo{}).Documents[0].Economy
		if b := e.KeyFigures[economy.PerUser]; b.Reason != reason || (b.Median == nil) != (reason != "") || b.N != reporting || e.N != reporting+1 {
			t.Errorf("%d of six: %+v", reporting, b)
		}
	}
}

// A response that is handed in anew takes the place of the one before, and nothing else changes.
func TestReplacedCostsCountOnce(t *testing.T) {
	r, fresh := costRound(6), NewTable(costForm(), costRound(6).organisations)
	fresh.Add("5", "", costAnswers(9_000_000))
	r.Replace([]string{"5"}, []Input{{Questionnaire: costForm(), Responses: fresh}})
	if got := r.Comparison(RoundInfo{}).Documents[0].Economy.Sums.Reported; got != 31_000_000 {
		t.Errorf("%v", got) // 1+2+3+4+5+9 of municipalities and 7 of the body, in millions
	}
}

// Every figure can be followed down to what was handed in: sums add up, ratios divide, parts are by the key.
func TestCostsExplainThemselves(t *testing.T) {
	r := costRound(6)
	kept := 0
	err := r.EachDerivation(func(_, code string, all map[string]Derivation) error {
		for path, d := range all {
			kept++
			if one, found := r.Derive("it", code, path); !found || one.Score.Value == nil != (d.Score.Value == nil) {
				t.Errorf("%s %q is kept and not derived", code, path)
			}
			adds(t, code+" "+path, d)
		}
		return nil
	})
	if err != nil || kept < 7*8 {
		t.Errorf("%d derivations, %v", kept, err)
	}
	d, _ := r.Derive("it", "0", "pools/people")
	if own, part := d.Children[0], d.Children[1]; *own.Score.Value != 999_999 || part.From != "J" || part.Basis != economy.ByPopulation || len(part.Shares) != 2 || *part.Score.Value != 2_333_333 {
		t.Errorf("%+v", d)
	}
	if _, found := r.Derive("it", "0", "pools/nothing"); found {
		t.Error("a class that isn't there was explained")
	}
}

func adds(t *testing.T, at string, d Derivation) {
	t.Helper()
	sum := 0.0
	for _, c := range d.Children {
		adds(t, at+" > "+c.Construct, c)
		if c.Score.Value != nil {
			sum += *c.Score.Value
		}
	}
	switch {
	case d.Score.Value == nil:
	case d.Rule == RuleSum && sum != *d.Score.Value:
		t.Errorf("%s: %v is the sum of %v", at, *d.Score.Value, sum)
	case d.Rule == RuleRatio:
		x := *d.Children[0].Score.Value / *d.Children[1].Score.Value
		if d.Construct == economy.StaffDensity {
			x *= 1000
		}
		if math.Abs(x-*d.Score.Value) > 1e-9*x {
			t.Errorf("%s: %v of %v", at, *d.Score.Value, x)
		}
	}
}
