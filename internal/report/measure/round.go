package measure

import (
	"strconv"

	"mogna/internal/narrative"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

var method = &Measure{ID: "method", Means: survey.Say("Metodens version.", "The version of the method."),
	Unit: inText, Source: survey.Say("Metoden beskrivs i docs/scoring.md i Mognas källkod.", "The method is described in docs/scoring.md in Mogna’s source code.")}

var roundFigures = group[model.Model]{[]string{""}, []row[model.Model]{
	{method, "method", func(m model.Model) Value { return text(m.Comparison.Method) }},
	{&Measure{ID: "mogna_version", Means: survey.Say("Den version av Mogna som gjorde filen.", "The version of Mogna that made the file."),
		Unit: inText}, "", func(m model.Model) Value { return text(m.Version) }},
	{&Measure{ID: "round_id", Means: survey.Say("Mätomgångens nummer.", "The round’s number."),
		Unit: inCode, Span: countedFromOne}, "round.id", func(m model.Model) Value { return long(m.Comparison.Round.ID) }},
	{&Measure{ID: "organiser", Means: survey.Say("Den organisation som är ansvarig för mätomgången.", "The organiser of the round."),
		Unit: inText}, "round.organiser", func(m model.Model) Value { return text(m.Comparison.Round.Organiser) }},
	{&Measure{ID: "data_version", Means: survey.Say("Version av svaren. Den ökar när något som påverkar siffrorna ändras.", "The version of the data. It increases when anything that affects the figures changes."),
		Unit: inNumber, Span: counted}, "round.dataVersion", func(m model.Model) Value { return long(m.Comparison.Round.DataVersion) }},
	{&Measure{ID: "as_of", Means: survey.Say("Tidpunkten som siffrorna gäller.", "The time that the figures are as of."),
		Unit: inTime}, "round.asOf", func(m model.Model) Value { return at(m.Comparison.Round.AsOf) }},
}}

var publication = group[scoring.Publication]{[]string{"round.published"}, []row[scoring.Publication]{
	{&Measure{ID: "published_number", Means: survey.Say("Publiceringens nummer.", "The number of the publication."),
		Unit: inPlace, Span: countedFromOne}, "number", func(p scoring.Publication) Value { return whole(p.Number) }},
	{&Measure{ID: "published_at", Means: survey.Say("När siffrorna publicerades.", "When the figures were published."),
		Unit: inTime}, "at", func(p scoring.Publication) Value { return at(p.At) }},
	{&Measure{ID: "published_because", Means: survey.Say("Skälet till rättelsen, när publiceringen rättar en tidigare.", "The reason for the correction, where the publication corrects an earlier one."),
		Unit: inText}, "reason", func(p scoring.Publication) Value { return text(p.Reason) }},
}}

var organisationFacts = group[scoring.OrganisationInfo]{[]string{"organisations"}, []row[scoring.OrganisationInfo]{
	{&Measure{ID: "organisation_kind", Means: survey.Say("Organisationstyp: municipality är en kommun, joint-body en gemensam organisation.", "Type of organisation: municipality or joint-body."),
		Unit: inCode}, "kind", func(o scoring.OrganisationInfo) Value { return text(o.Kind) }},
	{&Measure{ID: "population", Means: survey.Say("Folkmängd.", "Population."),
		Unit: inNumber, Span: counted}, "population", func(o scoring.OrganisationInfo) Value { return count(o.Population) }},
	{&Measure{ID: "population_date", Means: survey.Say("Den dag som folkmängden gäller.", "The date that the population refers to."),
		Unit: inDate}, "populationDate", func(o scoring.OrganisationInfo) Value { return text(o.PopulationDate) }},
	{&Measure{ID: "population_source", Means: survey.Say("Varifrån folkmängden kommer.", "The source of the population figure."),
		Unit: inText}, "populationSource", func(o scoring.OrganisationInfo) Value { return text(o.PopulationSource) }},
}}

var member = group[string]{[]string{"organisations"}, []row[string]{
	{&Measure{ID: "member", Means: survey.Say("En medlem i den gemensamma organisationen.", "A member of the joint body."),
		Unit: inCode}, "members", func(code string) Value { return text(code) }},
}}

var exemption = group[scoring.Exemption]{[]string{"premises.exemptions"}, []row[scoring.Exemption]{
	{&Measure{ID: "exempt", Means: survey.Say("Skälet till att organisationen inte behöver svara på formuläret.", "Why the organisation is exempt from the questionnaire."),
		Unit: inText}, "reason", func(e scoring.Exemption) Value { return text(e.Reason) }},
}}

var correction = group[corrected]{[]string{"premises.corrections"}, []row[corrected]{
	{&Measure{ID: "corrected", Means: survey.Say("En uppgift om organisationen som rättades efter att mätomgången hade öppnat.", "A fact about the organisation that was corrected after the round had opened."),
		Unit: inText}, "", func(c corrected) Value { return Value{kind: aSaid, said: c.what()} }},
	{&Measure{ID: "corrected_because", Means: survey.Say("Skälet till rättelsen på raden före.", "The reason for the correction on the row before."),
		Unit: inText}, "reason", func(c corrected) Value { return text(c.Reason) }},
}}

var workshop = group[scoring.Workshop]{[]string{"premises.workshops"}, []row[scoring.Workshop]{
	{&Measure{ID: "workshop_date", Means: survey.Say("Arbetsmötets dag.", "The day of the workshop."),
		Unit: inDate}, "date", func(w scoring.Workshop) Value { return text(w.Date) }},
}}

var participation = group[scoring.Participation]{[]string{"premises.workshops.participation"}, []row[scoring.Participation]{
	{&Measure{ID: "workshop_participants#", Means: survey.Say("Hur många från organisationen som deltog i arbetsmötet. Efter ett kolon står deras roll, om den är känd.", "How many from the organisation took part in the workshop. Their role follows after a colon, if known."),
		Unit: inNumber, Span: counted, Family: ByRole}, "people", func(p scoring.Participation) Value { return whole(p.People) }},
}}

var earlierRound = group[scoring.EarlierRound]{[]string{"earlier"}, []row[scoring.EarlierRound]{
	{&Measure{ID: "earlier_round_id", Means: survey.Say("Numret på den mätomgång som ändringarna räknas från.", "The number of the round that changes are calculated from."),
		Unit: inCode, Span: countedFromOne}, "id", func(e scoring.EarlierRound) Value { return long(e.ID) }},
	{&Measure{ID: "earlier_title", Means: survey.Say("Den tidigare mätomgångens namn.", "The earlier round’s title."),
		Unit: inText}, "title", func(e scoring.EarlierRound) Value { return text(e.Title) }},
	{&Measure{ID: "earlier_as_of", Means: survey.Say("Tidpunkten som den tidigare mätomgångens siffror gäller.", "The time that the earlier round’s figures are as of."),
		Unit: inTime}, "asOf", func(e scoring.EarlierRound) Value { return at(e.AsOf) }},
}}

// corrected is a correction with the organisations' names, which it may speak of.
type corrected struct {
	scoring.Correction
	names map[string]string
}

func (c corrected) what() survey.Text {
	of := func(lang string) string { return narrative.Corrected(lang, c.names, c.Correction) }
	return survey.Text{survey.Swedish: of(survey.Swedish), survey.English: of(survey.English)}
}

// Round visits what is true of all figures, who the organisations are, and under what conditions the round was held.
func (x *Walker) Round(visit func(Figure)) {
	w, all, c := &walk{Walker: x, visit: visit}, Subject{}, x.m.Comparison
	each(w, &roundFigures, all, x.m)
	if c.Round.Published != nil {
		each(w, &publication, all, *c.Round.Published)
	}
	if c.Earlier != nil {
		each(w, &earlierRound, all, *c.Earlier)
	}
	for _, o := range c.Organisations {
		w.organisation(o)
	}
	w.premises(c.Premises)
	for _, r := range c.Risks {
		each(w, &risk, Subject{About: "R" + strconv.Itoa(r.Number), name: r.Threat}, r)
	}
	w.targets(c.Targets)
	for n, s := range c.Scenarios {
		w.scenario(Subject{About: model.ScenarioPlace(n + 1), name: s.Title}, s)
	}
}

func (w *walk) organisation(o scoring.OrganisationInfo) {
	s := Subject{Organisation: o.Code}
	each(w, &organisationFacts, s, o)
	for _, code := range o.Members {
		each(w, &member, s, code)
	}
}

// premises visits who need not answer, what was corrected, and who took part in which workshop. A workshop is named by its place,
// since two may have the same title.
func (w *walk) premises(p scoring.Premises) {
	for _, e := range p.Exemptions {
		each(w, &exemption, Subject{Organisation: e.Organisation, About: e.Questionnaire}, e)
	}
	for _, c := range p.Corrections {
		each(w, &correction, Subject{Organisation: c.Organisation}, corrected{c, w.names})
	}
	for n, x := range p.Workshops {
		s := Subject{About: "workshop-" + strconv.Itoa(n+1), name: x.Title}
		each(w, &workshop, s, x)
		for _, p := range x.Participation {
			eachOf(w, &participation, s.of(p.Organisation), RoleMember(p.Role), p)
		}
	}
}

// RoleMember is what stands for a role in the measures that are told apart by role; none where it is not known.
func RoleMember(role survey.Role) string {
	if role == "" {
		return ""
	}
	return ":" + string(role)
}

func count(n *int) Value {
	if n == nil {
		return Value{}
	}
	return whole(*n)
}
