package scoring

import "encoding/json"

// Level is an organisation's level in one capability.
type Level struct {
	Value         float64 `json:"value"`
	InheritedFrom string  `json:"inheritedFrom,omitempty"`
}

// Profile counts an organisation's capabilities by level, in all and by area. Strengths are at 3 or more, weaknesses at 1 or
// less.
type Profile struct {
	Asked      int           `json:"asked"`
	Answered   int           `json:"answered"`
	Counts     []LevelCount  `json:"counts"`
	Strengths  []string      `json:"strengths"`
	Weaknesses []string      `json:"weaknesses"`
	Areas      []AreaProfile `json:"areas,omitempty"`
}

// AreaProfile is the part of a profile that lies in one area.
type AreaProfile struct {
	Area     string       `json:"area"`
	Asked    int          `json:"asked"`
	Answered int          `json:"answered"`
	Mean     *float64     `json:"mean,omitempty"` // of the levels
	Counts   []LevelCount `json:"counts"`
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
	Bounds       *Bounds      `json:"bounds,omitempty"`    // of the median
	Deviation    *float64     `json:"deviation,omitempty"` // of the municipalities' levels
	Leaders      []string     `json:"leaders,omitempty"`
	Importance   *float64     `json:"importance,omitempty"`
	Rank         *float64     `json:"rank,omitempty"`
	N            int          `json:"n,omitempty"`
	Reason       string       `json:"reason,omitempty"`
}

// Concordance is how far the raters agree on what matters, 0–1: Kendall's W with tie correction where all of them have rated every
// capability, and the mean correlation of pairs in the same measure where some have not. Incomplete counts those.
type Concordance struct {
	W          *float64 `json:"w,omitempty"`
	Basis      string   `json:"basis,omitempty"`
	Raters     int      `json:"raters"`
	Incomplete int      `json:"incomplete,omitempty"`
	Items      int      `json:"items"`
	Reason     string   `json:"reason,omitempty"`
}

// How a concordance was worked out.
const (
	BasisComplete = "complete"
	BasisPairs    = "pairs"
)

// Priority is a capability below its target: importance × max(0, target − level)/4. Teachers are those who could teach it,
// the best first.
type Priority struct {
	Capability string    `json:"capability"`
	Gap        float64   `json:"gap"`                  // target − level
	Importance *float64  `json:"importance,omitempty"` // absent where nobody has rated it; it then counts as 1
	Priority   float64   `json:"priority"`
	Teachers   []Teacher `json:"teachers,omitempty"`
}

// Teacher is an organisation with a level of 3 or more and at least two above the learner's. Ratio is how alike the two are in
// population, 0–1; Back is how many capabilities the learner could teach in return.
type Teacher struct {
	Organisation string   `json:"organisation"`
	Level        float64  `json:"level"`
	Ratio        *float64 `json:"ratio,omitempty"`
	Back         int      `json:"back"`
}

// Exchange is who has most to give whom over the region: every pair with something to give, the greatest first, and the set
// of pairs of the greatest total in which each organisation stands once.
type Exchange struct {
	Pairs    []Pair  `json:"pairs"`
	Matching []Pair  `json:"matching"`
	Total    float64 `json:"total"` // of the matching's values
	Reason   string  `json:"reason,omitempty"`
}

// Pair is two organisations; Value is the importance-weighted gaps that each closes for the other. AToB lists what A can
// teach B.
type Pair struct {
	A     string   `json:"a"`
	B     string   `json:"b"`
	Value float64  `json:"value"`
	AToB  []string `json:"aToB"`
	BToA  []string `json:"bToA"`
}

// Calibration holds the self-assessed levels against what the heads of department answered about the same capabilities, both
// on 0–100. Difference is the mean of own minus heads', over Capabilities, as it is; Region is the municipalities' over the same. The two
// scales need not mean the same, so it is Centred, what is left when Region is taken away, that is judged: Low and High are its interval, and
// Verdict is "over" or "under" where that excludes 0 and Centred is beyond half a level. It is a flag, never a correction.
type Calibration struct {
	Difference   *float64 `json:"difference,omitempty"`
	Region       *float64 `json:"region,omitempty"`
	Centred      *float64 `json:"centred,omitempty"`
	Low          *float64 `json:"low,omitempty"`
	High         *float64 `json:"high,omitempty"`
	Verdict      string   `json:"verdict,omitempty"`
	Capabilities []string `json:"capabilities,omitempty"`
	Reason       string   `json:"reason,omitempty"` // of what is missing first
}

// UnmarshalJSON reads what was kept when figures were told for each capability too, without them.
func (c *Calibration) UnmarshalJSON(b []byte) error {
	type plain Calibration
	kept := struct {
		*plain
		Capabilities json.RawMessage `json:"capabilities,omitempty"`
	}{plain: (*plain)(c)}
	if err := json.Unmarshal(b, &kept); err != nil || len(kept.Capabilities) == 0 || kept.Capabilities[0] != '[' {
		return err
	}
	return json.Unmarshal(kept.Capabilities, &c.Capabilities)
}
