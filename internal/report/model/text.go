package model

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"mogna/internal/scoring"
)

func OneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Cut shortens a text to a number of UTF-16 units, without splitting a letter.
func Cut(s string, units int) string {
	used := 0
	for at, r := range s {
		used += utf16.RuneLen(r)
		if used > units {
			return strings.TrimSpace(s[:at])
		}
	}
	return s
}

func RiskName(r scoring.Risk) string { return fmt.Sprintf("R%d", r.Number) }

// ScenarioPlace is the n-th scenario in the names of figures.
func ScenarioPlace(n int) string { return fmt.Sprintf("S%d", n) }

func ScenarioName(n int) string { return fmt.Sprintf("Scenario %d", n) }
