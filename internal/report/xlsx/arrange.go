package xlsx

import (
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// What the method holds figures against, where the questionnaire doesn't say it. The test of the formulas holds them against
// the method.
const (
	leastMunicipalities = 3
	usualTarget         = 3.0
	strongLevel         = 3.0
	weakLevel           = 1.0
	levelRange          = 4
)

// arrange puts the municipalities before the joint bodies, each in the order of the comparison.
func (b *book) arrange() {
	for _, towns := range []bool{true, false} {
		for _, o := range b.model.Comparison.Organisations {
			if (o.Kind == survey.Municipality) == towns {
				b.arranged = append(b.arranged, o)
			}
		}
		if towns {
			b.towns = len(b.arranged)
		}
	}
}

// locate settles where levels and importances will stand before any sheet is written: sheets that come earlier name them.
func (b *book) locate() {
	b.levelbooks, b.weighed = map[scoring.QuestionnaireInfo]*levelbook{}, map[string]spot{}
	b.importanceSheets = map[scoring.QuestionnaireInfo]string{}
	for _, d := range b.documents {
		switch d.Questionnaire.Kind {
		case survey.Capability:
			b.levelbooks[d.Questionnaire] = b.newLevelbook(d)
		case survey.Importance:
			b.locateImportance(d)
		}
	}
}

// minShare is the share of the municipalities that a comparison takes. One that was published before the method asked for
// it may show a median of fewer; no share is asked for there.
func minShare(d document) float64 {
	all := []scoring.Benchmark{}
	if d.Total != nil {
		all = append(all, d.Total.Benchmark)
	}
	for _, c := range d.Constructs {
		all = append(all, c.Benchmark)
	}
	for _, x := range all {
		if x.Median != nil && x.Coverage < d.Q.Scoring.MinCoverage {
			return 0
		}
	}
	return d.Q.Scoring.MinCoverage
}
