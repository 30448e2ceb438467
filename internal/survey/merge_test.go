package survey_test

import (
	"testing"

	"mogna/internal/survey"
)

// Two writers, a and b, in one response: each step is somebody's answer and the revision that they had seen.
func TestMerge(t *testing.T) {
	type step struct {
		writer string
		value  float64
		seen   int64
	}
	for name, c := range map[string]struct {
		steps        []step
		value, other float64 // -1: no other
		changes      int
	}{
		"first answer":                            {[]step{{"a", 1, 0}}, 1, -1, 1},
		"the same again":                          {[]step{{"a", 1, 0}, {"a", 1, 0}}, 1, -1, 1},
		"one's own, answer lost on the way":       {[]step{{"a", 1, 0}, {"a", 2, 0}}, 2, -1, 2},
		"another's, seen":                         {[]step{{"a", 1, 0}, {"b", 2, 1}}, 2, -1, 2},
		"another's, unseen":                       {[]step{{"a", 1, 0}, {"b", 2, 0}}, 1, 2, 2},
		"another's, unseen, sent twice":           {[]step{{"a", 1, 0}, {"b", 2, 0}, {"b", 2, 0}}, 1, 2, 2},
		"unseen but alike":                        {[]step{{"a", 1, 0}, {"b", 1, 0}}, 1, -1, 1},
		"the later changes their mind":            {[]step{{"a", 1, 0}, {"b", 2, 0}, {"b", 3, 0}}, 1, 3, 3},
		"the later comes round":                   {[]step{{"a", 1, 0}, {"b", 2, 0}, {"b", 1, 0}}, 1, -1, 3},
		"the earlier changes, unseeing":           {[]step{{"a", 1, 0}, {"b", 2, 0}, {"a", 3, 1}}, 3, 2, 3},
		"the earlier comes round, unseeing":       {[]step{{"a", 1, 0}, {"b", 2, 0}, {"a", 2, 1}}, 2, -1, 3},
		"the earlier repeats, unseeing":           {[]step{{"a", 1, 0}, {"b", 2, 0}, {"a", 1, 1}}, 1, 2, 2},
		"chosen by one who has seen both":         {[]step{{"a", 1, 0}, {"b", 2, 0}, {"a", 1, 2}}, 1, -1, 3},
		"the other one chosen":                    {[]step{{"a", 1, 0}, {"b", 2, 0}, {"b", 2, 2}}, 2, -1, 3},
		"a third answer after seeing both":        {[]step{{"a", 1, 0}, {"b", 2, 0}, {"c", 4, 2}}, 4, -1, 3},
		"a third who has seen neither":            {[]step{{"a", 1, 0}, {"b", 2, 0}, {"c", 4, 0}}, 1, 4, 3},
		"a third who has seen the first":          {[]step{{"a", 1, 0}, {"b", 2, 0}, {"c", 4, 1}}, 4, 2, 3},
		"chosen, and then a late one comes along": {[]step{{"a", 1, 0}, {"b", 2, 0}, {"a", 1, 2}, {"b", 3, 2}}, 1, 3, 4},
	} {
		var k survey.Kept
		changes := 0
		for n, s := range c.steps {
			merged, changed := k.Merge(survey.Answer{Item: "x", Value: survey.Num(s.value), Writer: s.writer, Revision: int64(n + 1)}, s.seen)
			if changed {
				changes++
				if merged.Touched != int64(n+1) {
					t.Errorf("%s: touched at %d, not %d", name, merged.Touched, n+1)
				}
			}
			k = merged
		}
		other := -1.0
		if k.Contested() {
			other = *k.Other.Value.Number
		}
		if *k.Value.Number != c.value || other != c.other || changes != c.changes {
			t.Errorf("%s: %v beside %v after %d changes, want %v beside %v after %d", name, *k.Value.Number, other, changes, c.value, c.other, c.changes)
		}
	}
}

// An item that somebody has cleared counts as answered with nothing: who had not seen that doesn't overwrite it unnoticed.
func TestMergeWithACleared(t *testing.T) {
	k, _ := survey.Kept{}.Merge(survey.Answer{Value: survey.Num(1), Writer: "a", Revision: 1}, 0)
	k, _ = k.Merge(survey.Answer{Writer: "b", Revision: 2}, 1)
	if k.Value.Answered() {
		t.Fatal("b has cleared it")
	}
	if k, _ = k.Merge(survey.Answer{Value: survey.Num(3), Writer: "c", Revision: 3}, 1); !k.Contested() || k.Value.Answered() {
		t.Errorf("c had not seen that it was cleared: %+v", k)
	}
}
