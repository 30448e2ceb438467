package tabular

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"mogna/internal/numeral"
	"mogna/internal/survey"
)

// row keeps the cells that have text in them, trimmed, and counts them against the limits. The row is blank where
// nothing is left.
func (r *reader) row(number int, texts []string) (Row, error) {
	row := Row{Number: number}
	for i, text := range texts {
		r.texts += len(text)
		c := Cell{Row: number, Column: i + 1, Text: clean(text)}
		if c.Text == "" {
			continue
		}
		r.length(c)
		if row.Cells == nil {
			row.Cells = make([]Cell, 0, len(texts)-i)
		}
		row.Cells = append(row.Cells, c)
	}
	r.cells += len(row.Cells)
	if len(row.Cells) > 0 {
		r.rows++
	}
	switch {
	case r.texts > maxTexts:
		return row, r.contentTooLarge()
	case r.rows > maxRows:
		return row, r.tooManyRows(number)
	case r.cells > maxCells:
		return row, r.tooManyCells(number)
	}
	return row, nil
}

func (r *reader) length(c Cell) {
	if n := utf8.RuneCountInString(c.Text); n > maxText {
		r.faults.longText = true
		r.add(c.Row, c.Ref(), survey.Say("Cellen har %d tecken.", "The cell has %d characters.", n),
			survey.Say("Korta texten till högst %d tecken.", "Shorten the text to at most %d characters.", maxText))
	}
}

// clean trims what can't be seen, such as the non-breaking spaces of web pages, and composes letters: a Mac may write å
// as a and a ring, and then no name would be found.
func clean(s string) string {
	return norm.NFC.String(strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff'
	}))
}

// maxLabel is how much of the name of a file or sheet a fault repeats.
const maxLabel = 80

// label makes the name of a file or sheet fit to stand in a message: on one line, and not long.
func label(name string) string {
	name = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, name)
	if long := []rune(name); len(long) > maxLabel {
		return string(long[:maxLabel]) + "…"
	}
	return name
}

// signed is a number with a sign, right or wrong: digits and what parts them, and then perhaps a unit.
var signed = regexp.MustCompile(`^[+-][\s\d.,'’]*\d(\s*(\p{L}+\.?|[:,.]-))?$`)

// formulaLike reports whether a spreadsheet program would take the text for a formula, and so run it at whoever opens
// the file. A negative number is none, and nor is a dash for nothing.
func formulaLike(s string) bool {
	text := clean(s)
	if text == "" || text[0] == '-' && numeral.Read(text).Kind != numeral.None || signed.MatchString(text) {
		return false
	}
	return strings.ContainsRune("=+-@", rune(text[0])) || s[0] == '\t' || s[0] == '\r'
}
