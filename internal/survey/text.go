package survey

import "fmt"

// The languages that every text of Mogna itself is written in. Questionnaires may bring others.
const (
	Swedish = "sv"
	English = "en"
)

// Text is one text in several languages, keyed by language tag.
type Text map[string]string

// Say makes a text in both of Mogna's languages; the arguments are formatted into each with fmt.Sprintf's verbs.
func Say(sv, en string, args ...any) Text {
	if len(args) > 0 {
		sv, en = fmt.Sprintf(sv, args...), fmt.Sprintf(en, args...)
	}
	return Text{Swedish: sv, English: en}
}

// In gives the text in a language, or in Swedish where that language is missing: a respondent should rather
// meet a question in Swedish than an empty one.
func (t Text) In(lang string) string {
	if s := t[lang]; s != "" {
		return s
	}
	return t[Swedish]
}
