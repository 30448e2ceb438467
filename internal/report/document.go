package report

import (
	"cmp"
	"fmt"
	"slices"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// document is the results of a questionnaire beside the questionnaire itself, which has the order and the names that the
// results, keyed by id, lack.
type document struct {
	scoring.Document
	q     *survey.Questionnaire
	rated []survey.Item // on a scale, in the questionnaire's order
}

// documents pairs results with questionnaires. A document without its questionnaire is an error: leaving it out would be
// leaving out figures without a word.
func (m Model) documents() ([]document, error) {
	var documents []document
	for _, d := range m.Comparison.Documents {
		q := m.questionnaire(d.Questionnaire)
		if q == nil {
			return nil, fmt.Errorf("report: the questionnaire %s %s is missing", d.Questionnaire.ID, d.Questionnaire.Version)
		}
		documents = append(documents, document{d, q, rated(q)})
	}
	return documents, nil
}

func (m Model) questionnaire(info scoring.QuestionnaireInfo) *survey.Questionnaire {
	for _, q := range m.Questionnaires {
		if q.ID == info.ID && q.Version == info.Version {
			return q
		}
	}
	return nil
}

// capabilities are the items that are rated on a scale, in the questionnaire's order.
func (d document) capabilities() []survey.Item { return d.rated }

func rated(q *survey.Questionnaire) []survey.Item {
	var items []survey.Item
	for _, i := range q.Items() {
		if i.Type == survey.ScaleItem {
			items = append(items, i)
		}
	}
	return items
}

// levels are the values that a capability can have, in order, each with its name from the first scale that has one.
func (d document) levels() []survey.Option {
	var levels []survey.Option
	for _, c := range d.capabilities() {
		for _, o := range d.q.Options(c) {
			if n, there := slices.BinarySearchFunc(levels, o, byValue); !there {
				levels = slices.Insert(levels, n, o)
			}
		}
	}
	return levels
}

func byValue(a, b survey.Option) int { return cmp.Compare(a.Value, b.Value) }

// countOf is how many stand at a level.
func countOf(counts []scoring.LevelCount, value float64) int {
	for _, c := range counts {
		if c.Value == value {
			return c.N
		}
	}
	return 0
}
