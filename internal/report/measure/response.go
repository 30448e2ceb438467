package measure

import (
	"mogna/internal/narrative"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

var noResult = &Measure{ID: "result", Means: survey.Say("Varför resultatet saknas. Har aldrig något värde, bara ett skäl.", "Why there is no result. It never has a value, only a reason."),
	Unit: inCode, Reasoned: true}

var responses = group[result]{[]string{"documents.organisations"}, []row[result]{
	{&Measure{ID: "asked", Means: survey.Say("Antal svar som organisationen har bjudits in att ge.", "Number of responses that the organisation was invited to give."),
		Unit: inNumber, Span: counted}, "asked", func(r result) Value { return whole(r.Asked) }},
	{&Measure{ID: "answered", Means: survey.Say("Antal svar som har skickats in.", "Number of responses submitted."),
		Unit: inNumber, Span: counted}, "answered", func(r result) Value { return whole(r.Answered) }},
	{noResult, "", func(r result) Value { return because(r.Reason) }},
	{&Measure{ID: "type", Means: survey.Say("Typ i fyrfältaren: var organisationen ligger i de två dimensionerna, där båda osäkerhetsintervallen (97,5 % vardera) ligger på en sida av gränsen. Annars gränsfall.", "Type in the four-quadrant plot: where the organisation is in the two dimensions, if both confidence intervals (97.5% each) are on one side of the boundary. Otherwise borderline."),
		Unit: inCode}, "", func(r result) Value {
		return text(narrative.Place(r.doc.Q, r.doc.Document, r.OrganisationResult).Code())
	}},
}}

var flag = group[string]{[]string{"documents.organisations"}, []row[string]{
	{&Measure{ID: "flag", Means: survey.Say("Anmärkning om hur säkra siffrorna är. Ändrar ingen siffra.", "Quality flag: how reliable the figures are. It does not change any figure."),
		Unit: inCode}, "flags", func(id string) Value { return text(id) }},
}}

var documentFacts = group[*model.Document]{[]string{"documents"}, []row[*model.Document]{
	{method, "method", func(d *model.Document) Value { return text(d.Method) }},
	{noResult, "", func(d *model.Document) Value { return because(d.Reason) }},
}}

// result is an organisation's, with the questionnaire that it is about.
type result struct {
	scoring.OrganisationResult
	doc *model.Document
}

// Document visits the figures of the n-th questionnaire: first each organisation's, then those over all of them.
func (x *Walker) Document(n int, visit func(Figure)) {
	w := &walk{Walker: x, doc: &x.Documents[n], visit: visit}
	s := Subject{title: w.doc.Q.Title}
	each(w, &documentFacts, s, w.doc)
	for _, o := range x.m.Comparison.Organisations {
		x.Result(n, o.Code, visit)
	}
	x.Overall(n, visit)
}

// Overall visits the figures of the n-th questionnaire that are over all organisations.
func (x *Walker) Overall(n int, visit func(Figure)) {
	w := &walk{Walker: x, doc: &x.Documents[n], visit: visit}
	s := Subject{title: w.doc.Q.Title}
	w.responseRates()
	w.overall()
	w.capabilities()
	if w.doc.Concordance != nil {
		each(w, &concordance, s, *w.doc.Concordance)
	}
	w.exchange()
	w.changes(s)
	w.region()
}

// Result visits one organisation's figures of the n-th questionnaire.
func (x *Walker) Result(n int, code string, visit func(Figure)) {
	w := &walk{Walker: x, doc: &x.Documents[n], visit: visit}
	r, there := w.doc.Organisations[code]
	if !there {
		return
	}
	s := Subject{Organisation: code, title: w.doc.Q.Title}
	each(w, &responses, s, result{r, w.doc})
	for _, id := range r.Flags {
		each(w, &flag, s, id)
	}
	w.scores(code, r)
	w.levels(code, r)
	w.priorities(code, r.Priorities)
	if r.Calibration != nil {
		each(w, &calibration, s, *r.Calibration)
	}
	if r.Economy != nil {
		w.costs(s, *r.Economy)
	}
}
