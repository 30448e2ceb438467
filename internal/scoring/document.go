package scoring

import (
	"time"

	"mogna/internal/survey"
)

// Method is the version of the scoring method; it stands in every document, so that a figure can be traced.
const Method = "1"

// Comparison is every document of a round and what a reader must know to read them. Every screen, export and report
// renders this value, so that a figure can't differ between them.
type Comparison struct {
	Method        string             `json:"method"`
	Round         RoundInfo          `json:"round"`
	Organisations []OrganisationInfo `json:"organisations"`
	Documents     []Document         `json:"documents"`
}

// RoundInfo says which round, made of which data, as of when.
type RoundInfo struct {
	ID          int64     `json:"id"`
	Title       string    `json:"title"`
	Organiser   string    `json:"organiser,omitempty"`
	MadeUp      bool      `json:"madeUp"`
	DataVersion int64     `json:"dataVersion"`
	AsOf        time.Time `json:"asOf"`
}

// OrganisationInfo is an organisation as a reader of results meets it.
type OrganisationInfo struct {
	Code       string                  `json:"code"`
	Name       string                  `json:"name"`
	Kind       survey.OrganisationKind `json:"kind"`
	Population *int                    `json:"population,omitempty"`
	Members    []string                `json:"members,omitempty"`
}

// Document is the results of one questionnaire. What can't be computed is absent, with a reason beside it: never 0, never
// null without a reason. Maps are keyed by organisation code, construct id and item id.
type Document struct {
	Method        string                        `json:"method"`
	Questionnaire QuestionnaireInfo             `json:"questionnaire"`
	Organisations map[string]OrganisationResult `json:"organisations"`
	Total         *ConstructResult              `json:"total,omitempty"`
	Constructs    map[string]ConstructResult    `json:"constructs,omitempty"`
	Capabilities  map[string]CapabilityResult   `json:"capabilities,omitempty"`
	Reason        string                        `json:"reason,omitempty"`
}

// QuestionnaireInfo names the questionnaire that a document is about.
type QuestionnaireInfo struct {
	ID      string      `json:"id"`
	Version string      `json:"version"`
	Kind    survey.Kind `json:"kind"`
}

// OrganisationResult is one organisation's results. Asked and Answered count assignments: the coverage of its figures.
type OrganisationResult struct {
	Asked      int              `json:"asked"`
	Answered   int              `json:"answered"`
	Total      *Score           `json:"total,omitempty"`
	Constructs map[string]Score `json:"constructs,omitempty"`
	Levels     map[string]Level `json:"levels,omitempty"`
	Profile    *Profile         `json:"profile,omitempty"`
	Type       string           `json:"type,omitempty"`
	Flags      []string         `json:"flags,omitempty"`
	Suppressed bool             `json:"suppressed,omitempty"`
	Reason     string           `json:"reason,omitempty"`
}

// Score is 0–100 with its 95 % interval, or the reason why there is none. N is the number of respondents behind it.
type Score struct {
	Value      *float64 `json:"score,omitempty"`
	Low        *float64 `json:"low,omitempty"`
	High       *float64 `json:"high,omitempty"`
	N          int      `json:"n,omitempty"`
	Percentile *float64 `json:"percentile,omitempty"`
	Median     *float64 `json:"median,omitempty"`
	Suppressed bool     `json:"suppressed,omitempty"`
	Reason     string   `json:"reason,omitempty"`
}

// ConstructResult is one construct over the organisations.
type ConstructResult struct {
	Benchmark Benchmark `json:"benchmark"`
}

// Benchmark is the spread of the municipalities' scores (quartiles of type 7). Joint bodies stand beside it, not in it.
type Benchmark struct {
	N      int      `json:"n"`
	Min    *float64 `json:"min,omitempty"`
	Q1     *float64 `json:"q1,omitempty"`
	Median *float64 `json:"median,omitempty"`
	Q3     *float64 `json:"q3,omitempty"`
	Max    *float64 `json:"max,omitempty"`
	Reason string   `json:"reason,omitempty"`
}

// Level is an organisation's level in one capability.
type Level struct {
	Value         float64 `json:"value"`
	InheritedFrom string  `json:"inheritedFrom,omitempty"`
}

// Profile counts an organisation's capabilities by level. Strengths are at 3 or more, weaknesses at 1 or less.
type Profile struct {
	Asked      int          `json:"asked"`
	Answered   int          `json:"answered"`
	Counts     []LevelCount `json:"counts"`
	Strengths  []string     `json:"strengths"`
	Weaknesses []string     `json:"weaknesses"`
}

// LevelCount is how many stand at one level.
type LevelCount struct {
	Value float64 `json:"value"`
	N     int     `json:"n"`
}

// CapabilityResult is one capability over the organisations: its levels, or its importance over the raters.
type CapabilityResult struct {
	Distribution []LevelCount `json:"distribution,omitempty"`
	Median       *float64     `json:"median,omitempty"`
	Leaders      []string     `json:"leaders,omitempty"`
	Importance   *float64     `json:"importance,omitempty"`
	Rank         *float64     `json:"rank,omitempty"`
	N            int          `json:"n,omitempty"`
	Reason       string       `json:"reason,omitempty"`
}

// Reasons why a figure is absent. They are ids; the texts stand with the reader's language.
const (
	ReasonNoAnswers  = "no-answers" // nothing is handed in
	ReasonTooFew     = "too-few"    // too few answers to show, or none: the two look alike on purpose
	ReasonCoverage   = "coverage"   // too small a share of what is asked has an answer
	ReasonNotScored  = "not-scored" // the questionnaire's figures are not scores
	ReasonTooFewOrgs = "too-few-organisations"
)
