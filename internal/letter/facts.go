package letter

import (
	"regexp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"mogna/internal/survey"
)

// Facts is what letters are written from. Each kind needs some of them.
type Facts struct {
	Name         string // whom the letter is to
	Organisation string // which one they answer for, or are the contact of
	Role         survey.Role
	Round        string
	Organiser    string // who asks
	Contact      string // whom to ask; empty: the organiser
	Closes       time.Time
	Erases       time.Time     // the round's retention date
	Lacking      []survey.Text // titles of the questionnaires that are not handed in
	Controller   string        // the data controller; empty where the installation has not named it
	URL          string

	Reason   string           // extension: why
	Previous time.Time        // extension: the deadline until now; may be zero
	By       string           // hand-over: the colleague
	Minutes  int              // sign-in: how long the link is valid
	Task     survey.StaffRole // staff invitation: what the person may do
}

// Facts are kept short: a name that is an essay is somebody's way of having us send it.
const (
	maxFact    = 200
	maxReason  = 1000
	maxSubject = 200
)

// value gives a fact as it stands in a text of a language, and "" where it is not there.
func (f Facts) value(name, lang string) string {
	switch name {
	case "hello":
		return greeted(tidy(f.Name, maxFact), lang)
	case "name":
		return tidy(f.Name, maxFact)
	case "organisation":
		return tidy(f.Organisation, maxFact)
	case "role":
		return inSentence(f.Role.Title().In(lang))
	case "round":
		return tidy(f.Round, maxFact)
	case "organiser":
		return tidy(f.Organiser, maxFact)
	case "contact":
		if contact := tidy(f.Contact, maxFact); contact != "" {
			return contact
		}
		return tidy(f.Organiser, maxFact)
	case "closes":
		return moment(f.Closes, lang)
	case "erases":
		return date(f.Erases, lang)
	case "controller":
		return tidy(f.Controller, maxFact)
	case "day":
		return day(f.Closes, lang)
	case "lacking":
		return listed(f.Lacking, lang)
	case "task":
		if task := tasks[f.Task].In(lang); Facts.has(f, task, lang) {
			return f.fill(task, lang)
		}
		return ""
	case "reason":
		return tidy(f.Reason, maxReason)
	case "previous":
		return moment(f.Previous, lang)
	case "by":
		return tidy(f.By, maxFact)
	case "minutes":
		return minutes(f.Minutes, lang)
	}
	return ""
}

// listed writes titles as a list in a sentence.
func listed(titles []survey.Text, lang string) string {
	var b strings.Builder
	for n, title := range titles {
		switch {
		case n > 0 && n == len(titles)-1:
			b.WriteString(survey.Say(" och ", " and ").In(lang))
		case n > 0:
			b.WriteString(", ")
		}
		b.WriteString(survey.Say("”%s”", "“%s”", tidy(title.In(lang), maxFact)).In(lang))
	}
	return b.String()
}

func greeted(name, lang string) string {
	word := survey.Say("Hej", "Hello").In(lang)
	if name == "" {
		return word + "!"
	}
	return word + " " + name + "!"
}

func minutes(n int, lang string) string {
	switch {
	case n <= 0:
		return ""
	case n == 1:
		return survey.Say("1 minut", "1 minute").In(lang)
	}
	return survey.Say("%d minuter", "%d minutes", n).In(lang)
}

// inSentence writes a title as it stands inside a sentence: small first letter, but for what is all capitals, such as IT.
func inSentence(title string) string {
	first, size := utf8.DecodeRuneInString(title)
	second, _ := utf8.DecodeRuneInString(title[size:])
	if title == "" || unicode.IsUpper(second) {
		return title
	}
	return string(unicode.ToLower(first)) + title[size:]
}

var braces = regexp.MustCompile(`\{[a-z]+\}`)

// fill puts the facts into a text, in one pass: what stands in braces inside a fact is left as it is.
func (f Facts) fill(text, lang string) string {
	return braces.ReplaceAllStringFunc(text, func(s string) string { return f.value(strings.Trim(s, "{}"), lang) })
}

func (f Facts) has(text, lang string) bool {
	for _, s := range braces.FindAllString(text, -1) {
		if f.value(strings.Trim(s, "{}"), lang) == "" {
			return false
		}
	}
	return text != ""
}

// tidy makes a fact fit to stand in a sentence: on one line, not long, and without the marks that turn the reading
// direction of what comes after.
func tidy(s string, most int) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Bidi_Control, r):
			return -1
		case unicode.IsControl(r) || unicode.IsSpace(r):
			return ' '
		}
		return r
	}, s)
	s = strings.Join(strings.Fields(s), " ")
	if long := []rune(s); len(long) > most {
		return strings.TrimSpace(string(long[:most-1])) + "…"
	}
	return s
}
