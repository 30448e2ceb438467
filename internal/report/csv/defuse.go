package csv

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What a spreadsheet program takes for the start of a formula, also in full width.
const formulaStarts = "=+-@＝＋－＠"

// Defuse puts an apostrophe before text that a spreadsheet program would run as a formula when it opens a CSV file. What
// does not show is passed over, as some programs do.
func Defuse(s string) string {
	visible := strings.TrimLeftFunc(s, func(r rune) bool { return r == ' ' || !unicode.IsPrint(r) })
	first, _ := utf8.DecodeRuneInString(visible)
	formula := visible != "" && strings.ContainsRune(formulaStarts, first)
	if formula || s != "" && strings.ContainsAny(s[:1], "\t\r\n") {
		return "'" + s
	}
	return s
}
