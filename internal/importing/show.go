package importing

import (
	"strings"
	"unicode"

	"mogna/internal/survey"
)

// maxShown is how much of a cell a message repeats.
const maxShown = 60

// showSafely makes a cell's text fit to be repeated in a message: never a personal identity number, nothing unseen, not long.
func showSafely(s string) string {
	if survey.HoldsPersonalNumber(s) {
		return "…"
	}
	s = strings.Map(func(r rune) rune {
		if unreadable(string(r)) || unicode.IsSpace(r) {
			return ' '
		}
		return r
	}, s)
	if long := []rune(s); len(long) > maxShown {
		s = string(long[:maxShown]) + "…"
	}
	return s
}
