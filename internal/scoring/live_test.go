package scoring

import (
	"math"
	"testing"

	"mogna/internal/survey"
)

// What the room sees is what the results would be if everybody handed in now.
func TestLiveIsTheResultOfNow(t *testing.T) {
	q, organisations := ratingsForm(), []survey.Organisation{{Code: "1435", Name: "Tanum", Kind: survey.Municipality}}
	table := NewTable(q, organisations)
	for _, ratings := range [][]float64{{5, 1, 3}, {5, 2, 3}, {4, 1}, {}} {
		answers := survey.Answers{}
		for n, x := range ratings {
			answers[q.Items()[n].ID] = survey.Num(x)
		}
		table.Add("1435", survey.Participant, answers)
	}
	live := LiveImportance(organisations, table)
	if live.Raters != 3 || live.Complete != 2 || live.Reason != "" {
		t.Errorf("%d raters, %d of them complete, %q", live.Raters, live.Complete, live.Reason)
	}
	doc := importance(q, organisations, table, nil)
	for _, x := range live.Capabilities {
		want := doc.Capabilities[x.Item]
		if x.N != want.N || (x.Importance == nil) != (want.Importance == nil) || x.Importance != nil && (*x.Importance != *want.Importance || *x.Rank != *want.Rank) {
			t.Errorf("%+v, want %+v", x, want)
		}
	}
	// 1, 1 and 0.75: mean 11/12, and deviations of 1/12, 1/12 and 2/12.
	if got, want := *live.Capabilities[0].Spread, math.Sqrt(6.0/144/3); math.Abs(got-want) > 1e-12 {
		t.Errorf("spread %v, want %v", got, want)
	}
	if live.Capabilities[2].Importance != nil || live.Capabilities[2].Spread != nil {
		t.Errorf("two have rated it, and it is told: %+v", live.Capabilities[2])
	}
}

func ratingsForm() *survey.Questionnaire {
	q := &survey.Questionnaire{ID: "weights", Version: "1", Kind: survey.Importance, Per: survey.PerRespondent, Roles: []survey.Role{survey.Participant},
		Scales: map[string]survey.Scale{"s": {Options: []survey.Option{{Value: 1}, {Value: 2}, {Value: 3}, {Value: 4}, {Value: 5}}}}}
	q.Scoring.MinRespondents = 3
	s := survey.Section{ID: "all"}
	for _, id := range []string{"F-01", "F-02", "F-03"} {
		s.Items = append(s.Items, survey.Item{ID: id, Type: survey.ScaleItem, Scale: "s", Weight: 1})
	}
	q.Sections = []survey.Section{s}
	return q
}
