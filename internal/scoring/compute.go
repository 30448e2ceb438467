// Package scoring turns answers into results. It is pure and deterministic: the same answers in any order give the same
// document to the byte. Nothing is rounded here; that belongs to display.
package scoring

import "mogna/internal/survey"

// Input is one questionnaire with the responses to it. Asked counts the assignments of each organisation, by code.
type Input struct {
	Questionnaire *survey.Questionnaire
	Responses     *Table
	Asked         map[string]int
}

// Compare scores every questionnaire of a round.
func Compare(round RoundInfo, organisations []survey.Organisation, inputs []Input) Comparison {
	c := Comparison{Method: Method, Round: round, Organisations: []OrganisationInfo{}, Documents: []Document{}}
	for _, o := range organisations {
		c.Organisations = append(c.Organisations, OrganisationInfo{Code: o.Code, Name: o.Name, Kind: o.Kind, Population: o.Population, Members: o.Members})
	}
	for _, in := range inputs {
		c.Documents = append(c.Documents, Compute(in, organisations))
	}
	return c
}

// Compute scores one questionnaire, by its kind.
func Compute(in Input, organisations []survey.Organisation) Document {
	score := map[survey.Kind]func(*survey.Questionnaire, []survey.Organisation, *Table, map[string]int) Document{
		survey.Maturity: maturity, survey.Capability: capability, survey.Importance: importance, survey.EconomyFig: unscored,
	}[in.Questionnaire.Kind]
	return score(in.Questionnaire, organisations, in.Responses, in.Asked)
}

// unscored only counts who has answered.
func unscored(q *survey.Questionnaire, organisations []survey.Organisation, t *Table, asked map[string]int) Document {
	doc := newDocument(q)
	doc.Reason = ReasonNotScored
	answered := make([]int, len(organisations))
	for _, who := range t.rows {
		answered[who.organisation]++
	}
	for n, o := range organisations {
		doc.Organisations[o.Code] = OrganisationResult{Asked: asked[o.Code], Answered: answered[n]}
	}
	return doc
}

func newDocument(q *survey.Questionnaire) Document {
	return Document{Method: Method, Questionnaire: QuestionnaireInfo{ID: q.ID, Version: q.Version, Kind: q.Kind},
		Organisations: map[string]OrganisationResult{}}
}
