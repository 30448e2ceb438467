package scoring

import (
	"time"

	"mogna/internal/economy"
	"mogna/internal/survey"
)

// Method is the version of the scoring method; it stands in every document, so that a figure can be traced.
const Method = "2"

// Comparison is every document of a round and what a reader must know to read them. Every screen, export and report
// renders this value, so that a figure can't differ between them.
type Comparison struct {
	Method        string             `json:"method"`
	Round         RoundInfo          `json:"round"`
	Premises      Premises           `json:"premises"`
	Organisations []OrganisationInfo `json:"organisations"`
	Documents     []Document         `json:"documents"`
	Earlier       *EarlierRound      `json:"earlier,omitempty"` // the round that Changes are since
	Changes       []Changes          `json:"changes,omitempty"`
	Risks         []Risk             `json:"risks,omitempty"`
	Targets       *Targets           `json:"targets,omitempty"`   // where any is set
	Scenarios     []Scenario         `json:"scenarios,omitempty"` // those in the report
}

// RoundInfo says which round, made of which data, as of when, and whether the figures may still change: a draft, until they
// are published.
type RoundInfo struct {
	ID          int64     `json:"id"`
	Title       string    `json:"title"`
	Organiser   string    `json:"organiser,omitempty"`
	MadeUp      bool      `json:"madeUp"`
	DataVersion int64     `json:"dataVersion"`
	AsOf        time.Time `json:"asOf"`
	Draft       bool      `json:"draft,omitempty"`

	Published *Publication `json:"published,omitempty"`
}

// Publication is which of a round's snapshots the figures are from, and when it was taken.
type Publication struct {
	Number int       `json:"number"`
	At     time.Time `json:"at"`
	Reason string    `json:"reason,omitempty"` // of a correction
}

// OrganisationInfo is an organisation as a reader of results meets it.
type OrganisationInfo struct {
	Code       string                  `json:"code"`
	Name       string                  `json:"name"`
	Kind       survey.OrganisationKind `json:"kind"`
	Population *int                    `json:"population,omitempty"`
	Members    []string                `json:"members,omitempty"`

	PopulationDate   string `json:"populationDate,omitempty"`
	PopulationSource string `json:"populationSource,omitempty"`
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
	Concordance   *Concordance                  `json:"concordance,omitempty"`
	Exchange      *Exchange                     `json:"exchange,omitempty"`
	Economy       *EconomyResult                `json:"economy,omitempty"`
	ResponseRates []ResponseRate                `json:"responseRates,omitempty"`
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
	Asked        int              `json:"asked"`
	Answered     int              `json:"answered"`
	Total        *Score           `json:"total,omitempty"`
	Constructs   map[string]Score `json:"constructs,omitempty"`
	Conversation []string         `json:"conversation,omitempty"` // the leaves whose roles differ most: worth a conversation
	Levels       map[string]Level `json:"levels,omitempty"`
	Profile      *Profile         `json:"profile,omitempty"`
	Priorities   []Priority       `json:"priorities,omitempty"` // capabilities with a gap, the most pressing first
	Calibration  *Calibration     `json:"calibration,omitempty"`
	Economy      *economy.Result  `json:"economy,omitempty"`
	Type         string           `json:"type,omitempty"`
	Flags        []string         `json:"flags,omitempty"`
	Suppressed   bool             `json:"suppressed,omitempty"`
	Reason       string           `json:"reason,omitempty"`
}

// Reasons why a figure is absent. They are ids; the texts stand with the reader's language.
const (
	ReasonNoAnswers  = "no-answers" // nothing is handed in
	ReasonTooFew     = "too-few"    // too few answers to show, or none: the two look alike on purpose
	ReasonCoverage   = "coverage"   // too small a share of what is asked has an answer
	ReasonExempt     = "exempt"     // the organisation need not answer
	ReasonTooFewOrgs = "too-few-organisations"

	ReasonSharedItems = "shared-items" // the roles were not asked enough of the same items
)
