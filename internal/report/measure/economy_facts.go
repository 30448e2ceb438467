package measure

import (
	"mogna/internal/economy"
	"mogna/internal/survey"
)

var fact = group[float64]{[]string{"documents.organisations.economy"}, []row[float64]{
	{&Measure{ID: "economy_fact", Shape: AsItsSubject, Column: survey.Say("Redovisat", "Reported"), Means: survey.Say("Ett antal eller ett belopp som organisationen har redovisat vid sidan av kostnadens fördelning. Vilket det är namnger construct_or_item.", "A number or an amount that the organisation has reported beside how the cost is divided. Which one is named in construct_or_item."),
		Unit: survey.Say("kronor eller antal, efter uppgiften", "kronor or number, by what it is of"), Span: counted}, "facts", func(x float64) Value { return number(x) }},
}}

var stated = group[economy.Stated]{[]string{"documents.organisations.economy.stated"}, []row[economy.Stated]{
	{&Measure{ID: "economy_stated_date", Column: survey.Say("Gäller", "Date"), Means: survey.Say("Vilken dag antalet gäller.", "Which day the number is of."), Unit: inCode}, "date", func(s economy.Stated) Value { return optionalText(s.Date) }},
	{&Measure{ID: "economy_stated_source", Column: survey.Say("Källa", "Source"), Means: survey.Say("Varifrån antalet kommer.", "Where the number comes from."), Unit: inCode}, "source", func(s economy.Stated) Value { return optionalText(s.Source) }},
}}

var scopeAnswer = group[string]{[]string{"documents.organisations.economy"}, []row[string]{
	{&Measure{ID: "economy_scope", Column: survey.Say("Ingår", "Included"), Means: survey.Say("Om området ingår i den totala it-kostnaden. Den som har räknat annorlunda än formuläret säger jämförs inte.", "Whether the area is part of the total IT cost. Those who have counted otherwise than the questionnaire says are not compared."),
		Unit: inCode}, "scope", func(s string) Value { return text(s) }},
}}

func optionalText(s string) Value {
	if s == "" {
		return Value{}
	}
	return text(s)
}

// facts visits what an organisation has told beside its costs: numbers, of when they are, and what it has counted.
func (w *walk) facts(s Subject, x economy.Result) {
	for _, id := range economy.Facts {
		if v, there := x.Facts[id]; there {
			each(w, &fact, EconomySubject(id).of(s.Organisation), v)
		}
	}
	for _, id := range economy.Quantities {
		if v, there := x.Stated[id]; there {
			each(w, &stated, EconomySubject(id).of(s.Organisation), v)
		}
	}
	for _, a := range w.doc.Scope() {
		if v, there := x.Scope[a.ID]; there {
			each(w, &scopeAnswer, ScopeSubject(a).of(s.Organisation), v)
		}
	}
}

// ScopeSubject is an area of the scope.
func ScopeSubject(a survey.ScopeArea) Subject {
	return Subject{About: a.ID, title: a.Title, name: a.ID}
}

// economyShape is how a fact or a key figure is rounded for readers.
func economyShape(id string) Shape {
	switch {
	case economy.IsKeyFigure(id) && economy.IsShare(id):
		return FinePercent
	case id == economy.StaffDensity || id == economy.UsersPerIT || id == economy.HiredStaff:
		return Tenths
	}
	return Whole
}
