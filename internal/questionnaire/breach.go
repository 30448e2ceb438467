package questionnaire

import (
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"

	"mogna/internal/survey"
)

var emptyText = survey.Say("Texten är tom.", "The text is empty.")

// unknownKey names the key that was probably meant, and those that can stand there.
func (d *draft) unknownKey(path, key string, r rule) {
	known := r.keys()
	switch {
	case r.name == "text":
		d.fault(path, survey.Say("”%s” är ingen språkkod.", "“%s” is not a language code.", key),
			survey.Say("Skriv sv, en eller en annan kod med två små bokstäver.", "Write sv, en or another code of two small letters."))
	case len(known) == 0:
		d.fault(path, survey.Say("”%s” kan inte vara ett namn här.", "“%s” cannot be a name here.", key), rule{name: "id"}.mend())
	default:
		list := strings.Join(known, ", ")
		d.fault(path, survey.Say("Fältet ”%s” är okänt.", "The field “%s” is unknown.", key),
			guess(key, known, survey.Say("Tillåtna fält här: %s.", "Allowed here: %s.", list)))
	}
}

// misplaced names a key that exists, but not beside this type of item or kind of questionnaire.
func (d *draft) misplaced(path string) {
	cut := strings.LastIndexByte(path, '/')
	parent, key, by := path[:cut], path[cut+1:], "type"
	if parent == "" {
		by = "kind"
	}
	d.fault(path, survey.Say("”%s” används inte där %s är %s.", "“%s” is not used where %s is %s.", key, by, d.literal(join(parent, by))),
		survey.Say("Ta bort %s, eller ändra %s.", "Remove %s, or change %s.", key, by))
}

func (d *draft) wrongChoice(at string, r rule) {
	found := d.literal(at)
	if found == "" {
		d.fault(at, d.found(at), r.mend())
		return
	}
	d.fault(at, survey.Say("”%s” går inte att välja.", "“%s” is not one of the choices.", short(found)), guess(found, r.choices(), r.mend()))
}

func (d *draft) wrongPattern(at string, r rule) {
	found := short(d.literal(at))
	what := survey.Say("”%s” har inte rätt form.", "“%s” does not have the right form.", found)
	switch {
	case strings.TrimSpace(found) == "":
		what = emptyText
	case r.name == "id":
		what = survey.Say("”%s” är inget giltigt id.", "“%s” is not a valid id.", found)
	case r.name == "version":
		what = survey.Say("”%s” är inget versionsnummer.", "“%s” is not a version number.", found)
	}
	d.fault(at, what, r.mend())
}

var decimalComma = regexp.MustCompile(`^-?[0-9]+,[0-9]+$`)

// wrongType knows the slips that people make: a number that should be a text, a decimal comma, a number in quotes.
func (d *draft) wrongType(at string, r rule) {
	literal, mend := d.literal(at), r.mend()
	switch want := r.kind(); {
	case want == "string" && literal != "" && d.tag(at) != "!!null":
		mend = survey.Say("Sätt det inom citattecken: \"%s\".", "Put it in quotation marks: \"%s\".", literal)
	case (want == "number" || want == "integer") && decimalComma.MatchString(literal):
		mend = survey.Say("Använd decimalpunkt: %s.", "Use a decimal point: %s.", strings.Replace(literal, ",", ".", 1))
	case (want == "number" || want == "integer") && plainNumber.MatchString(literal) && d.quoted(at):
		mend = survey.Say("Ta bort citattecknen.", "Remove the quotation marks.")
	}
	d.fault(at, d.found(at), mend)
}

func (d *draft) tag(path string) string {
	if n := d.places[path].node; n != nil {
		return n.ShortTag()
	}
	return ""
}

func (d *draft) quoted(path string) bool {
	n := d.places[path].node
	return n != nil && n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0
}

// found says what stands at a path.
func (d *draft) found(path string) survey.Text {
	literal := short(d.literal(path))
	switch n := d.places[path].node; {
	case n.Kind == yaml.MappingNode:
		return survey.Say("Här finns fält med värden.", "Found fields with values.")
	case n.Kind == yaml.SequenceNode:
		return survey.Say("Här finns en lista.", "Found a list.")
	case n.ShortTag() == "!!null":
		return survey.Say("Här finns inget värde.", "No value here.")
	case n.ShortTag() == "!!int" || n.ShortTag() == "!!float":
		return survey.Say("Här finns talet %s.", "Found the number %s.", literal)
	case n.ShortTag() == "!!bool":
		return survey.Say("Här finns värdet %s.", "Found the value %s.", literal)
	}
	return survey.Say("Här finns texten ”%s”.", "Found the text “%s”.", literal)
}
