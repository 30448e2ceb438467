package report

import "mogna/internal/survey"

// ChartOrder says which chart is wanted.
type ChartOrder struct {
	Name          string // one of Charts
	Questionnaire string // its id; the first of the fitting kind where it is left out
	Organisation  string // code; for the charts about one
	Lang          string
	Width         int                              // in CSS pixels; the chart is drawn for it, so that its text can be read on a phone
	Link          func(organisation string) string // where an organisation's mark leads; nil: nowhere
}

// Charts are the charts there are, by the names they are asked for.
var Charts = []string{"four-types", "importance-performance", "levels", "profile", "change"}

// Chart draws a chart as SVG, with its title and description inside.
func (m Model) Chart(o ChartOrder) ([]byte, error) {
	return nil, survey.Fail(survey.NotFound, "Diagrammet finns inte.", "There is no such chart.")
}
