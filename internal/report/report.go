// Package report renders a round's comparison as files. Every form shows the same value, so that a figure can't differ
// between them, and none of them rounds: rounding is the reader's view of a cell, never what stands in it.
package report

import (
	"encoding/json"
	"io"

	"mogna/internal/report/csv"
	"mogna/internal/report/html"
	"mogna/internal/report/model"
	"mogna/internal/report/svg"
	"mogna/internal/report/xlsx"
	"mogna/internal/survey"
)

// Model is what a report is made of.
type (
	Model    = model.Model
	Progress = model.Progress
	Printer  = model.Printer
)

// ChartOrder says which chart is wanted, Charts which there are, and Chart draws one.
type ChartOrder = svg.Order

var (
	Charts = svg.Charts
	Chart  = svg.Draw
)

// Table is a CSV file being written, every cell defused.
type Table = csv.Table

// NewTable begins one with its headings.
func NewTable(w io.Writer, columns ...string) (*Table, error) { return csv.NewTable(w, columns...) }

// slides is the conclusion to show.
const slides = "slides"

// Formats are the forms that a report can take.
var Formats = []string{"xlsx", "html", "pdf", "csv", "wide-csv", "codebook-csv", "json", slides, allAsHTML, allAsPDF}

// Write renders the report in one of the Formats. The JSON is the same in every language.
func Write(w io.Writer, format string, m Model, lang string) error {
	switch format {
	case "xlsx":
		return xlsx.Write(w, m, lang)
	case "html":
		return html.Write(w, m, lang)
	case "pdf":
		return pdf(w, m, lang)
	case "csv":
		return csv.Long(w, m, lang)
	case "wide-csv":
		return csv.Wide(w, m, lang)
	case "codebook-csv":
		return csv.Codebook(w, m, lang)
	case slides:
		return html.Slides(w, m, lang, "")
	case allAsHTML:
		return all(w, "html", m, lang)
	case allAsPDF:
		return all(w, "pdf", m, lang)
	case "json":
		return JSON(w, m)
	}
	return unknown(format)
}

// JSON writes the comparison as the API gives it, indented.
func JSON(w io.Writer, m Model) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(m.Comparison)
}

// ActionPlan is an organisation's action plan, or those of several.
type (
	ActionPlan       = model.ActionPlan
	OrganisationPlan = model.OrganisationPlan
)

// ActionPlanFormats are the forms that an action plan can take.
var ActionPlanFormats = []string{"xlsx", "csv"}

// WriteActionPlan writes a plan in one of the ActionPlanFormats.
func WriteActionPlan(w io.Writer, p ActionPlan, format, lang string) error {
	switch format {
	case "xlsx":
		return xlsx.ActionPlan(w, p, lang)
	case "csv":
		return csv.ActionPlan(w, p, lang)
	}
	return survey.Fail(survey.NotFound, "Handlingsplanen finns inte som ”%s”. Välj något av %v.", "The action plan is not available as “%s”. Select one of %v.", format, ActionPlanFormats)
}
