package xlsx

import (
	"cmp"
	"slices"

	"mogna/internal/report/model"
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

// readersFirst puts the organisations in alphabetical order with joint bodies last, the reader's own first and then the group, each marked in its name: in a workbook
// rows are to be filtered and sorted, and formulas take them all.
func readersFirst(m model.Model, l model.Language) model.Model {
	list := model.Alphabetical(m.Comparison.Organisations)
	place := func(o scoring.OrganisationInfo) int {
		switch {
		case o.Code == m.Own:
			return 0
		case m.InGroup(o.Code):
			return 1
		}
		return 2
	}
	slices.SortStableFunc(list, func(a, b scoring.OrganisationInfo) int {
		return cmp.Or(cmp.Compare(place(a), place(b)), -cmp.Compare(a.Kind, b.Kind))
	})
	labels := model.NewLabels(m, string(l))
	for n, o := range list {
		list[n].Name = labels.Organisation(o.Code)
		if place(o) == 1 {
			list[n].Name += " (" + l.Say("i gruppen", "in the group") + ")"
		}
	}
	m.Comparison.Organisations = list
	return m
}

// namesOf are the labels of a model whose organisations are marked already.
func namesOf(m model.Model, lang string) model.Labels {
	m.Own = ""
	return model.NewLabels(m, lang)
}

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
