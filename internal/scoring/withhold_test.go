package scoring_test

import (
	"testing"

	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

// A publication from before, exact as it may have been, loses what is not told any more; one of organisations' own answers loses nothing.
func TestEarlierPublicationsLoseWhatIsNotToldAnyMore(t *testing.T) {
	for _, c := range []struct {
		codes              []string
		per                survey.Per
		agreement, between bool
	}{{[]string{"A"}, survey.PerRespondent, false, false}, {[]string{"A", "B"}, survey.PerRespondent, false, true}, {[]string{"A"}, survey.PerOrganisation, true, true}} {
		q := instrument()
		q.Per = c.per
		var replies []reply
		for _, code := range c.codes {
			replies = append(replies, by(code, it, 1, 5, 3, 2, 4, 1, 5, 3, 2, 4, 1, 5)...)
		}
		in := input(q, municipalities(c.codes...), replies)
		in.Exact = true
		round := NewRound(municipalities(c.codes...), []Input{in})
		comparison := round.Comparison(RoundInfo{})
		d, _ := round.Derive("q", "A", "y1")
		Withhold(&comparison, []*survey.Questionnaire{q})
		comparison.WithholdDerivation("q", "A", d)
		told := comparison.Documents[0]
		for what, y := range map[string]Score{"document": told.Organisations["A"].Constructs["y1"], "derivation": d.Score} {
			if y.Value == nil || (y.Agreement != nil) != c.agreement || (y.Low != nil) != c.between {
				t.Errorf("%v, %s: %+v", c, what, y)
			}
		}
		if a := told.Constructs["y1"].Alpha; (a.Value != nil) != c.between {
			t.Errorf("%v: %+v", c, a)
		}
	}
}
