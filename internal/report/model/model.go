// Package model is what a report is made of, before it has a form.
package model

import (
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Model is what a report is made of: the results, the questionnaires that they are about, the deadlines that were moved, and
// the version of Mogna that renders them.
type Model struct {
	Comparison     scoring.Comparison
	Questionnaires []*survey.Questionnaire
	Version        string
	Own            string // the code of the reader's own organisation, to mark; none where it is empty
	Group          *Group // whom tables show beside it; nil: all

	Progress Progress // nil: nobody asks
	Print    Printer  // nil: there is nothing to print with
}

// Printer makes a PDF file of an HTML file.
type Printer func(html []byte) ([]byte, error)
