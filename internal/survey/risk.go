package survey

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// Risk is one line of a round's risk register: because of a vulnerability a threat can come true, with a consequence. Number is
// given once and never again, so that "R3" in some minutes means the same a year later.
type Risk struct {
	ID       int64
	Number   int
	Revision int64 // grows by one with every change
	At       time.Time
	RiskContent
}

// RiskContent is what is said of a risk, and what a change of it changes.
type RiskContent struct {
	Threat, Vulnerability, Consequence string
	Likelihood                         int // S, 1–5
	Impact                             int // K, 1–5
	Action                             string
	Owner                              string // who sees to the action; goes when the round is erased
	Status                             RiskStatus
}

// RiskVersion is a risk as it was after one change: who made it, and why.
type RiskVersion struct {
	Revision int64
	At       time.Time
	Actor    string
	Note     string
	RiskContent
}

// RiskStatus is where a risk stands.
type RiskStatus string

const (
	RiskOpen      RiskStatus = "open"
	RiskAccepted  RiskStatus = "accepted"  // known, and nothing more is done
	RiskClosed    RiskStatus = "closed"    // the action is done, or the time has passed
	RiskWithdrawn RiskStatus = "withdrawn" // entered by mistake; in no report
)

// RiskStatuses lists them.
var RiskStatuses = []RiskStatus{RiskOpen, RiskAccepted, RiskClosed, RiskWithdrawn}

// RiskBand is how high a risk value is, in words.
type RiskBand string

const (
	LowRisk      RiskBand = "low"
	ModerateRisk RiskBand = "moderate"
	HighRisk     RiskBand = "high"
	VeryHighRisk RiskBand = "very-high"
)

// Value is R = S × K, 1–25.
func (c RiskContent) Value() int { return c.Likelihood * c.Impact }

// BandOf puts a risk value in its band: low to 4, moderate to 9, high to 14, very high from 15. The borders are a convention
// of 5 × 5 matrices: what is rated 3 by 3 is looked after, what is 4 by 4 is acted on at once.
func BandOf(value int) RiskBand {
	switch {
	case value >= 15:
		return VeryHighRisk
	case value >= 10:
		return HighRisk
	case value >= 5:
		return ModerateRisk
	}
	return LowRisk
}

// RiskSteps is the highest likelihood and the highest impact.
const RiskSteps = 5

const riskText = 2000 // characters of one field

// Tidy takes away spaces around the texts; a risk without a status is open.
func (c *RiskContent) Tidy() {
	for _, s := range []*string{&c.Threat, &c.Vulnerability, &c.Consequence, &c.Action, &c.Owner} {
		*s = strings.TrimSpace(*s)
	}
	if c.Status == "" {
		c.Status = RiskOpen
	}
}

// Validate names what is wrong, by field.
func (c RiskContent) Validate() (faults []Fault) {
	add := func(path string, what, mend Text) { faults = append(faults, Fault{Path: path, What: what, Mend: mend}) }
	if c.Threat == "" {
		add("threat", Say("Hotet saknas.", "The threat is missing."), Say("Skriv vad som kan hända.", "Enter what could happen."))
	}
	if c.Consequence == "" {
		add("consequence", Say("Konsekvensen saknas.", "The consequence is missing."), Say("Skriv vad det skulle leda till.", "Enter what it would lead to."))
	}
	for path, s := range map[string]string{"threat": c.Threat, "vulnerability": c.Vulnerability, "consequence": c.Consequence, "action": c.Action, "owner": c.Owner} {
		if utf8.RuneCountInString(s) > riskText {
			add(path, Say("Texten är längre än %d tecken.", "The text is longer than %d characters.", riskText), Say("Korta den.", "Shorten it."))
		}
	}
	for path, x := range map[string]int{"likelihood": c.Likelihood, "impact": c.Impact} {
		if x < 1 || x > RiskSteps {
			add(path, Say("Bedömningen saknas.", "No rating has been chosen."), Say("Välj ett värde från 1 till %d.", "Choose a value from 1 to %d.", RiskSteps))
		}
	}
	if !slices.Contains(RiskStatuses, c.Status) {
		add("status", Say("Statusen ”%s” finns inte.", "There is no status “%s”.", c.Status), Say("Välj öppen, accepterad, avslutad eller struken.", "Choose open, accepted, closed or withdrawn."))
	}
	slices.SortFunc(faults, func(a, b Fault) int { return cmp.Compare(place(a.Path), place(b.Path)) })
	return faults
}

// place is where a field stands on the form, so that faults come in its order.
func place(field string) int {
	return slices.Index([]string{"threat", "vulnerability", "consequence", "likelihood", "impact", "action", "owner", "status"}, field)
}
