package importing

import (
	"io"
	"strings"

	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// The template's examples: nobody's address, and nobody's code.
const (
	exampleEmail = "anna.exempel@kommun.example"
	exampleCode  = "0000"
)

// example reports whether a row is the template's own, left standing.
func (r *row) example() bool {
	switch r.kind {
	case respondents:
		c, _ := r.cellOf("email")
		return strings.EqualFold(c.Text, exampleEmail)
	case organisations:
		c, _ := r.cellOf("code")
		return survey.OrganisationCode(c.Text) == exampleCode
	}
	return false
}

// Template is a list to fill in: in a workbook both lists, in a CSV file the one that the round takes.
type Template struct {
	Name   string
	sheets []tabular.Form
	comma  rune
}

// Label is how a list of choices shows an organisation: two can have one name, and a code alone says little.
func Label(o survey.Organisation) string {
	switch {
	case o.Name == o.Code:
		return o.Code
	case o.Kind == survey.JointBody:
		return o.Name + " (" + o.Code + ")"
	}
	return o.Code + " " + o.Name
}

// NewTemplate makes one with organisations to choose from. A nameless round takes no people.
func NewTemplate(choices []string, nameless bool, lang string) Template {
	say := func(sv, en string) string { return survey.Say(sv, en).In(lang) }
	employer := say("Exempelkommun", "Example municipality")
	if len(choices) > 0 {
		employer = choices[0]
	}
	var titles []string
	for _, role := range survey.Roles {
		titles = append(titles, role.Title().In(lang))
	}
	people := tabular.Form{Name: say("Respondenter", "Respondents"), Headings: respondents.headingRow(lang),
		Example: []string{employer, say("Anna Exempel (raden läses inte in)", "Anna Exempel (this row is not imported)"), exampleEmail, survey.ITManager.Title().In(lang)},
		Choices: map[int][]string{1: choices, 4: titles}}
	bodies := tabular.Form{Name: say("Organisationer", "Organisations"), Headings: organisations.headingRow(lang),
		Example: []string{exampleCode, say("Exempelkommun (raden läses inte in)", "Example municipality (this row is not imported)"), say("kommun", "municipality"), "12000", "2025-12-31", "SCB", ""},
		Choices: map[int][]string{3: {say("kommun", "municipality"), say("gemensam organisation", "joint body")}}}
	t := Template{Name: say("respondenter", "respondents"), sheets: []tabular.Form{people, bodies}, comma: ';'}
	if nameless {
		t.Name, t.sheets = say("organisationer", "organisations"), []tabular.Form{bodies}
	}
	if lang == survey.English {
		t.comma = ','
	}
	return t
}

// headingRow is the kind's headings as the template has them.
func (k *kind) headingRow(lang string) []string { return strings.Split(k.columnTitles(lang), ", ") }

// Write writes it as xlsx or csv.
func (t Template) Write(w io.Writer, format string) error {
	if format == "csv" {
		return tabular.WriteCSV(w, t.sheets[0], t.comma)
	}
	return tabular.WriteForms(w, t.sheets)
}
