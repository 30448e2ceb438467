package report

import (
	"fmt"
	"strconv"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// variable is a column of the wide file: what it is called, what it means, and how it is read.
type variable struct {
	definition
	name  string    // of the column
	doc   *document // the questionnaire that it belongs to; nil: it is about the organisation or the round
	about string    // the construct or the item
	title survey.Text
	read  func(scoring.OrganisationInfo) string
}

// variables are the columns of the wide file, in order: the round and the organisation, and then each questionnaire.
func (m Model) variables() ([]variable, error) {
	documents, err := m.documents()
	if err != nil {
		return nil, err
	}
	all := m.identity()
	for n := range documents {
		v := variables{doc: &documents[n], organisations: m.Comparison.Organisations}
		v.questionnaire()
		all = append(all, v.list...)
	}
	return all, distinct(all)
}

// distinct fails where two columns would be called the same: a program that reads the file could not tell them apart.
func distinct(all []variable) error {
	seen := map[string]bool{}
	for _, v := range all {
		if seen[v.name] {
			return fmt.Errorf("report: two columns are called %s", v.name)
		}
		seen[v.name] = true
	}
	return nil
}

// variables collects the columns of a questionnaire.
type variables struct {
	doc           *document
	organisations []scoring.OrganisationInfo
	list          []variable
}

// subjectOf is a construct, an item, an organisation that costs are shared with, or (the zero value) the questionnaire in all.
type subjectOf struct {
	id    string
	part  string // how a column's name has it, where that is not the id
	title survey.Text
}

// add adds a column. What it reads is asked for only where the organisation has results.
func (v *variables) add(s subjectOf, d definition, suffix string, read func(scoring.OrganisationResult) string) {
	name := v.doc.Questionnaire.ID
	if part := s.part + s.id; part != "" {
		name += "." + part
	}
	doc := v.doc
	v.list = append(v.list, variable{definition: d, name: defuse(name + "." + suffix), doc: doc, about: s.id, title: s.title,
		read: func(o scoring.OrganisationInfo) string {
			r, there := doc.Organisations[o.Code]
			if !there {
				return ""
			}
			return read(r)
		}})
}

// The cells of figures that may be absent.
func optional(x *float64) string {
	if x == nil {
		return ""
	}
	return exact(*x)
}

// positive leaves a count of 0 out, which stands for one that is not told.
func positive(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
