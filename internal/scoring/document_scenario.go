package scoring

import (
	"mogna/internal/economy"
	"mogna/internal/survey"
)

// Scenario is a way to choose with what it comes to: for every organisation of the round, in its order, and for the region. The
// region's levels are the municipalities', where an inherited one counts for each member; its amounts are everybody's, each krona
// once.
type Scenario struct {
	ID            int64             `json:"id"`
	Position      int               `json:"position"`
	Revision      int64             `json:"revision"`
	Title         string            `json:"title"`
	Description   string            `json:"description,omitempty"`
	InReport      bool              `json:"inReport"`
	Measures      []survey.Measure  `json:"measures"`
	Notes         []ScenarioNote    `json:"notes,omitempty"`
	Organisations []ScenarioOutcome `json:"organisations"`
	Region        ScenarioOutcome   `json:"region"`
	Zero          string            `json:"zero,omitempty"`  // what happens if nothing is done
	Years         *ScenarioYears    `json:"years,omitempty"` // none in what was published before there was any
}

// ScenarioOutcome is what a scenario comes to for one organisation, or for the region where none is named. Attainment is the
// share, 0–1, of the capabilities with a level that are at their target or above; Gap is in levels, the mean of
// max(0, target − level) weighted by importance. Net is cost less saving. CostPerResident is in kronor: of IT costs with parts of
// joint bodies', and with the scenario's net beside; of the region, of the N out of Of municipalities that have it.
type ScenarioOutcome struct {
	Organisation    string      `json:"organisation,omitempty"`
	Levels          int         `json:"levels"` // capabilities with one
	Attainment      BeforeAfter `json:"attainment"`
	Gap             BeforeAfter `json:"gap"`
	Raised          []RaisedTo  `json:"raised,omitempty"`
	Amounts         NetAmounts  `json:"amounts"`
	Received        *float64    `json:"received,omitempty"` // a member's parts of its joint bodies' net
	CostPerResident BeforeAfter `json:"costPerResident"`
	N               int         `json:"n,omitempty"`
	Of              int         `json:"of,omitempty"`
}

// BeforeAfter is a figure as it is, and as it would be; or the reason why there is none.
type BeforeAfter struct {
	Before *float64 `json:"before,omitempty"`
	After  *float64 `json:"after,omitempty"`
	Reason string   `json:"reason,omitempty"`
}

// RaisedTo is a level that a measure raises, by the measure's number from 1. Through is the joint body whose level it is.
type RaisedTo struct {
	Capability string  `json:"capability"`
	From       float64 `json:"from"`
	To         float64 `json:"to"`
	Measure    int     `json:"measure"`
	Through    string  `json:"through,omitempty"`
}

// NetAmounts are in whole kronor a year. Where a shared amount can't be split there is a reason instead.
type NetAmounts struct {
	Cost   *float64 `json:"cost,omitempty"`
	Saving *float64 `json:"saving,omitempty"`
	Net    *float64 `json:"net,omitempty"` // cost less saving
	Reason string   `json:"reason,omitempty"`
}

// ScenarioNote is something that whoever reads a measure should know: what it does not change.
type ScenarioNote struct {
	Code          string   `json:"code"`
	Measure       int      `json:"measure"` // its number, from 1
	Capability    string   `json:"capability,omitempty"`
	Organisations []string `json:"organisations,omitempty"`
}

// What a note is about.
const (
	NoteReached = "reached"       // the level is reached already
	NoteNoLevel = "no-level"      // nothing is known of the level, so that nothing is raised
	NoteGone    = "gone"          // the organisations are no longer in the round
	NoteNoKey   = "no-population" // the amounts can't be split, since a population is not known
)

// Reasons why a scenario's figure is absent.
const (
	ReasonNoCosts  = "no-costs"  // the round doesn't ask for IT costs
	ReasonNoWeight = "no-weight" // no capability with a level matters to anybody
)

// ScenarioDerivation is how a figure of a scenario came about. Value is in the figure's own unit: a share of 0–1, levels, or
// kronor. A leaf is an answer, a cost or what a measure says; Source is where the answer's or cost's own derivation is.
type ScenarioDerivation struct {
	Figure       string                `json:"figure"`
	Rule         string                `json:"rule"`
	Organisation string                `json:"organisation,omitempty"`
	Capability   string                `json:"capability,omitempty"`
	Measure      int                   `json:"measure,omitempty"`
	Value        *float64              `json:"value,omitempty"`
	Target       *float64              `json:"target,omitempty"`
	Weight       *float64              `json:"weight,omitempty"`
	Reason       string                `json:"reason,omitempty"`
	Basis        string                `json:"basis,omitempty"`  // of a split amount
	Shares       []economy.MemberShare `json:"shares,omitempty"` // and everybody's part
	Source       *FigureSource         `json:"source,omitempty"`
	Children     []ScenarioDerivation  `json:"children,omitempty"`
}

// FigureSource names a figure of the round by what its derivation is asked for.
type FigureSource struct {
	Questionnaire string `json:"questionnaire"`
	Organisation  string `json:"organisation"`
	Construct     string `json:"construct,omitempty"`
}
