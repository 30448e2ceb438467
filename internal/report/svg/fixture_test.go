package svg_test

import (
	"math/rand/v2"
	"testing"

	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// charted is a round of every kind of questionnaire with an earlier round: one organisation of five has not answered, and one
// has too few answers to show.
func charted(t testing.TB) model.Model {
	t.Helper()
	m := reporttest.Generated(reporttest.Autumn(false), reporttest.Fyrbodal(), reporttest.Shipped(t), 5)
	m.Comparison.Earlier = &scoring.EarlierRound{ID: 3, Title: "Hösten 2018"}
	q := reporttest.DocumentOf(t, m, survey.Maturity).Q
	m.Comparison.Changes = []scoring.Changes{scoring.CompareRounds(answered(q, 8), answered(q, 5), reporttest.Fyrbodal())}
	return m
}

// answered is a round's answers to one questionnaire, that chance has given.
func answered(q *survey.Questionnaire, seed uint64) scoring.Input {
	chance := rand.New(rand.NewPCG(seed, 1))
	in := scoring.Input{Questionnaire: q, Responses: scoring.NewTable(q, reporttest.Fyrbodal()), Asked: map[string]scoring.Invited{}}
	for n, o := range reporttest.Fyrbodal() {
		_, count := reporttest.Turnout(q, n, chance)
		leaning := chance.Float64()
		for r := range count {
			role := q.Roles[r%len(q.Roles)]
			in.Responses.Add(o.Code, role, reporttest.Answers(q, role, leaning, chance))
		}
	}
	return in
}
