package questionnaire

import (
	"fmt"
	"strings"

	"mogna/internal/survey"
)

// mend says what a rule asks for.
func (r rule) mend() survey.Text {
	want := r.expected()
	return survey.Text{
		survey.Swedish: "Skriv " + want[survey.Swedish] + ".",
		survey.English: "Write " + want[survey.English] + ".",
	}
}

// expected is what stands after “write”: a phrase in both languages.
func (r rule) expected() survey.Text {
	switch r.name {
	case "text":
		return survey.Say("texten på varje språk: {sv: …, en: …}", "the text in each language: {sv: …, en: …}")
	case "id":
		return survey.Say("ett namn med bokstäverna a–z, siffror och bindestreck, en bokstav först", "a name of the letters a–z, digits and hyphens, a letter first")
	case "version":
		return survey.Say(`tre tal inom citattecken, till exempel "1.0.0"`, `three numbers in quotes, for example "1.0.0"`)
	}
	if choices := r.choices(); len(choices) > 0 {
		return survey.Text{survey.Swedish: either(choices, "eller"), survey.English: either(choices, "or")}
	}
	switch r.kind() {
	case "number":
		return r.bounds(survey.Say("ett tal", "a number"))
	case "integer":
		return r.bounds(survey.Say("ett heltal", "a whole number"))
	case "boolean":
		return survey.Say("true eller false", "true or false")
	case "array":
		return survey.Say("en lista, varje post efter ett bindestreck", "a list, each entry after a hyphen")
	case "object":
		return r.object()
	case "string":
		return survey.Say("en text", "a text")
	}
	return survey.Say("ett värde", "a value")
}

// bounds adds a number's limits.
func (r rule) bounds(number survey.Text) survey.Text {
	low, high := r.body["minimum"], r.body["maximum"]
	sv, en := "", ""
	switch {
	case low != nil && high != nil:
		sv, en = fmt.Sprintf(" från %v till %v", low, high), fmt.Sprintf(" from %v to %v", low, high)
	case low != nil:
		sv, en = fmt.Sprintf(" som är minst %v", low), fmt.Sprintf(" that is at least %v", low)
	}
	return survey.Text{survey.Swedish: number[survey.Swedish] + sv, survey.English: number[survey.English] + en}
}

func (r rule) object() survey.Text {
	if keys := r.required(); len(keys) > 0 {
		list := strings.Join(keys, ", ")
		return survey.Say("fält med indrag under raden: %s", "fields indented below the line: %s", list)
	}
	return survey.Say("fält med indrag under raden, eller {}", "fields indented below the line, or {}")
}

// either joins choices as they are read.
func either(choices []string, or string) string {
	last := len(choices) - 1
	if last == 0 {
		return choices[0]
	}
	return strings.Join(choices[:last], ", ") + " " + or + " " + choices[last]
}
