// Package demo makes up a round after the Fyrbodal region's study of autumn 2020: the same organisations, and answers out of
// a seeded generator that reproduce what the steering group's minutes tell. No answer is anybody's; the round says so.
package demo

import (
	"slices"

	"mogna/internal/survey"
)

// The minutes' facts, as the generator is to reproduce them.
const (
	leadingOf55      = 21 // capabilities in which one municipality is industry-leading
	mostWeaknesses   = 3  // no municipality has more capabilities than this at the two lowest levels
	mostLeading      = 12 // at most so many industry-leading capabilities anywhere else
	leadingOne       = "1488"
	handedEverything = "1435" // Tanum
	mistaken         = "1461" // Mellerud, whose cost types come to more than the total
)

// handedIn says which organisations hand in which material in full, beside the one that hands in everything.
var handedIn = map[survey.Kind][]string{
	survey.Maturity:       {"1421", "1430", "1438", "1460", "1485", "1488", "1492"},
	survey.Capability:     {"1421", "1430", "1438", "1439", "1461", "1485", "1487", "1488", "SML-IT"},
	survey.Importance:     {"1421", "1427", "1439", "1460", "1484", "1487", "1488", "1492"},
	survey.EconomyFigures: {"1427", "1430", "1438", "1460", mistaken, "1484", "1485", "1492", "SML-IT"},
}

// hasHandedIn reports whether an organisation hands in a material in full.
func hasHandedIn(k survey.Kind, organisation string) bool {
	return organisation == handedEverything || slices.Contains(handedIn[k], organisation)
}

// asking is how many of a role are asked in an organisation.
type asking struct {
	role  survey.Role
	count int
}

var staff = []asking{
	{survey.ChiefExecutive, 1}, {survey.HeadOfDepartment, 4}, {survey.ITManager, 1}, {survey.EServices, 1}, {survey.Participant, 3}, {survey.Controller, 1},
}

func countOf(role survey.Role) (n int) {
	for _, s := range staff {
		if s.role == role {
			n += s.count
		}
	}
	return n
}
