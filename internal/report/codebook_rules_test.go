package report

import (
	"testing"

	"mogna/internal/report/measure"
	"mogna/internal/survey"
)

// The codebook's rules hold every construct with its weight, every option with its value and what the questionnaire demands.
func TestCodebookHasEveryRule(t *testing.T) {
	m := standard(t)
	eachStandardBook(t, func(t *testing.T, b openedBook, lang string) {
		s := b.sheet(t, pick(lang, "Kodbok, regler", "Codebook, rules"))
		find := func(q *survey.Questionnaire, kind, id, name string, value float64) {
			t.Helper()
			for r := range s.cells {
				if s.at(r, 0) == q.Title.In(lang) && s.at(r, 1) == kind && s.at(r, 2) == id && (name == "" || s.at(r, 3) == name) {
					s.holds(r, 4, &value)
					return
				}
			}
			t.Errorf("no %s %s %s of %s", kind, id, name, q.ID)
		}
		for _, q := range m.Questionnaires {
			survey.Walk(q.Constructs, func(c survey.Construct, _ int) {
				find(q, pick(lang, "område", "area"), c.ID, c.Title.In(lang), c.Weight)
			})
			for id, scale := range q.Scales {
				for _, o := range scale.Options {
					find(q, pick(lang, "skala", "scale"), id, o.Label.In(lang), o.Value)
				}
			}
			if q.Kind == survey.Maturity {
				find(q, pick(lang, "regel", "rule"), "minAnswered", "", q.Scoring.MinAnswered)
				find(q, pick(lang, "regel", "rule"), "minCoverage", "", q.Scoring.MinCoverage)
				find(q, pick(lang, "regel", "rule"), "minRespondents", "", float64(q.Scoring.MinRespondents))
				for _, role := range q.Roles {
					find(q, pick(lang, "rollvikt", "role weight"), string(role), "", 1)
				}
			}
		}
		figures, err := measure.New(m)
		must(t, err)
		told := figures.Told()
		for _, x := range told {
			s.says(s.row(3, x.Title.In(lang), 0), 6, x.Explained(lang))
		}
		if len(told) < 20 {
			t.Errorf("only %d measures are told of", len(told))
		}
	})
}
