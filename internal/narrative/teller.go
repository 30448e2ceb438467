package narrative

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mogna/internal/locale"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// teller tells of a comparison in one language.
type teller struct {
	lang      string
	c         scoring.Comparison
	documents []document
	names     map[string]string // of organisations, by code
}

// document is a questionnaire's results beside the questionnaire itself.
type document struct {
	scoring.Document
	q *survey.Questionnaire
}

func newTeller(c scoring.Comparison, questionnaires []*survey.Questionnaire, lang string) *teller {
	t := &teller{lang: lang, c: c, names: map[string]string{}}
	for _, o := range c.Organisations {
		t.names[o.Code] = o.Name
	}
	for n, d := range c.Documents {
		t.documents = append(t.documents, document{d, questionnaires[n]})
	}
	return t
}

func (t *teller) say(sv, en string, args ...any) string {
	return survey.Say(sv, en, args...).In(t.lang)
}

func (t *teller) of(text survey.Text) string { return text.In(t.lang) }

func (t *teller) index(x float64) string { return locale.Index(t.lang, x) }

// tenths writes a number that has no unit.
func (t *teller) tenths(x float64) string { return locale.Number(t.lang, x, 1) }

// hundredths writes a measure of 0–1, with as many decimals as in the tables.
func (t *teller) hundredths(x float64) string { return locale.Fixed(t.lang, x, 2) }

func (t *teller) listInWords(parts []string) string { return locale.List(t.lang, parts) }

// listAlternatives writes "a, b eller c".
func (t *teller) listAlternatives(names []string) string { return locale.Either(t.lang, names) }

// quotedName is what a construct or an item is called, in quotation marks: many names have an "and" of their own.
func (t *teller) quotedName(name survey.Text) string { return t.inQuotes(t.of(name)) }

func (t *teller) inQuotes(s string) string { return t.say("”%s”", "“%s”", s) }

// mostNamed is how many names a sentence holds before it only counts them: all those of a region, which readers ask for by name,
// and not a country's.
const mostNamed = 20

// namesOrCount lists names, or says how many they are.
func (t *teller) namesOrCount(names []string, count func(int) string) string {
	if len(names) > mostNamed {
		return count(len(names))
	}
	return t.listInWords(names)
}

// namedOr lists names of which it is true of none.
func (t *teller) namedOr(names []string, count func(int) string) string {
	if len(names) > mostNamed {
		return count(len(names))
	}
	return t.listAlternatives(names)
}

// firstNames lists the first names, and says how many more there are.
func (t *teller) firstNames(names []string) string {
	if more := len(names) - mostNamed; more > 0 {
		return t.listInWords(append(names[:mostNamed:mostNamed], t.say("%d till", "%d more", more)))
	}
	return t.listInWords(names)
}

func (t *teller) organisations(n int) string { return t.countedNoun(n, anOrganisation) }

func (t *teller) areas(n int) string { return t.countedNoun(n, anArea) }

// ratedItems are the items of a questionnaire that have an option on a scale: its capabilities.
func (d document) ratedItems() (items []survey.Item) {
	for _, i := range d.q.Items() {
		if i.Type == survey.ScaleItem {
			items = append(items, i)
		}
	}
	return items
}

// changesSinceEarlier is what has changed on a questionnaire since the earlier round, or nil.
func (t *teller) changesSinceEarlier(d document) *scoring.Changes {
	for n := range t.c.Changes {
		if t.c.Changes[n].Questionnaire == d.Questionnaire {
			return &t.c.Changes[n]
		}
	}
	return nil
}

// lowerFirstLetter begins a name within a sentence; an abbreviation stays as it is.
func lowerFirstLetter(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if next, _ := utf8.DecodeRuneInString(s[size:]); unicode.IsUpper(next) {
		return s
	}
	return string(unicode.ToLower(r)) + s[size:]
}

// unstopped is somebody's own sentence without its full stop, to stand within another.
func unstopped(s string) string { return strings.TrimRight(strings.TrimSpace(s), ".") }

func paragraph(sentences []string) string { return strings.Join(sentences, " ") }
