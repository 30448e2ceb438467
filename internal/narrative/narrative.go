// Package narrative puts a comparison into words: what it rests on, what each chart shows, how far a figure can be leaned on.
// Screen, workbook and report say the same sentences. It says nothing of a figure that the comparison leaves out, but why.
package narrative

import (
	"slices"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Summary is what is said of a comparison in one language, in whole sentences.
type Summary struct {
	Premises      []string                `json:"premises"`      // who was asked, who answered, under what conditions
	Documents     []DocumentWords         `json:"documents"`     // as the comparison's
	Organisations map[string]Organisation `json:"organisations"` // by code
	Scenarios     []string                `json:"scenarios,omitempty"`
	Risks         []string                `json:"risks,omitempty"`
}

// DocumentWords is what is said of one questionnaire's results. Charts is keyed as report.Charts names them.
type DocumentWords struct {
	Questionnaire string            `json:"questionnaire"`
	Coverage      []string          `json:"coverage,omitempty"`    // how much of what was asked for is there, and what can't be compared for want of it; of costs, what stands out too
	Reliability   []string          `json:"reliability,omitempty"` // what alpha, ICC or W mean here
	Charts        map[string]string `json:"charts,omitempty"`      // what each chart shows
	Changes       []string          `json:"changes,omitempty"`     // since the earlier round
}

// Organisation is what is said of one organisation, over all questionnaires. What the results come to for it is said where it alone is told of.
type Organisation struct {
	Findings    []Finding         `json:"findings,omitempty"`
	Profile     []string          `json:"profile,omitempty"` // where it stands
	Types       map[string]string `json:"types,omitempty"`   // where it stands among a questionnaire's types, by its id
	Calibration []string          `json:"calibration,omitempty"`
	Agreement   []string          `json:"agreement,omitempty"`
	Reading     string            `json:"reading,omitempty"` // the one judgement of how far the figures carry
	Flags       []string          `json:"flags,omitempty"`   // why
	Charts      map[string]string `json:"charts,omitempty"`
}

// The charts that are told about, as report.Charts names them.
const (
	fourTypes     = "four-types"
	ranking       = "ranking"
	pressing      = "importance-performance"
	levelsChart   = "levels"
	profile       = "profile"
	change        = "change"
	residentChart = "cost-per-resident"
)

// Tell puts a comparison into words. The questionnaires are the comparison's documents', in their order.
func Tell(c scoring.Comparison, questionnaires []*survey.Questionnaire, lang string) Summary {
	return newTeller(c, questionnaires, lang).summary(c.Organisations)
}

func (t *teller) summary(of []scoring.OrganisationInfo) Summary {
	s := Summary{Premises: t.premises(), Documents: []DocumentWords{}, Organisations: map[string]Organisation{}, Scenarios: t.scenarios(), Risks: t.risks()}
	for _, d := range t.documents {
		s.Documents = append(s.Documents, t.document(d))
	}
	for _, o := range of {
		s.Organisations[o.Code] = t.organisation(o)
	}
	return s
}

// TellOf is the same with what is said of one organisation, and of no other; none where it does not take part.
func TellOf(c scoring.Comparison, questionnaires []*survey.Questionnaire, lang, code string) Summary {
	t := newTeller(c, questionnaires, lang)
	s := t.summary(slices.DeleteFunc(slices.Clone(c.Organisations), func(o scoring.OrganisationInfo) bool { return o.Code != code }))
	for code, told := range s.Organisations {
		told.Findings = OwnFindings(c, questionnaires, lang, code)
		s.Organisations[code] = told
	}
	return s
}

func (t *teller) document(d document) DocumentWords {
	w := DocumentWords{Questionnaire: d.q.ID, Charts: map[string]string{}}
	switch d.q.Kind {
	case survey.Maturity:
		w.Coverage, w.Reliability, w.Changes = t.maturityCoverage(d), t.reliability(d), t.changes(d)
		w.Charts[fourTypes], w.Charts[ranking], w.Charts[change] = t.fourTypes(d), t.places(d), paragraph(w.Changes)
	case survey.Capability:
		w.Coverage = t.levelCoverage(d)
		w.Charts[levelsChart], w.Charts[pressing] = t.levels(d), t.pressing(d, medians(d), "")
	case survey.Importance:
		w.Coverage, w.Reliability = t.ratingCoverage(d), t.concordance(d)
	case survey.EconomyFigures:
		w.Coverage, w.Charts[residentChart] = t.economyCoverage(d), t.costPerResident(d)
	}
	dropEmpty(w.Charts)
	return w
}

func (t *teller) organisation(o scoring.OrganisationInfo) Organisation {
	w, shown, care := Organisation{Types: map[string]string{}, Charts: map[string]string{}}, false, false
	for _, d := range t.documents {
		r, there := d.Organisations[o.Code]
		if !there || r.Asked+r.Answered == 0 && r.Profile == nil && r.Reason == "" {
			continue
		}
		switch d.q.Kind {
		case survey.Maturity:
			w.Profile = append(w.Profile, t.standing(d, o, r)...)
			w.Agreement = append(w.Agreement, t.agreement(d, r)...)
			keepFirstChart(w.Charts, profile, t.profileChart(d, r))
			w.Types[d.q.ID] = Place(d.q, d.Document, r).In(t.lang)
		case survey.Capability:
			w.Profile = append(w.Profile, t.strengths(d, r)...)
			w.Calibration = append(w.Calibration, t.calibration(d, r)...)
			keepFirstChart(w.Charts, pressing, t.pressing(d, ownLevels(r), o.Name))
		}
		cautions := t.cautions(d, r)
		w.Flags = append(append(w.Flags, t.flags(d, r)...), cautions...)
		care = care || callsForCare(r.Flags) || len(cautions) > 0
		shown = shown || r.Profile != nil || r.Economy != nil || r.Total != nil && r.Total.Value != nil
	}
	w.Reading = t.readingAdvice(care, shown)
	dropEmpty(w.Charts)
	dropEmpty(w.Types)
	return w
}

// keepFirstChart keeps what is told of the first questionnaire of a kind: a chart is about one.
func keepFirstChart(charts map[string]string, name, words string) {
	if charts[name] == "" {
		charts[name] = words
	}
}

// dropEmpty takes away that of which there is nothing to say.
func dropEmpty(charts map[string]string) {
	for name, words := range charts {
		if words == "" {
			delete(charts, name)
		}
	}
}
