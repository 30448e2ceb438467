package locale

import (
	"unicode"
	"unicode/utf8"

	"mogna/internal/survey"
)

var (
	inSwedish = [...]string{"ingen", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"}
	inEnglish = [...]string{"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
)

// Words writes a number of things up to twelve in words, as at the head of a sentence, and a greater one in figures. The things are
// neuter in Swedish or not: "ett område", "en förmåga".
func Words(lang string, n int, neuter bool) string {
	words := inSwedish
	if lang == survey.English {
		words = inEnglish
	}
	switch {
	case n < 0 || n >= len(words):
		return Number(lang, float64(n), 0)
	case lang != survey.English && neuter && n == 0:
		return "inget"
	case lang != survey.English && neuter && n == 1:
		return "ett"
	}
	return words[n]
}

// Capital begins a sentence.
func Capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
