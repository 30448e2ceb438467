package report

import (
	"mogna/internal/narrative"
	"mogna/internal/report/measure"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// language chooses among texts. Swedish stands in for what it does not know, as everywhere in Mogna.
type language string

func (l language) say(sv, en string) string {
	if l == survey.English {
		return en
	}
	return sv
}

func (l language) of(t survey.Text) string { return t.In(string(l)) }

// labels are the names that readers know, by the ids that the results are keyed by. An id without a name stands for itself.
type labels struct {
	language
	organisations map[string]string
}

func newLabels(m Model, lang string) labels {
	l := labels{language(lang), map[string]string{}}
	for _, o := range m.Comparison.Organisations {
		l.organisations[o.Code] = o.Name
	}
	return l
}

// means is what a measure means.
func (l labels) means(id string) string { return l.of(measure.ByID(id).Means) }

func (l labels) organisation(code string) string { return l.or(l.organisations[code], code) }

// constructs are the titles of a questionnaire's constructs.
func (l labels) constructs(q *survey.Questionnaire) map[string]string {
	titles := map[string]string{}
	survey.Walk(q.Constructs, func(c survey.Construct, _ int) { titles[c.ID] = l.or(l.of(c.Title), c.ID) })
	return titles
}

// fourType is where an organisation stands in the four-type plot, as far as its intervals carry.
func (l labels) fourType(q *survey.Questionnaire, r scoring.OrganisationResult) string {
	return narrative.Place(q, r).In(string(l.language))
}

func (l labels) organisationKind(k survey.OrganisationKind) string {
	switch k {
	case survey.Municipality:
		return l.say("Kommun", "Municipality")
	case survey.JointBody:
		return l.say("Gemensam organisation", "Joint body")
	}
	return string(k)
}

func (l labels) kind(k survey.Kind) string {
	switch k {
	case survey.Maturity:
		return l.say("Mognad", "Maturity")
	case survey.Capability:
		return l.say("Förmågor", "Capabilities")
	case survey.Importance:
		return l.say("Vikt", "Importance")
	case survey.EconomyFig:
		return l.say("Ekonomi", "IT costs")
	}
	return string(k)
}

func (l labels) or(name, id string) string {
	if name == "" {
		return id
	}
	return name
}
