package survey

import "strings"

// How many scenarios a round can hold, how many of them can be in the report, and how much one can hold.
const (
	MaxScenarios   = 50
	MaxInReport    = 5
	maxMeasures    = 40
	maxKronor      = 999_999_999_999
	scenarioTitle  = 120  // characters
	scenarioWords  = 2000 // the same
	scenarioShares = 1e9  // the greatest weight
)

// Scenario is a way to choose: what could be done, by whom, and at what yearly cost. Its result follows from the round's answers
// and costs and is worked out when it is read.
type Scenario struct {
	ID       int64
	Position int // in the list, from 1
	Revision int64
	ScenarioContent
}

// ScenarioContent is what is said of a scenario, and what a change of it changes.
type ScenarioContent struct {
	Title       string
	Description string
	InReport    bool
	Measures    []Measure
	ScenarioTerms
}

// Measure raises capabilities of some organisations to a level. Alone, each organisation has the cost and the saving; shared,
// they have them together and split them by a key. Amounts are whole kronor a year.
type Measure struct {
	Title         string       `json:"title,omitempty"`
	Capabilities  []string     `json:"capabilities"`
	Organisations []string     `json:"organisations"`
	ToLevel       float64      `json:"toLevel"`
	Shared        bool         `json:"shared"`
	YearlyCost    int64        `json:"yearlyCost"`
	YearlySaving  int64        `json:"yearlySaving"`
	Key           SplitKey     `json:"key,omitempty"`    // of a shared one
	Shares        []SplitShare `json:"shares,omitempty"` // of an agreed key

	// Over years and for a decision. All of it may be left out: then the cost and the saving count in full from the scenario's first
	// year to its last.
	OneOff        int64         `json:"oneOff,omitempty"`    // whole kronor, in the start year
	StartYear     int           `json:"startYear,omitempty"` // 0: the scenario's first
	Years         int           `json:"years,omitempty"`     // 0: to the scenario's last
	Ramp          int           `json:"ramp,omitempty"`      // years until benefits are full, growing evenly; 0: at once
	SavingOwner   string        `json:"savingOwner,omitempty"`
	Ranges        *Ranges       `json:"ranges,omitempty"`
	Benefits      []Benefit     `json:"benefits,omitempty"`
	Risks         []int         `json:"risks,omitempty"` // numbers in the round's register
	Cooperation   Cooperation   `json:"cooperation,omitempty"`
	DecisionLevel DecisionLevel `json:"decisionLevel,omitempty"`
	Financing     string        `json:"financing,omitempty"`
	Responsible   string        `json:"responsible,omitempty"` // a function, not a person
}

// SplitKey is what a shared amount is split by.
type SplitKey string

const (
	SplitByPopulation SplitKey = "population"
	SplitEqually      SplitKey = "equal"
	SplitAsAgreed     SplitKey = "agreed"
)

// SplitShare is one organisation's weight in an agreed key: per cent or whatever else is agreed.
type SplitShare struct {
	Organisation string  `json:"organisation"`
	Weight       float64 `json:"weight"`
}

// Tidy takes away spaces around the texts, and a key where nothing is split.
func (c *ScenarioContent) Tidy() {
	c.Title, c.Description, c.Zero = strings.TrimSpace(c.Title), strings.TrimSpace(c.Description), strings.TrimSpace(c.Zero)
	for n := range c.Measures {
		m := &c.Measures[n]
		m.Title = strings.TrimSpace(m.Title)
		m.tidy()
		switch {
		case !m.Shared:
			m.Key = ""
		case m.Key == "":
			m.Key = SplitByPopulation
		}
		if m.Key != SplitAsAgreed {
			m.Shares = nil
		}
	}
}
