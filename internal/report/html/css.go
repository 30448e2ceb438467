package html

import (
	"fmt"
	"html/template"
	"strings"
	"unicode"

	"mogna/internal/chart"
)

// shaded are the rules of the classes of the scale's colours: a mark in the dark keeps its colour, as on paper.
func shaded() template.CSS {
	var b strings.Builder
	for n, s := range chart.Shades {
		fmt.Fprintf(&b, ".%s, .%[1]s a { background: %s; color: %s; }\n", shades[n], s.Fill, s.Ink)
	}
	return template.CSS(b.String())
}

// quoted writes a text as a string of a style: what is not a letter, a digit or a space stands by its number, so that it ends nothing.
func quoted(s string) template.CSS {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		if r == ' ' || unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, `\%x `, r)
		}
	}
	b.WriteByte('"')
	return template.CSS(b.String())
}
