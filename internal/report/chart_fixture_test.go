package report

import (
	"math/rand/v2"
	"slices"
	"testing"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// charted is a round of every kind of questionnaire with an earlier round: one organisation of five has not answered, and one
// has too few answers to show.
func charted(t testing.TB) Model {
	t.Helper()
	m := generated(autumn(false), fyrbodal(), shipped(t), 5)
	m.Comparison.Earlier = &scoring.EarlierRound{ID: 3, Title: "Hösten 2018"}
	q := ofKind(t, m, survey.Maturity).Q
	m.Comparison.Changes = []scoring.Changes{scoring.CompareRounds(answered(q, 8), answered(q, 5), fyrbodal())}
	return m
}

// answered is a round's answers to one questionnaire, that chance has given.
func answered(q *survey.Questionnaire, seed uint64) scoring.Input {
	chance := rand.New(rand.NewPCG(seed, 1))
	in := scoring.Input{Questionnaire: q, Responses: scoring.NewTable(q, fyrbodal()), Asked: map[string]int{}}
	for n, o := range fyrbodal() {
		_, count := turnout(q, n, chance)
		leaning := chance.Float64()
		for r := range count {
			role := q.Roles[r%len(q.Roles)]
			in.Responses.Add(o.Code, role, answers(q, role, leaning, chance))
		}
	}
	return in
}

func ofKind(t testing.TB, m Model, kind survey.Kind) document {
	t.Helper()
	all, err := m.Documents()
	must(t, err)
	n := slices.IndexFunc(all, func(d document) bool { return d.Q.Kind == kind })
	if n < 0 {
		t.Fatalf("no %s", kind)
	}
	return all[n]
}

func shownIn(lang, sv, en string) string { return survey.Say(sv, en).In(lang) }
