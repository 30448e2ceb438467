package scoring

import "mogna/internal/economy"

// EconomyResult is a round's IT costs: what all organisations have reported, each krona once, and how the municipalities spread
// over the key figures and over each class's share of its division. Coverage is of the organisations that are asked.
type EconomyResult struct {
	Sums       economy.Sums                    `json:"sums"`
	N          int                             `json:"n"` // organisations that have reported
	Asked      int                             `json:"asked"`
	Year       *float64                        `json:"year,omitempty"`      // that most are of
	Divisions  map[string]map[string]float64   `json:"divisions,omitempty"` // all organisations' amounts by class
	KeyFigures map[string]Benchmark            `json:"keyFigures"`
	Shares     map[string]map[string]Benchmark `json:"shares,omitempty"` // by division and class
}
