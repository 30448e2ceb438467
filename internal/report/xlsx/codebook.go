package xlsx

import (
	"strings"

	"mogna/internal/survey"
)

// codebook adds the last sheet: every question of every questionnaire, as it was put, and how it counts.
func (b *book) codebook() {
	s := b.sheet(layout{name: b.Say("Kodbok", "Codebook"), title: b.Say("Kodbok: frågorna som de ställdes", "Codebook: the questions as they were asked"),
		widths: []float64{20, 9, 9, 22, 50, 50, 12, 64, 10, 8, 24, 36, 10, 10}, head: 1, side: 3, onePage: true})
	s.add(texts(headLook, s.Say("Formulär", "Questionnaire"), s.Say("Version", "Version"), "Id", s.Say("Avsnitt", "Section"),
		s.Say("Fråga", "Question"), s.Say("Förklaring", "Explanation"), s.Say("Typ", "Type"), s.Say("Svarsalternativ", "Options"),
		s.Say("Omvänd", "Reversed"), s.Say("Vikt i uträkningen", "Weight in the calculation"), s.Say("Område", "Area"), s.Say("Roller", "Roles"),
		s.Say("Förmåga", "Capability"), s.Say("Enhet", "Unit"))...)
	top := s.row
	for _, d := range b.documents {
		titles := b.Constructs(d.Q)
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
		reverse = s.Say("ja", "yes")
	}
	explanation := s.Of(i.Definition)
	if explanation == "" {
		explanation = s.Of(i.Help)
	}
	row := texts(wrapLook, s.Of(q.Title), q.Version, i.ID, s.Of(section.Title), s.Of(i.Text), explanation,
		s.ItemType(i.Type), s.Options(q, i), reverse)
	row = append(row, cell{i.Weight, weightLook})
	return append(row, texts(wrapLook, titles[i.Construct], s.roles(q, i), i.Capability, i.Unit)...)
}

// roles are those that the question is put to.
func (s *sheet) roles(q *survey.Questionnaire, i survey.Item) string {
	asked := i.Roles
	if len(asked) == 0 {
		asked = q.Roles
	}
	var titles []string
	for _, r := range asked {
		titles = append(titles, s.Or(s.Of(r.Title()), string(r)))
	}
	return strings.Join(titles, ", ")
}
