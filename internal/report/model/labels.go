package model

import (
	"mogna/internal/narrative"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Language chooses among texts. Swedish stands in for what it does not know, as everywhere in Mogna.
type Language string

func (l Language) Say(sv, en string) string {
	if l == survey.English {
		return en
	}
	return sv
}

func (l Language) Of(t survey.Text) string { return t.In(string(l)) }

// Labels are the names that readers know, by the ids that the results are keyed by. An id without a name stands for itself.
type Labels struct {
	Language
	Names map[string]string // the reader's own is marked in its name
	plain map[string]string
}

func NewLabels(m Model, lang string) Labels {
	l := Labels{Language(lang), map[string]string{}, map[string]string{}}
	for _, o := range m.Comparison.Organisations {
		l.Names[o.Code], l.plain[o.Code] = o.Name, o.Name
		if o.Code == m.Own {
			l.Names[o.Code] += " (" + l.OwnMark(m) + ")"
		}
	}
	return l
}

// OwnMark tells the reader's own organisation from the others, in words.
func (l Labels) OwnMark(m Model) string {
	for _, o := range m.Comparison.Organisations {
		if o.Code == m.Own && o.Kind != survey.Municipality {
			return l.Say("min organisation", "my organisation")
		}
	}
	return l.Say("min kommun", "my municipality")
}

func (l Labels) Organisation(code string) string { return l.Or(l.Names[code], code) }

// Constructs are the titles of a questionnaire's constructs.
func (l Labels) Constructs(q *survey.Questionnaire) map[string]string {
	titles := map[string]string{}
	survey.Walk(q.Constructs, func(c survey.Construct, _ int) { titles[c.ID] = l.Or(l.Of(c.Title), c.ID) })
	return titles
}

// FourType is where an organisation stands in the four-type plot, as far as its intervals carry.
func (l Labels) FourType(d Document, r scoring.OrganisationResult) string {
	return narrative.Place(d.Q, d.Document, r).In(string(l.Language))
}

var organisationKinds = map[survey.OrganisationKind]survey.Text{survey.Municipality: survey.Say("Kommun", "Municipality"), survey.JointBody: survey.Say("Gemensam organisation", "Joint body")}

func (l Labels) OrganisationKind(k survey.OrganisationKind) string {
	return l.Or(l.Of(organisationKinds[k]), string(k))
}

// Truth is whether something is so, in a word.
func (l Language) Truth(is bool) string {
	if is {
		return l.Say("ja", "yes")
	}
	return l.Say("nej", "no")
}

var kinds = map[survey.Kind]survey.Text{survey.Maturity: survey.Say("Mognad", "Maturity"), survey.Capability: survey.Say("Förmågor", "Capabilities"),
	survey.Importance: survey.Say("Vikt", "Importance"), survey.EconomyFigures: survey.Say("Ekonomi", "IT costs")}

func (l Labels) Kind(k survey.Kind) string { return l.Or(l.Of(kinds[k]), string(k)) }

func (l Labels) Or(name, id string) string {
	if name == "" {
		return id
	}
	return name
}
