package xlsx

import (
	"slices"

	"mogna/internal/survey"
)

// rules adds the sheet before the codebook: how the questionnaires' answers become figures, and what each measure means.
func (b *book) rules() {
	s := b.sheet(layout{name: b.Say("Kodbok, regler", "Codebook, rules"), title: b.Say("Kodbok: skalor, områden, regler och mått", "Codebook: scales, areas, rules and metrics"),
		widths: []float64{30, 16, 30, 44, 10, 34, 90}, head: 1, onePage: true})
	s.add(append(texts(headLook, s.Say("Formulär", "Questionnaire"), s.Say("Slag", "Kind"), "Id", s.Say("Namn", "Name")),
		text(s.Say("Värde", "Value"), headNumberLook), text(s.Say("Del av", "Part of"), headLook), text(s.Say("Betyder", "Means"), headLook))...)
	top := s.row
	for _, d := range b.documents {
		s.limits(d.Q)
		s.areas(d.Q)
		s.scales(d.Q)
	}
	for _, m := range b.walker.Told() {
		s.add(texts(wrapLook, "", s.Say("mått", "metric"), "", s.Of(m.Title), "", "", m.Explained(string(s.Language)))...)
	}
	s.filter(top, 7)
	s.close()
}

func (s *sheet) rule(q *survey.Questionnaire, kind, id, name string, value any, of, means string) {
	row := texts(wrapLook, s.Of(q.Title), kind, id, name, "", of, means)
	row[4] = cell{value, weightLook}
	s.add(row...)
}

// limits are what it takes to show a figure, and how respondents become their organisation's score.
func (s *sheet) limits(q *survey.Questionnaire) {
	if !q.Personal() {
		return
	}
	r, rule := q.Scoring, s.Say("regel", "rule")
	s.rule(q, rule, "minRespondents", s.Say("Minsta antal svarande", "Minimum number of respondents"), r.MinRespondents, "",
		s.Say("En siffra med färre svarande än så visas inte. Gränsen är alltid minst tre.", "A figure with fewer respondents is not shown. The limit is always at least three."))
	if len(q.Constructs) == 0 {
		return
	}
	s.rule(q, rule, "minAnswered", s.Say("Minsta andel besvarade frågor", "Minimum share of questions answered"), r.MinAnswered, "",
		s.Say("Så stor del av delområdets frågor ska en person ha besvarat för att räknas med där.", "The share of a sub-area’s questions that a person must have answered to be counted there."))
	s.rule(q, rule, "minCoverage", s.Say("Minsta täckning", "Minimum coverage"), r.MinCoverage, "",
		s.Say("Så stor del av delarnas vikt i uträkningen ska ha ett index för att helheten ska få ett.", "The share of the parts’ weight that must have a score for the whole to have one."))
	means := s.Say("Medelvärdet av alla svarande.", "The mean of all respondents.")
	if r.Aggregate != survey.Pooled {
		means = s.Say("Medelvärdet inom varje roll, sedan medelvärdet av de roller som har svarat, efter deras vikt.", "The mean within each role, then the mean of the roles that have answered, by their weight.")
	}
	s.rule(q, rule, "aggregate", s.Say("Så blir personers svar organisationens index", "How personal answers become the organisation’s score"), string(r.Aggregate), "", means)
	for _, role := range q.Roles {
		weight, set := r.RoleWeights[role]
		if !set {
			weight = 1
		}
		s.rule(q, s.Say("rollvikt", "role weight"), string(role), s.Or(s.Of(role.Title()), string(role)), weight, "", "")
	}
}

// areas are the constructs with their weights, parents first.
func (s *sheet) areas(q *survey.Questionnaire) {
	var walk func(all []survey.Construct, parent string)
	walk = func(all []survey.Construct, parent string) {
		for _, c := range all {
			s.rule(q, s.Say("område", "area"), c.ID, s.Of(c.Title), c.Weight, parent, s.Of(c.Description))
			walk(c.Children, s.Of(c.Title))
		}
	}
	walk(q.Constructs, "")
}

// scales are the options with their values.
func (s *sheet) scales(q *survey.Questionnaire) {
	var ids []string
	for id := range q.Scales {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		for _, o := range q.Scales[id].Options {
			s.rule(q, s.Say("skala", "scale"), id, s.Of(o.Label), o.Value, "", "")
		}
	}
}
