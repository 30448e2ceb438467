package httpapi

import (
	"mogna/api"
	"mogna/internal/survey"
)

// scoringOf is what a reader of a derivation must know of the rules.
func scoringOf(s survey.Scoring) *api.Scoring {
	out := &api.Scoring{MinRespondents: s.MinRespondents, MinAnswered: s.MinAnswered, MinCoverage: s.MinCoverage}
	if t := s.Types; t != nil {
		out.Types = &api.FourTypes{X: t.X, Y: t.Y, Cut: t.Cut, Names: each(t.Names, fourType)}
	}
	return out
}

func fourType(n survey.TypeName) api.FourType {
	return api.FourType{ID: n.ID, Title: n.Title, Description: text(n.Description), Advice: text(n.Advice)}
}
