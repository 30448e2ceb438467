package xlsx

import (
	"mogna/internal/report/model"
	"mogna/internal/scoring"
)

// exemptFrom are the organisations that need not answer a document's questionnaire.
func (b *book) exemptFrom(d document) map[string]bool {
	codes := map[string]bool{}
	for _, e := range b.model.Comparison.Premises.Exemptions {
		if e.Questionnaire == d.Questionnaire.ID {
			codes[e.Organisation] = true
		}
	}
	return codes
}

// without is what stands where an organisation has no level.
func (x *levelbook) without(code string) string {
	if x.exempt[code] {
		return x.exemption
	}
	return model.Absent
}

// asked is how many municipalities a capability's median is out of: all but the exempt who have no level.
func (x *levelbook) asked(results map[string]scoring.OrganisationResult, capability string) int {
	n := x.towns
	for _, o := range x.arranged[:x.towns] {
		if _, there := results[o.Code].Levels[capability]; !there && x.exempt[o.Code] {
			n--
		}
	}
	return n
}

// levelShare is the share of the municipalities that a median takes: 0 in a comparison that was published before the method
// asked for one.
func (b *book) levelShare(d document) float64 {
	x := levelbook{arranged: b.arranged, towns: b.towns, exempt: b.exemptFrom(d)}
	for id, c := range d.Capabilities {
		if c.Median != nil && float64(c.N) < d.Q.Scoring.MinCoverage*float64(x.asked(d.Organisations, id)) {
			return 0
		}
	}
	return d.Q.Scoring.MinCoverage
}
