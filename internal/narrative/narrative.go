// Package narrative puts a comparison into words: what it rests on, what each chart shows, how far a figure can be leaned on.
// Screen, workbook and report say the same sentences.
package narrative

import (
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Summary is what is said of a comparison in one language, in whole sentences.
type Summary struct {
	Premises      []string                `json:"premises"`      // who was asked, who answered, under what conditions
	Documents     []DocumentWords         `json:"documents"`     // as the comparison's
	Organisations map[string]Organisation `json:"organisations"` // by code
}

// DocumentWords is what is said of one questionnaire's results. Charts is keyed as report.Charts names them.
type DocumentWords struct {
	Questionnaire string            `json:"questionnaire"`
	Coverage      []string          `json:"coverage,omitempty"`    // how much of what was asked for is there, and what can't be compared for want of it
	Reliability   []string          `json:"reliability,omitempty"` // what alpha, ICC or W mean here
	Charts        map[string]string `json:"charts,omitempty"`      // what each chart shows
	Changes       []string          `json:"changes,omitempty"`     // since the earlier round
}

// Organisation is what is said of one organisation, over all questionnaires.
type Organisation struct {
	Profile     []string          `json:"profile,omitempty"` // where it stands
	Calibration []string          `json:"calibration,omitempty"`
	Agreement   []string          `json:"agreement,omitempty"`
	Flags       []string          `json:"flags,omitempty"`
	Charts      map[string]string `json:"charts,omitempty"`
}

// Tell puts a comparison into words. The questionnaires are the comparison's documents', in their order.
func Tell(c scoring.Comparison, questionnaires []*survey.Questionnaire, lang string) Summary {
	return Summary{Premises: []string{}, Documents: []DocumentWords{}, Organisations: map[string]Organisation{}}
}
