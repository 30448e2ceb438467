package report

import (
	"maps"
	"slices"

	"mogna/internal/narrative"
	"mogna/internal/scoring"
)

// placed is a comparison as files tell it: with the type of each organisation as far as its intervals carry.
func placed(m Model) scoring.Comparison {
	c := m.Comparison
	c.Documents = slices.Clone(c.Documents)
	for n, d := range c.Documents {
		c.Documents[n].Organisations = maps.Clone(d.Organisations)
		for code, r := range d.Organisations {
			r.Type = narrative.Place(m.Questionnaire(d.Questionnaire), r).Code()
			c.Documents[n].Organisations[code] = r
		}
	}
	return c
}
