package survey_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"mogna/internal/survey"
)

// sighted has a question that stands by itself and one that its answer lets be asked.
func sighted() *survey.Questionnaire {
	return &survey.Questionnaire{Per: survey.PerRespondent, Sections: []survey.Section{{Items: []survey.Item{{ID: "a"}, {ID: "b", ShowIf: &survey.Condition{Item: "a", Equals: []float64{1}}}}}}}
}

func wrote(item string, identity int64, x float64) survey.Answer {
	return survey.Answer{Item: item, Value: survey.Num(x), Identity: identity}
}

// said writes a view: what is shown and counted as item=value, "?" of a covered answer, "|" where two stand beside each other
// and what may be shown of the other.
func said(list []survey.Kept) string {
	var words []string
	for _, k := range list {
		w := k.Item + "=?"
		if k.Value.Number != nil {
			w = fmt.Sprint(k.Item, "=", *k.Value.Number)
		}
		if k.Contested() {
			if w += "|"; k.Other.Value.Number != nil {
				w += fmt.Sprint(*k.Other.Value.Number)
			}
		}
		words = append(words, w)
	}
	return strings.Join(words, " ")
}

// An identity sees what it has written, and that the rest is answered: not even that, of a question that another lets be asked.
func TestAHandSeesItsOwn(t *testing.T) {
	theirs := wrote("a", 2, 4)
	for name, c := range map[string]struct {
		sight          survey.Visibility
		kept           survey.Kept
		shown, counted string
		covered        bool
	}{
		"its own":                     {survey.SeesIdentities(1), survey.Kept{Answer: wrote("a", 1, 3)}, "a=3", "a=3", false},
		"another's":                   {survey.SeesIdentities(1), survey.Kept{Answer: wrote("a", 2, 3)}, "", "a=?", true},
		"nobody's, to no identity":    {survey.Visibility{}, survey.Kept{Answer: wrote("a", 0, 3)}, "", "a=?", true},
		"nobody's, to the identity 0": {survey.SeesIdentities(0), survey.Kept{Answer: wrote("a", 0, 3)}, "", "a=?", true},
		"a question that hangs on a":  {survey.SeesIdentities(1), survey.Kept{Answer: wrote("b", 2, 3)}, "", "", false},
		"its own of those":            {survey.SeesIdentities(1), survey.Kept{Answer: wrote("b", 1, 3)}, "b=3", "b=3", false},
		"a question that is gone":     {survey.SeesIdentities(1), survey.Kept{Answer: wrote("gone", 2, 3)}, "", "", false},
		"a comment alone":             {survey.SeesIdentities(1), survey.Kept{Answer: survey.Answer{Item: "a", Identity: 2, Value: survey.Value{Comment: "hm"}}}, "", "", false},
		"its own beside another's":    {survey.SeesIdentities(1), survey.Kept{Answer: wrote("a", 1, 3), Other: &theirs}, "a=3", "a=3|", false},
		"another's beside its own":    {survey.SeesIdentities(2), survey.Kept{Answer: wrote("a", 1, 3), Other: &theirs}, "a=4", "a=4|", false},
		"both":                        {survey.SeesIdentities(1, 2), survey.Kept{Answer: wrote("a", 1, 3), Other: &theirs}, "a=3|4", "a=3|4", false},
		"neither":                     {survey.SeesIdentities(5), survey.Kept{Answer: wrote("a", 1, 3), Other: &theirs}, "", "a=?|", true},
		"all, of what is common":      {survey.SeesAll, survey.Kept{Answer: wrote("b", 1, 3), Other: &theirs}, "b=3|4", "b=3|4", false},
	} {
		v := c.sight.View(sighted(), []survey.Kept{c.kept})
		if said(v.Shown) != c.shown || said(v.Counted) != c.counted || slices.Equal(v.Covered, []string{"a"}) != c.covered || len(v.Covered) > 1 {
			t.Errorf("%s: shown %q, counted %q, covered %v", name, said(v.Shown), said(v.Counted), v.Covered)
		}
	}
}

// Over an answer that may not be seen a writer's own takes its place, and a change shows whatever it said.
func TestWritingOverWhatIsCovered(t *testing.T) {
	sent := survey.Answer{Item: "a", Value: survey.Num(3), Identity: 1, Writer: "x", Revision: 9}
	for name, c := range map[string]struct {
		kept    survey.Kept
		changed bool
		touched int64
	}{
		"the same, covered":     {survey.Kept{Answer: wrote("a", 2, 3), Touched: 4}, true, 9},
		"the same, seen":        {survey.Kept{Answer: wrote("a", 1, 3), Touched: 4}, false, 4},
		"nothing there as yet":  {survey.Kept{}, true, 9},
		"nothing but a comment": {survey.Kept{Answer: survey.Answer{Item: "a", Identity: 2}, Touched: 4}, true, 9},
	} {
		if k, changed := survey.SeesIdentities(1).Write(c.kept, sent, 8); changed != c.changed || k.Touched != c.touched || *k.Value.Number != 3 || k.Contested() {
			t.Errorf("%s: %v %+v", name, changed, k)
		}
	}
}

// Of what was handed in, an identity sees its own; of before each answer's identity was kept, all are the identity's that is noted for all.
func TestWhatWasHandedInIsCovered(t *testing.T) {
	answers := survey.Answers{"a": survey.Num(1), "b": survey.Num(2)}
	for name, c := range map[string]struct {
		sight                   survey.Visibility
		answers                 survey.Answers
		identities              map[string]int64
		shown, counted, covered int
	}{
		"one of each":       {survey.SeesIdentities(1), answers, map[string]int64{"a": 2, "b": 1}, 1, 2, 1},
		"the other of each": {survey.SeesIdentities(2), answers, map[string]int64{"a": 2, "b": 1}, 1, 1, 0},
		"of before":         {survey.SeesIdentities(1), answers, map[string]int64{"": 1}, 2, 2, 0},
		"of before, others": {survey.SeesIdentities(1), answers, map[string]int64{"": 2}, 0, 1, 1},
		"unknown":           {survey.SeesIdentities(1), answers, nil, 0, 1, 1},
		"a comment alone":   {survey.SeesIdentities(1), survey.Answers{"a": {Comment: "hm"}}, nil, 0, 0, 0},
		"nothing":           {survey.SeesIdentities(1), nil, map[string]int64{"": 1}, 0, 0, 0},
		"common":            {survey.SeesAll, answers, nil, 2, 2, 0},
	} {
		shown, counted, covered := c.sight.Submitted(sighted(), c.answers, c.identities)
		if len(shown) != c.shown || len(counted) != c.counted || len(covered) != c.covered {
			t.Errorf("%s: shown %v, counted %v, covered %v", name, shown, counted, covered)
		}
	}
}
