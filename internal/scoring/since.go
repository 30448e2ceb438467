package scoring

import (
	"slices"
	"time"

	"mogna/internal/survey"
)

// EarlierRound is the round that a comparison is also held against. AsOf is when it was last published, or else when its time to
// answer ended.
type EarlierRound struct {
	ID    int64     `json:"id"`
	Title string    `json:"title"`
	AsOf  time.Time `json:"asOf"`
}

// Since holds the round against an earlier one.
func (r *Round) Since(before []Input, organisations []survey.Organisation) []Changes {
	var now []Input
	for _, s := range r.scorers {
		now = append(now, s.in)
	}
	return Since(before, now, organisations, r.organisations)
}

// Since is the changes of every maturity questionnaire that two rounds have in common, over the organisations that are in both.
func Since(before, after []Input, then, now []survey.Organisation) []Changes {
	list, both := []Changes{}, inBoth(then, now)
	for _, a := range after {
		for _, b := range before {
			if a.Questionnaire.ID == b.Questionnaire.ID && a.Questionnaire.Kind == survey.Maturity && b.Questionnaire.Kind == survey.Maturity {
				list = append(list, CompareRounds(b, a, both))
			}
		}
	}
	return list
}

func inBoth(before, after []survey.Organisation) (list []survey.Organisation) {
	for _, o := range after {
		if slices.ContainsFunc(before, func(b survey.Organisation) bool { return b.Code == o.Code }) {
			list = append(list, o)
		}
	}
	return list
}
