package model

import (
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Group is whom the reader compares with: the organisations that tables show, beside the reader's own.
type Group struct {
	Name  survey.Text
	codes map[string]bool
}

// Choose marks the reader's own organisation, and limits the tables to a group; none of either where it is empty. The places are the
// country's municipalities, by code. An organisation that does not take part is refused, and so is a group that nobody is in.
func (m *Model) Choose(own, group string, places map[string]survey.Place) error {
	if own != "" {
		if err := m.Takes(own); err != nil {
			return err
		}
		m.Own = own
	}
	if group == "" {
		return nil
	}
	g, err := survey.ParseComparisonGroup(group)
	if err != nil {
		return err
	}
	if list, chosen := strings.CutPrefix(group, "chosen."); chosen {
		for code := range strings.SplitSeq(list, ".") {
			if err := m.Takes(code); err != nil {
				return err
			}
		}
	}
	m.Group = &Group{Name: g.Name, codes: map[string]bool{}}
	for _, o := range m.Comparison.Organisations {
		if g.Has(o.Code, o.Population, places[o.Code]) {
			m.Group.codes[o.Code] = true
		}
	}
	if len(m.Group.codes) == 0 {
		return survey.Fail(survey.Invalid, "Ingen organisation i mätomgången hör till jämförelsegruppen. Välj en annan grupp.", "No organisation in the round is in the comparison group. Select another group.")
	}
	return nil
}

// Takes fails where an organisation does not take part.
func (m Model) Takes(code string) error {
	if !slices.ContainsFunc(m.Comparison.Organisations, func(o scoring.OrganisationInfo) bool { return o.Code == code }) {
		return survey.Fail(survey.NotFound, "Organisationen är inte med i mätomgången.", "The organisation is not in the round.")
	}
	return nil
}

// InGroup says whether an organisation is in the group, where there is one.
func (m Model) InGroup(code string) bool { return m.Group != nil && m.Group.codes[code] }

// Shown are the organisations that tables show, in alphabetical order: those of the group and the reader's own, or all.
func (m Model) Shown() []scoring.OrganisationInfo {
	return slices.DeleteFunc(Alphabetical(m.Comparison.Organisations), func(o scoring.OrganisationInfo) bool {
		return m.Group != nil && o.Code != m.Own && !m.Group.codes[o.Code]
	})
}

// Alphabetical puts organisations in order by name, as Swedes do in every language.
func Alphabetical(list []scoring.OrganisationInfo) []scoring.OrganisationInfo {
	list, order := slices.Clone(list), collate.New(language.Swedish)
	slices.SortStableFunc(list, func(a, b scoring.OrganisationInfo) int { return order.CompareString(a.Name, b.Name) })
	return list
}

// Chosen says whose organisation is marked, and how many the tables show, or (0) that they show none by itself; nothing where all are alike.
func (l Labels) Chosen(m Model, shown int) (list []string) {
	lang := string(l.Language)
	if m.Own != "" {
		list = append(list, survey.Say("Den här kopian är gjord för %s, som är markerad i tabeller, diagram och slutsats.", "This copy is made for %s, which is marked in tables, charts and the conclusion.", l.plain[m.Own]).In(lang))
	}
	switch {
	case m.Group != nil && shown == 0:
		list = append(list, survey.Say("Jämförelsegrupp: %s. Den är för stor för tabellerna. Medianer, meningar och diagram gäller alla.",
			"Comparison group: %s. It is too large for the tables. Medians, sentences and charts are about all.", l.Of(m.Group.Name)).In(lang))
	case m.Group != nil:
		list = append(list, survey.Say("Jämförelsegrupp: %s. Tabellerna visar %d av %d organisationer. Medianer, meningar och diagram gäller alla.",
			"Comparison group: %s. The tables show %d of %d organisations. Medians, sentences and charts are about all.", l.Of(m.Group.Name), shown, len(m.Comparison.Organisations)).In(lang))
	}
	return list
}
