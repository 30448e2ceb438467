package html

import (
	"fmt"
	"html/template"
	"strings"
	"unicode"
)

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
