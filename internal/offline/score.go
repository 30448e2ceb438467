package offline

import (
	"cmp"
	"io"
	"slices"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Score reads an answers file and scores it. Where no organisations are given, those that the answers name are taken as
// municipalities; where they are, an answer from any other is a fault.
func Score(q *survey.Questionnaire, organisations []survey.Organisation, name string, answers io.Reader) (scoring.Document, []survey.Organisation, error) {
	f := &answersFile{name: name, q: q, items: map[string]survey.Item{}, responses: map[responseKey]*response{}}
	for _, i := range q.Items() {
		f.items[i.ID] = i
	}
	if organisations != nil {
		f.known = map[string]bool{}
		for _, o := range organisations {
			f.known[survey.OrganisationCode(o.Code)] = true
		}
	}
	if err := f.read(answers); err != nil {
		return scoring.Document{}, nil, err
	}
	if organisations == nil {
		organisations = f.named()
	}
	t, asked := f.table(organisations)
	return scoring.Compute(scoring.Input{Questionnaire: q, Responses: t, Asked: asked, Exact: true}, organisations), organisations, nil
}

func (f *answersFile) named() []survey.Organisation {
	var list []survey.Organisation
	for _, key := range f.order {
		list = append(list, survey.Organisation{Code: key.organisation, Name: key.organisation, Kind: survey.Municipality})
	}
	slices.SortFunc(list, func(a, b survey.Organisation) int { return cmp.Compare(a.Code, b.Code) })
	return slices.CompactFunc(list, func(a, b survey.Organisation) bool { return a.Code == b.Code })
}
