package scoring_test

import (
	"testing"

	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

// rating puts three capabilities to everybody.
func rating() *survey.Questionnaire {
	q := mapping(survey.Importance)
	q.Per, q.Roles, q.Sections[0].Items = survey.PerRespondent, []survey.Role{it}, q.Sections[0].Items[:3]
	return q
}

func ratings(answers ...survey.Answers) (list []reply) {
	for _, a := range answers {
		list = append(list, reply{"A", it, a})
	}
	return list
}

// Which way an item is keyed has no say in how important a capability is, nor in how precisely it is told.
func TestARatingIsNoItemScore(t *testing.T) {
	for _, reverse := range []bool{false, true} {
		q := rating()
		q.Sections[0].Items[0].Reverse = reverse
		doc := Compute(inputOf(q, municipalities("A"), ratings(levelsOf(2, 4, 2), levelsOf(3, 4, 1), levelsOf(3, 4, 3), levelsOf(3, 4, 2),
			levelsOf(2, 4, 2), levelsOf(3, 4, 2), levelsOf(2, 4, 2), levelsOf(4, 4, 2), levelsOf(3, 4, 1), levelsOf(2, 4, 2))), municipalities("A"))
		// 27 of 40 are 67.5, which ten tell to the nearest 5: 70. All alike at an end are not told.
		near(t, "F-01", doc.Capabilities["F-01"].Importance, 0.7)
		if x := doc.Capabilities["F-02"]; x.Importance != nil || x.Reason != ReasonTooFew {
			t.Errorf("reversed %v, all at an end: %+v", reverse, x)
		}
		if x := doc.Capabilities["F-01"]; x.N != 10 || *x.Rank != 1 || *doc.Capabilities["F-03"].Rank != 2 {
			t.Errorf("%+v", doc.Capabilities)
		}
	}
}

// How far raters agree is told in tenths and never as all alike, but to whoever has the answers.
func TestConcordanceIsToldCoarsely(t *testing.T) {
	for _, c := range []struct {
		answers []survey.Answers
		exact   float64
		told    float64
	}{
		{[]survey.Answers{levelsOf(1, 2, 3), levelsOf(1, 2, 3), levelsOf(1, 2, 3)}, 1, 0.9},
		{[]survey.Answers{levelsOf(1, 2, 3), levelsOf(1, 2, 3), levelsOf(2, 1, 3)}, 7. / 9, 0.8},
	} {
		in := inputOf(rating(), municipalities("A"), ratings(c.answers...))
		near(t, "told", Compute(in, municipalities("A")).Concordance.W, c.told)
		in.Exact = true
		near(t, "exact", Compute(in, municipalities("A")).Concordance.W, c.exact)
	}
}

// What nobody has rated has no importance, however few the questionnaire is content with.
func TestWhatNobodyHasRated(t *testing.T) {
	q := rating()
	q.Scoring.MinRespondents = 0
	in := inputOf(q, municipalities("A"), ratings(levelsOf(1)))
	in.Exact = true
	doc := Compute(in, municipalities("A"))
	if x := doc.Capabilities["F-02"]; x.Importance != nil || x.Reason != ReasonTooFew || doc.Capabilities["F-01"].N != 1 {
		t.Errorf("%+v", doc.Capabilities)
	}
}
