package questionnaire

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"mogna/internal/survey"
)

// maxNumber is a million billions: above any sum of money, below where whole numbers lose their last digit.
const maxNumber = 1e15

// scalar reads a single value. Dates stay the texts that they are written as; YAML would make them times.
func (d *draft) scalar(path string, n *yaml.Node) any {
	switch n.ShortTag() {
	case "!!null":
		return nil
	case "!!bool":
		return strings.EqualFold(n.Value, "true")
	case "!!int", "!!float":
		return d.number(path, n.Value)
	}
	for _, f := range survey.CheckText(path, n.Value, true) {
		return d.broken(path, f.What, f.Mend)
	}
	return n.Value
}

func unreadable(text string) bool {
	_, _, found := survey.Unreadable(text, true)
	return found
}

var plainNumber = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$`)

// number takes a number as anybody would read it. YAML also knows 010 (eight), 0x1F, 1_000, .inf and .nan.
func (d *draft) number(path, literal string) any {
	if !plainNumber.MatchString(literal) {
		return d.broken(path, survey.Say("”%s” är inget tal som går att läsa säkert.", "“%s” is not a number that can be read safely.", short(literal)),
			survey.Say("Skriv ett tal med siffror och decimalpunkt, till exempel 10 eller 0.5, och en text inom citattecken.",
				"Enter a number in digits with a decimal point, for example 10 or 0.5, and a text in quotation marks."))
	}
	x, err := strconv.ParseFloat(literal, 64)
	if err != nil || math.Abs(x) > maxNumber {
		return d.broken(path, survey.Say("Talet %s är för stort.", "The number %s is too large.", short(literal)),
			survey.Say("Skriv ett tal mellan −10¹⁵ och 10¹⁵.", "Enter a number between −10¹⁵ and 10¹⁵."))
	}
	return x
}
