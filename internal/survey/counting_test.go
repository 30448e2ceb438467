package survey_test

import (
	"testing"

	"mogna/internal/survey"
)

// However responses come in, every step is of three at least, and none is left over when no more can come.
func TestNobodyIsLeftOver(t *testing.T) {
	for all := range 20 {
		for closes := range all + 1 { // so many have come when the round closes
			waiting, counted := 0, 0
			step := func(more bool) {
				n := survey.Counted(waiting, 3, more)
				if n != 0 && n < 3 {
					t.Fatalf("a step of %d", n)
				}
				waiting, counted = waiting-n, counted+n
			}
			for n := range closes {
				waiting++
				step(n+1 < all)
			}
			step(false)
			if left := closes - counted; closes >= 3 && left != 0 || closes < 3 && counted != 0 {
				t.Errorf("%d of %d have answered: %d count", closes, all, counted)
			}
		}
	}
}

func TestWhoseResponsesCountTogether(t *testing.T) {
	for kind, want := range map[survey.Kind]string{survey.Maturity: "1435", survey.Importance: ""} {
		q := survey.Questionnaire{Kind: kind, Per: survey.PerRespondent}
		if got := q.CountedBy("1435"); got != want || q.CountsAlone() {
			t.Errorf("%s: %q", kind, got)
		}
	}
	shared := survey.Questionnaire{Kind: survey.Capability, Per: survey.PerOrganisation}
	if !shared.CountsAlone() {
		t.Error("a shared response waits for others")
	}
	// While more may come nothing is told of an organisation's few; all organisations' ratings move in steps.
	for _, c := range []struct {
		q       *survey.Questionnaire
		waiting int
		more    bool
		want    int
	}{{&survey.Questionnaire{Kind: survey.Maturity, Per: survey.PerRespondent}, 20, true, 0}, {&survey.Questionnaire{Kind: survey.Maturity, Per: survey.PerRespondent}, 3, false, 3},
		{&survey.Questionnaire{Kind: survey.Maturity, Per: survey.PerRespondent}, 2, false, 0}, {&survey.Questionnaire{Kind: survey.Importance, Per: survey.PerRespondent}, 23, true, 0}, {&survey.Questionnaire{Kind: survey.Importance, Per: survey.PerRespondent}, 25, true, 13}, {&shared, 1, true, 1}} {
		if got := c.q.CountedNow(c.waiting, c.more); got != c.want {
			t.Errorf("%s: %d of %d count now, want %d", c.q.Kind, got, c.waiting, c.want)
		}
	}
	for asked, want := range map[int]int{0: 3, 1: 3, 3: 3, 5: 5} {
		if got := (&survey.Questionnaire{Scoring: survey.Scoring{MinRespondents: asked}}).Fewest(); got != want {
			t.Errorf("%d: %d", asked, got)
		}
	}
}
