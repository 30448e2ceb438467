package questionnaire

import (
	"encoding/json"
	"fmt"

	"mogna/internal/survey"
)

// Document writes a questionnaire as canonical JSON: the same questionnaire always gives the same bytes. It is how a
// round keeps its questionnaires.
func Document(q *survey.Questionnaire) ([]byte, error) {
	data, err := json.Marshal(q)
	if err != nil {
		return nil, fmt.Errorf("write questionnaire %s %s: %w", q.ID, q.Version, err)
	}
	return data, nil
}

// FromDocument reads back exactly what Document wrote. It does not validate: a round keeps the questionnaire that it
// opened with, even where later rules would refuse it.
func FromDocument(data []byte) (*survey.Questionnaire, error) {
	q := new(survey.Questionnaire)
	if err := strict(data, q); err != nil {
		return nil, fmt.Errorf("read stored questionnaire: %w", err)
	}
	return q, nil
}
