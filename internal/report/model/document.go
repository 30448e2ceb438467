package model

import (
	"cmp"
	"fmt"
	"slices"

	"mogna/internal/narrative"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Document is the results of a questionnaire beside the questionnaire itself, which has the order and the names that the
// results, keyed by id, lack.
type Document struct {
	scoring.Document
	Q     *survey.Questionnaire
	rated []survey.Item // on a scale, in the questionnaire's order
}

// Documents pairs results with questionnaires. A document without its questionnaire is an error: leaving it out would be
// leaving out figures without a word.
func (m Model) Documents() ([]Document, error) {
	var documents []Document
	for _, d := range m.Comparison.Documents {
		q := m.Questionnaire(d.Questionnaire)
		if q == nil {
			return nil, fmt.Errorf("report: the questionnaire %s %s is missing", d.Questionnaire.ID, d.Questionnaire.Version)
		}
		documents = append(documents, Document{d, q, rated(q)})
	}
	return documents, nil
}

// Questionnaire is the one that results are about, or nil.
func (m Model) Questionnaire(info scoring.QuestionnaireInfo) *survey.Questionnaire {
	for _, q := range m.Questionnaires {
		if q.ID == info.ID && q.Version == info.Version {
			return q
		}
	}
	return nil
}

// TitleOf is what a questionnaire that has results is called; its id where there is none.
func (m Model) TitleOf(id string) survey.Text {
	for _, d := range m.Comparison.Documents {
		if d.Questionnaire.ID == id {
			return m.Questionnaire(d.Questionnaire).Title
		}
	}
	return survey.Text{survey.Swedish: id, survey.English: id}
}

// RatedItems are those that are rated on a scale, in the questionnaire's order.
func (d Document) RatedItems() []survey.Item { return d.rated }

func rated(q *survey.Questionnaire) []survey.Item {
	var items []survey.Item
	for _, i := range q.Items() {
		if i.Type == survey.ScaleItem {
			items = append(items, i)
		}
	}
	return items
}

// LevelOptions are the values that a capability can have, in order, each with its name from the first scale that has one.
func (d Document) LevelOptions() []survey.Option {
	var levels []survey.Option
	for _, c := range d.RatedItems() {
		for _, o := range d.Q.Options(c) {
			if n, there := slices.BinarySearchFunc(levels, o, ByValue); !there {
				levels = slices.Insert(levels, n, o)
			}
		}
	}
	return levels
}

func ByValue(a, b survey.Option) int { return cmp.Compare(a.Value, b.Value) }

// CountOf is how many stand at a level.
func CountOf(counts []scoring.LevelCount, value float64) int {
	for _, c := range counts {
		if c.Value == value {
			return c.N
		}
	}
	return 0
}

// Good is how many municipalities are good at a capability, of so many that have a level.
func (d Document) Good(capability string) (good, of int) {
	for _, c := range d.Capabilities[capability].Distribution {
		of += c.N
		if c.Value >= narrative.GoodLevel {
			good += c.N
		}
	}
	return good, of
}

// Questionnaires are the documents' own, in their order.
func Questionnaires(documents []Document) (list []*survey.Questionnaire) {
	for _, d := range documents {
		list = append(list, d.Q)
	}
	return list
}

// FirstPlace is a rank as a table to sort by has it: those that are level share the first of their places, not the mean of them.
func (d Document) FirstPlace(x scoring.CapabilityResult) *float64 {
	if x.Rank == nil {
		return nil
	}
	first := 1.0
	for _, other := range d.Capabilities {
		if other.Rank != nil && *other.Rank < *x.Rank {
			first++
		}
	}
	return &first
}

// Since is what has changed on a document's questionnaire since the earlier round, or nil.
func (m Model) Since(d Document) *scoring.Changes {
	for n := range m.Comparison.Changes {
		if m.Comparison.Changes[n].Questionnaire == d.Questionnaire {
			return &m.Comparison.Changes[n]
		}
	}
	return nil
}
