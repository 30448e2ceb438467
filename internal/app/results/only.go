package results

import (
	"slices"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Only is the same with nothing but what is about some questionnaires; without any, the whole. What the figures are made of stays as it
// was: a part is never calculated anew.
func (r *Results) Only(ids []string) (*Results, error) {
	if ids == nil {
		return r, nil
	}
	chosen, err := Chosen(r.Questionnaires, ids)
	if err != nil {
		return nil, err
	}
	part := *r
	part.Questionnaires = chosen
	part.Comparison.Documents = kept(r.Comparison.Documents, func(d scoring.Document) bool { return slices.Contains(ids, d.Questionnaire.ID) })
	part.Comparison.Changes = kept(r.Comparison.Changes, func(c scoring.Changes) bool { return slices.Contains(ids, c.Questionnaire.ID) })
	return &part, nil
}

// Chosen are the questionnaires with such ids, in their own order; without any ids, all.
func Chosen(all []*survey.Questionnaire, ids []string) ([]*survey.Questionnaire, error) {
	if ids == nil {
		return all, nil
	}
	for _, id := range ids {
		if !slices.ContainsFunc(all, func(q *survey.Questionnaire) bool { return q.ID == id }) {
			return nil, survey.Fail(survey.NotFound, "Formuläret ”%s” är inte med i mätomgången. Kontrollera id:t.", "The questionnaire “%s” is not in the round. Check its id.", id)
		}
	}
	return kept(all, func(q *survey.Questionnaire) bool { return slices.Contains(ids, q.ID) }), nil
}

func kept[T any](all []T, keep func(T) bool) (some []T) {
	for _, one := range all {
		if keep(one) {
			some = append(some, one)
		}
	}
	return some
}
