package xlsx_test

import (
	"testing"

	"mogna/internal/report/measure"
	"mogna/internal/report/reporttest"
	"mogna/internal/survey"
)

// The codebook's rules hold every construct with its weight, every option with its value and what the questionnaire demands.
func TestCodebookHasEveryRule(t *testing.T) {
	m := reporttest.Standard(t)
	reporttest.EachStandardBook(t, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		s := b.Sheet(t, reporttest.Pick(lang, "Kodbok, regler", "Codebook, rules"))
		find := func(q *survey.Questionnaire, kind, id, name string, value float64) {
			t.Helper()
			for r := range s.Cells {
				if s.At(r, 0) == q.Title.In(lang) && s.At(r, 1) == kind && s.At(r, 2) == id && (name == "" || s.At(r, 3) == name) {
					s.Holds(r, 4, &value)
					return
				}
			}
			t.Errorf("no %s %s %s of %s", kind, id, name, q.ID)
		}
		for _, q := range m.Questionnaires {
			survey.Walk(q.Constructs, func(c survey.Construct, _ int) {
				find(q, reporttest.Pick(lang, "område", "area"), c.ID, c.Title.In(lang), c.Weight)
			})
			for id, scale := range q.Scales {
				for _, o := range scale.Options {
					find(q, reporttest.Pick(lang, "skala", "scale"), id, o.Label.In(lang), o.Value)
				}
			}
			if q.Kind == survey.Maturity {
				find(q, reporttest.Pick(lang, "regel", "rule"), "minAnswered", "", q.Scoring.MinAnswered)
				find(q, reporttest.Pick(lang, "regel", "rule"), "minCoverage", "", q.Scoring.MinCoverage)
				find(q, reporttest.Pick(lang, "regel", "rule"), "minRespondents", "", float64(q.Scoring.MinRespondents))
				for _, role := range q.Roles {
					find(q, reporttest.Pick(lang, "rollvikt", "role weight"), string(role), "", 1)
				}
			}
		}
		figures, err := measure.New(m)
		reporttest.Must(t, err)
		told := figures.Told()
		for _, x := range told {
			s.Says(s.Row(3, x.Title.In(lang), 0), 6, x.Explained(lang))
		}
		if len(told) < 20 {
			t.Errorf("only %d measures are told of", len(told))
		}
	})
}
