package httpapi

import (
	"mogna/api"
	"mogna/internal/economy"
	"mogna/internal/survey"
)

func wholeQuestionnaire(q *survey.Questionnaire) api.Questionnaire {
	out := questionnaire(q, q.Sections)
	out.Scoring = scoringOf(q.Scoring)
	return out
}

// questionnaire gives a questionnaire with the sections that its reader meets.
func questionnaire(q *survey.Questionnaire, sections []survey.Section) api.Questionnaire {
	out := api.Questionnaire{ID: q.ID, Version: q.Version, Kind: api.Kind(q.Kind), Title: q.Title, Intro: text(q.Intro), Minutes: q.Minutes,
		Scales: map[string]api.Scale{}, Sections: each(sections, section(q)), Constructs: each(q.Constructs, construct)}
	for name, s := range q.Scales {
		out.Scales[name] = api.Scale{Options: each(s.Options, option), Unknown: text(s.Unknown), NotApplicable: text(s.NotApplicable)}
	}
	return out
}

// text is nil where there is none, so that it stays out of the JSON.
func text(t survey.Text) *survey.Text {
	if len(t) == 0 {
		return nil
	}
	return &t
}

func some[T any](list []T) *[]T {
	if len(list) == 0 {
		return nil
	}
	return &list
}

func option(o survey.Option) api.Option { return api.Option{Value: o.Value, Label: o.Label} }

func section(q *survey.Questionnaire) func(survey.Section) api.Section {
	return func(s survey.Section) api.Section {
		return api.Section{ID: s.ID, Title: s.Title, Intro: text(s.Intro), Items: each(s.Items, func(i survey.Item) api.Item { return item(q, i) })}
	}
}

func item(q *survey.Questionnaire, i survey.Item) api.Item {
	out := api.Item{ID: i.ID, Text: i.Text, Help: text(i.Help), Definition: text(i.Definition), Type: api.ItemType(i.Type), Scale: filled(i.Scale),
		Options: some(each(i.Options, option)), Construct: filled(i.Construct), Required: i.Required, Evidence: i.Evidence, Unit: filled(i.Unit),
		Pool: filled(i.Pool), Tower: filled(i.Tower), Purpose: filled(i.Purpose), Centre: filled(i.Centre), Scope: filled(i.Scope), Measure: filled(i.Measure), Min: i.Min, Max: i.Max, MaxLength: filled(i.MaxLength), MaxChoices: filled(i.MaxChoices),
		Signs: some(each(i.Signs, func(s survey.Sign) api.Sign { return api.Sign{Value: s.Value, Text: s.Text} }))}
	if economy.IsCapital(q, i) {
		capital := true
		out.Capital = &capital
	}
	if i.ShowIf != nil {
		out.ShowIf = &api.Condition{Item: i.ShowIf.Item, Equals: i.ShowIf.Equals}
	}
	return out
}

func construct(c survey.Construct) api.Construct {
	return api.Construct{ID: c.ID, Title: c.Title, Description: text(c.Description), Weight: c.Weight, Children: some(each(c.Children, construct))}
}
