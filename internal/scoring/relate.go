package scoring

import "mogna/internal/survey"

// Targets are the levels to reach where they are not the usual one: by capability, and by organisation.
type Targets struct {
	Capability   map[string]float64
	Organisation map[string]float64
}

func relate(c *Comparison, inputs []Input, organisations []survey.Organisation, targets Targets) {}
