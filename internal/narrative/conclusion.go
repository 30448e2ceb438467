package narrative

import (
	"slices"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Conclusion is what the results come to, for somebody with five minutes, and what there is to read further. All of it follows from
// the comparison: it holds no figure of its own.
type Conclusion struct {
	Round         scoring.RoundInfo `json:"round"`
	Organisations []Party           `json:"organisations"`
	Materials     []Material        `json:"materials"`
	Findings      []Finding         `json:"findings"`
	Figures       []Figure          `json:"figures"`
	Ranking       *Ranking          `json:"ranking,omitempty"`
	Scenarios     bool              `json:"scenarios"` // whether there are any to read
	Risks         bool              `json:"risks"`
}

// Party is an organisation that takes part, with what it can be grouped by.
type Party struct {
	Code       string                  `json:"code"`
	Name       string                  `json:"name"`
	Kind       survey.OrganisationKind `json:"kind"`
	County     string                  `json:"county,omitempty"`
	Group      string                  `json:"group,omitempty"` // SKR's, by its code
	Population *int                    `json:"population,omitempty"`
	Members    []string                `json:"members,omitempty"` // of a joint body
}

// Material is a questionnaire that there are results of.
type Material struct {
	ID       string      `json:"id"`
	Kind     survey.Kind `json:"kind"`
	Title    survey.Text `json:"title"`
	Types    bool        `json:"types,omitempty"`    // its scores give types
	Exchange bool        `json:"exchange,omitempty"` // it tells who can learn from whom
}

// Finding is a sentence that the figures carry, and how sure it is.
type Finding struct {
	Subject       Subject   `json:"subject"`
	Questionnaire string    `json:"questionnaire"`
	Text          string    `json:"text"`
	Certainty     Certainty `json:"certainty"`
	Why           string    `json:"why"`
	Own           *Finding  `json:"own,omitempty"` // what it comes to for the reader's own organisation
}

// Subject is what a finding is about.
type Subject string

// The subjects, in the order in which they are told.
const (
	OnStanding   Subject = "standing"   // of one organisation: its score
	OnOrder      Subject = "order"      // who is surely more mature than whom
	OnMedian     Subject = "median"     // where the municipalities are
	OnChange     Subject = "change"     // since the earlier round
	OnImportance Subject = "importance" // what matters and is weak
	OnTeachers   Subject = "teachers"   // who has what others lack
	OnCosts      Subject = "costs"
)

// Certainty is how sure a finding is.
type Certainty string

// A finding is certain where the answers show it over all comparisons made and those who are missing can't change it, likely where it
// rests on what each says of itself or on fewer answers than were asked for, and uncertain where those who are missing can change it.
const (
	Certain   Certainty = "certain"
	Likely    Certainty = "likely"
	Uncertain Certainty = "uncertain"
)

// mostFindings are told: what comes after them has its own page.
const mostFindings = 5

// Conclude says what a comparison comes to, also for the reader's own organisation where a code is given. The questionnaires are the
// comparison's documents', in their order.
func Conclude(c scoring.Comparison, questionnaires []*survey.Questionnaire, lang, own string) Conclusion {
	t := newTeller(c, questionnaires, lang)
	x := Conclusion{Round: c.Round, Organisations: []Party{}, Materials: []Material{}, Findings: t.findings(own), Figures: t.keyFigures(), Ranking: t.ranked(), Scenarios: len(c.Scenarios) > 0, Risks: len(c.Risks) > 0}
	for _, o := range c.Organisations {
		x.Organisations = append(x.Organisations, Party{Code: o.Code, Name: o.Name, Kind: o.Kind, Population: o.Population, Members: o.Members})
	}
	for _, d := range t.documents {
		x.Materials = append(x.Materials, Material{ID: d.q.ID, Kind: d.q.Kind, Title: d.q.Title, Types: d.q.Scoring.Types != nil, Exchange: d.Exchange != nil})
	}
	return x
}

func (t *teller) findings(own string) []Finding {
	list := []Finding{}
	reader := slices.IndexFunc(t.c.Organisations, func(o scoring.OrganisationInfo) bool { return o.Code == own })
	tell := func(kind survey.Kind, subject Subject, of func(document) *Finding) {
		d, there := t.first(kind)
		if !there || len(list) == mostFindings {
			return
		}
		if f := of(d); f != nil {
			f.Subject, f.Questionnaire = subject, d.q.ID
			if reader >= 0 {
				f.Own = t.ownBeside(*f, d, t.c.Organisations[reader])
			}
			list = append(list, *f)
		}
	}
	tell(survey.Maturity, OnOrder, t.orderFound)
	tell(survey.Maturity, OnMedian, t.medianFound)
	tell(survey.Maturity, OnChange, t.changeFound)
	tell(survey.Capability, OnImportance, t.importanceFound)
	tell(survey.Capability, OnTeachers, t.teachersFound)
	tell(survey.EconomyFigures, OnCosts, t.costsFound)
	return list
}

// first is the first questionnaire of a kind.
func (t *teller) first(kind survey.Kind) (document, bool) {
	for _, d := range t.documents {
		if d.q.Kind == kind {
			return d, true
		}
	}
	return document{}, false
}
