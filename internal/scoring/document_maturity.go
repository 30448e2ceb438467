package scoring

import "mogna/internal/survey"

// Score is 0–100 with its 95 % interval, or the reason why there is none. N is the number of respondents behind it, Asked
// how many were asked something of it. Grid is what it is rounded to a multiple of, so that no one's answers follow from it; 0
// where it is not, or follows from figures that are.
type Score struct {
	Value      *float64 `json:"score,omitempty"`
	Grid       float64  `json:"-"` // stands in its derivation
	Low        *float64 `json:"low,omitempty"`
	High       *float64 `json:"high,omitempty"`
	N          int      `json:"n,omitempty"`
	Asked      int      `json:"asked,omitempty"`
	Agreement  *float64 `json:"agreement,omitempty"` // r_wg(j), 0–1, of a leaf
	Percentile *float64 `json:"percentile,omitempty"`
	Rank       *Rank    `json:"rank,omitempty"`
	Bounds     *Bounds  `json:"bounds,omitempty"`
	Median     *float64 `json:"median,omitempty"`
	Similar    *Similar `json:"similar,omitempty"`
	Suppressed bool     `json:"suppressed"`
	Reason     string   `json:"reason,omitempty"`

	Spread       *float64 `json:"spread,omitempty"` // of a leaf: the greatest distance between two roles' means, 0–100, over the items that both were asked
	SpreadReason string   `json:"spreadReason,omitempty"`
}

// Similar holds a score against the municipalities of similar size.
type Similar struct {
	N          int     `json:"n"`
	Median     float64 `json:"median"`
	Percentile float64 `json:"percentile"`
}

// ConstructResult is one construct over the organisations. ICC(1) and ICC(2) say how much of the variance lies between
// organisations, for one respondent's score and for an organisation's mean: where they are near zero, comparing organisations
// means little. ICC tells what they rest on.
type ConstructResult struct {
	Alpha     *Alpha    `json:"alpha,omitempty"`
	ICC1      *float64  `json:"icc1,omitempty"`
	ICC2      *float64  `json:"icc2,omitempty"`
	ICC       *ICC      `json:"icc,omitempty"`
	Benchmark Benchmark `json:"benchmark"`

	RoleAlpha map[survey.Role]Alpha `json:"roleAlpha,omitempty"` // by role over all items that it was asked; for whoever has the answers
}

// Alpha is Cronbach's alpha over the round's respondents, within their roles and over the items of a construct that all its roles were
// asked, or the reason why it can't be computed.
type Alpha struct {
	Value  *float64 `json:"value,omitempty"`
	N      int      `json:"n"`     // respondents who answered every item
	Items  int      `json:"items"` // scored items
	Reason string   `json:"reason,omitempty"`
}

// ICC is the analysis of variance behind ICC(1) and ICC(2), or the reason why they can't be computed.
type ICC struct {
	F      *float64 `json:"f,omitempty"`
	P      *float64 `json:"p,omitempty"`
	N      int      `json:"n"`
	Groups int      `json:"groups"`
	Reason string   `json:"reason,omitempty"`
}

// Benchmark is the spread of the municipalities' scores (quartiles of type 7). Joint bodies stand beside it, not in it.
// Coverage is the share of the round's municipalities, but for those who need not answer, that have a score to show.
type Benchmark struct {
	N        int      `json:"n"`
	Coverage float64  `json:"coverage"`
	Min      *float64 `json:"min,omitempty"`
	Q1       *float64 `json:"q1,omitempty"`
	Median   *float64 `json:"median,omitempty"`
	Q3       *float64 `json:"q3,omitempty"`
	Max      *float64 `json:"max,omitempty"`

	Bounds *BenchmarkBounds `json:"bounds,omitempty"`
	Reason string           `json:"reason,omitempty"`
}

// Bounds are the lowest and the highest that a figure could be if everybody who was asked had answered everything. Of a rounded figure
// they are those of all that is rounded to it, so that they tell nothing more of the answers.
type Bounds struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// BenchmarkBounds are the quartiles that there could be.
type BenchmarkBounds struct {
	Q1     Bounds `json:"q1"`
	Median Bounds `json:"median"`
	Q3     Bounds `json:"q3"`
}
