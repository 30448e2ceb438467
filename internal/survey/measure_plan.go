package survey

import "strings"

// What is said of a measure over years, and the most that can be said.
const (
	MaxHorizon     = 30
	DefaultHorizon = 5
	maxBenefits    = 10
	maxHours       = 10_000_000
	maxLinkedRisks = 20
	maxInterest    = 25 // per cent
	earliestYear   = 2000
	latestYear     = 2100
	planWords      = 300 // characters of each text
)

// ScenarioTerms are what a scenario is weighed by over years: those that are not set have their defaults.
type ScenarioTerms struct {
	FirstYear int      // 0: the year after the data
	Horizon   int      // years; 0: DefaultHorizon
	Interest  *float64 // per cent a year; none: SKR's
	Zero      string   // what happens if nothing is done
}

// Ranges are the lowest and highest that a measure's amounts may be; none: as stated.
type Ranges struct {
	OneOff       *Span `json:"oneOff,omitempty"`
	YearlyCost   *Span `json:"yearlyCost,omitempty"`
	YearlySaving *Span `json:"yearlySaving,omitempty"`
}

// Span is a lowest and a highest amount, in whole kronor.
type Span struct {
	Low  int64 `json:"low"`
	High int64 `json:"high"`
}

// Benefit is a gain that is no money by itself. Its value counts as money only where the person says so.
type Benefit struct {
	Kind    BenefitKind `json:"kind"`
	Text    string      `json:"text,omitempty"`
	Owner   string      `json:"owner,omitempty"` // the organisation that has it; none: as the measure's amounts
	Hours   int64       `json:"hours,omitempty"` // a year, of freed time
	Value   int64       `json:"value,omitempty"` // kronor a year
	Range   *Span       `json:"range,omitempty"` // of the value
	AsMoney bool        `json:"asMoney,omitempty"`
}

// BenefitKind is what a benefit is; money is the measure's saving.
type BenefitKind string

const (
	FreedTime BenefitKind = "time"
	Quality   BenefitKind = "quality"
)

// BenefitKinds lists them.
var BenefitKinds = []BenefitKind{FreedTime, Quality}

// Cooperation is the form in which organisations do something together.
type Cooperation string

// The forms that Swedish municipalities have.
const (
	OnOwn          Cooperation = "own"
	ByAgreement    Cooperation = "agreement"
	JointCommittee Cooperation = "joint-committee"
	Federation     Cooperation = "federation"
	JointCompany   Cooperation = "company"
	InNetwork      Cooperation = "network"
)

// Cooperations lists them.
var Cooperations = []Cooperation{OnOwn, ByAgreement, JointCommittee, Federation, JointCompany, InNetwork}

// DecisionLevel is who decides.
type DecisionLevel string

const (
	ByCouncil        DecisionLevel = "council"
	ByExecutiveBoard DecisionLevel = "executive-board"
	ByCommittee      DecisionLevel = "committee"
	ByJointBody      DecisionLevel = "joint-body"
	ByChiefExecutive DecisionLevel = "chief-executive"
)

// DecisionLevels lists them, the highest first.
var DecisionLevels = []DecisionLevel{ByCouncil, ByExecutiveBoard, ByCommittee, ByJointBody, ByChiefExecutive}

func (p *Measure) tidy() {
	p.Financing, p.Responsible = strings.TrimSpace(p.Financing), strings.TrimSpace(p.Responsible)
	for n := range p.Benefits {
		p.Benefits[n].Text = strings.TrimSpace(p.Benefits[n].Text)
	}
	if r := p.Ranges; r != nil && *r == (Ranges{}) {
		p.Ranges = nil
	}
}
