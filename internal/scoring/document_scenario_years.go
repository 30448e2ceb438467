package scoring

// ScenarioYears is what a scenario comes to over years, beside doing nothing. Net is benefit less cost, in whole kronor; Interest and
// InternalRate are per cent a year. The n:th of Years, and of a party's Net, is of the year FirstYear + n.
type ScenarioYears struct {
	FirstYear          int           `json:"firstYear"`
	Horizon            int           `json:"horizon"`
	Interest           float64       `json:"interest"`
	InterestYear       int           `json:"interestYear,omitempty"` // the year whose rate SKR proposed it as; none where it was chosen
	Years              []YearAmounts `json:"years"`
	Parties            []PartyNet    `json:"parties,omitempty"` // none where amounts can't be split
	Total              Estimate      `json:"total"`
	PresentValue       Estimate      `json:"presentValue"`
	Payback            *float64      `json:"payback,omitempty"` // years
	PaybackReason      string        `json:"paybackReason,omitempty"`
	InternalRate       *float64      `json:"internalRate,omitempty"`
	InternalRateReason string        `json:"internalRateReason,omitempty"`
	Hours              float64       `json:"hours,omitempty"`     // of freed time a year, when in full
	Uncounted          float64       `json:"uncounted,omitempty"` // kronor a year that time and quality are valued at and that don't count
	Turns              []Turn        `json:"turns,omitempty"`     // the assumption that needs to change least first
}

// YearAmounts are what everybody pays and gains in a year. Valued is freed time and quality that count as money.
type YearAmounts struct {
	Investment float64 `json:"investment"`
	Cost       float64 `json:"cost"`
	Saving     float64 `json:"saving"`
	Valued     float64 `json:"valued"`
	Net        float64 `json:"net"`
	Cumulative float64 `json:"cumulative"`
}

// PartyNet is one organisation's net, year by year, and in all.
type PartyNet struct {
	Organisation string    `json:"organisation"`
	Net          []float64 `json:"net"`
	Total        float64   `json:"total"`
}

// Estimate is what something comes to where all amounts are as bad as they may be, as likely, and as good.
type Estimate struct {
	Low    float64 `json:"low"`
	Likely float64 `json:"likely"`
	High   float64 `json:"high"`
}

// Turn is an assumption at whose value At the present value is zero, all else as likely. Within says that the value lies in the
// range that was stated.
type Turn struct {
	Assumption string  `json:"assumption"`
	Measure    int     `json:"measure,omitempty"` // its number, from 1
	Now        float64 `json:"now"`
	At         float64 `json:"at"`
	Within     bool    `json:"within,omitempty"`
}

// Assumptions that may turn a scenario.
const (
	AssumedOneOff   = "one-off"
	AssumedCost     = "yearly-cost"
	AssumedSaving   = "yearly-saving"
	AssumedBenefit  = "benefit" // time and quality that count as money
	AssumedInterest = "interest"
)

// Assumptions lists them.
var Assumptions = []string{AssumedOneOff, AssumedCost, AssumedSaving, AssumedBenefit, AssumedInterest}
