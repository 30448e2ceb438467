package scoring_test

import (
	"testing"

	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

// What one round's document shows and what a change shows must not together give away what either hides.
func TestAChangeGivesNothingAway(t *testing.T) {
	fewAsked := func(items ...int) *survey.Questionnaire { // of x1-a, x1-b: the IT managers alone, who are two
		q := instrument()
		for _, n := range items {
			q.Sections[0].Items[n].Roles = []survey.Role{it}
		}
		return q
	}
	renamed := func(items ...int) *survey.Questionnaire { // so that they are not in both rounds
		q := fewAsked(0, 1)
		for _, n := range items {
			q.Sections[0].Items[n].ID += "-old"
		}
		return q
	}
	for name, c := range map[string]struct {
		before, after *survey.Questionnaire
		told          []string
	}{
		// x1 is hidden in each document, and x2 with it; x is shown in both, and so its change says nothing new.
		"the same questionnaire": {fewAsked(0, 1), fewAsked(0, 1), []string{"", "x", "y", "y1", "y2"}},
		// Over the common items x is x2, which with the later document's x would give x1.
		"a new leaf that few answer": {renamed(0, 1), fewAsked(0, 1), []string{"y", "y1", "y2"}},
		// The later document shows x1, of three, and x2; over the common items x1 is of two.
		"few over the common items": {renamed(1), fewAsked(0), []string{"y", "y1", "y2"}},
	} {
		organisations := municipalities("A")
		round := func(q *survey.Questionnaire) Input {
			return input(q, organisations, []reply{{"A", it, all(q, 2)}, {"A", it, all(q, 3)}, {"A", head, all(q, 4)}, {"A", head, all(q, 5)}})
		}
		changes := CompareRounds(round(c.before), round(c.after), organisations).Organisations["A"]
		for id, change := range changes {
			want := false
			for _, told := range c.told {
				want = want || told == id
			}
			if (change.Change != nil) != want || (change.Before != nil) != want || (change.After != nil) != want || !want && change.Reason != ReasonTooFew {
				t.Errorf("%s: the change of %q is %+v", name, id, change)
			}
		}
		if len(changes) != 7 {
			t.Errorf("%s: %d changes", name, len(changes))
		}
	}
}
