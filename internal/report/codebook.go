package report

import (
	"strings"

	"mogna/internal/report/model"
	"mogna/internal/survey"
)

// codebook adds the last sheet: every question of every questionnaire, as it was put, and how it counts.
func (b *book) codebook() {
	s := b.sheet(layout{name: b.say("Kodbok", "Codebook"), title: b.say("Kodbok: frågorna som de ställdes", "Codebook: the questions as they were asked"),
		widths: []float64{20, 9, 9, 22, 50, 50, 12, 64, 10, 8, 24, 36, 10, 10}, head: 1, side: 3, onePage: true})
	s.add(texts(headLook, s.say("Formulär", "Questionnaire"), s.say("Version", "Version"), "Id", s.say("Avsnitt", "Section"),
		s.say("Fråga", "Question"), s.say("Förklaring", "Explanation"), s.say("Typ", "Type"), s.say("Svarsalternativ", "Options"),
		s.say("Omvänd", "Reversed"), s.say("Vikt i uträkningen", "Weight in the calculation"), s.say("Område", "Area"), s.say("Roller", "Roles"),
		s.say("Förmåga", "Capability"), s.say("Enhet", "Unit"))...)
	top := s.row
	for _, d := range b.documents {
		titles := b.constructs(d.Q)
		for _, section := range d.Q.Sections {
			for _, i := range section.Items {
				s.add(s.coded(d.Q, section, i, titles)...)
			}
		}
	}
	s.filter(top, 14)
	s.close()
}

// coded is a question as a row.
func (s *sheet) coded(q *survey.Questionnaire, section survey.Section, i survey.Item, titles map[string]string) []cell {
	reverse := ""
	if i.Reverse {
		reverse = s.say("ja", "yes")
	}
	explanation := s.of(i.Definition)
	if explanation == "" {
		explanation = s.of(i.Help)
	}
	row := texts(wrapLook, s.of(q.Title), q.Version, i.ID, s.of(section.Title), s.of(i.Text), explanation,
		s.itemType(i.Type), s.options(q, i), reverse)
	row = append(row, cell{i.Weight, weightLook})
	return append(row, texts(wrapLook, titles[i.Construct], s.roles(q, i), i.Capability, i.Unit)...)
}

func (s labels) options(q *survey.Questionnaire, i survey.Item) string {
	var words []string
	for _, o := range q.Options(i) {
		words = append(words, model.Exact(o.Value)+" = "+s.of(o.Label))
	}
	scale := q.Scales[i.Scale]
	for _, other := range []survey.Text{scale.Unknown, scale.NotApplicable} {
		if t := s.of(other); t != "" {
			words = append(words, t)
		}
	}
	return strings.Join(words, "; ")
}

// roles are those that the question is put to.
func (s *sheet) roles(q *survey.Questionnaire, i survey.Item) string {
	asked := i.Roles
	if len(asked) == 0 {
		asked = q.Roles
	}
	var titles []string
	for _, r := range asked {
		titles = append(titles, s.or(s.of(r.Title()), string(r)))
	}
	return strings.Join(titles, ", ")
}

func (s labels) itemType(t survey.ItemType) string {
	switch t {
	case survey.ScaleItem:
		return s.say("skala", "scale")
	case survey.NumberItem:
		return s.say("tal", "number")
	case survey.ChoiceItem:
		return s.say("ett val", "one choice")
	case survey.ChoicesItem:
		return s.say("flera val", "several choices")
	case survey.TextItem:
		return s.say("text", "text")
	}
	return string(t)
}
