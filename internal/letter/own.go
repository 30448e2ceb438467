package letter

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"mogna/internal/survey"
)

// Own is a coordinator's own wording of an invitation or a reminder, in plain text; what is empty stays ours. A blank line
// parts paragraphs. The link, who sends the letter and why, and the English version are there whatever it says.
type Own struct {
	Subject string
	Message string
}

// placeholders are the facts that a coordinator can have put in, by their Swedish names.
var placeholders = []struct{ name, fact string }{
	{"namn", "name"}, {"organisation", "organisation"}, {"roll", "role"}, {"mätomgång", "round"}, {"sista svarsdag", "closes"}, {"det som saknas", "lacking"},
}

// Placeholders lists what a coordinator can have put in, as it is written.
func Placeholders() (list []string) {
	for _, p := range placeholders {
		list = append(list, "{"+p.name+"}")
	}
	return list
}

const (
	maxOwnSubject = 150
	maxOwnMessage = 5000
)

// inBraces is a placeholder, or a brace that lacks its pair: a slip that would go out to everybody as it stands.
var inBraces = regexp.MustCompile(`\{[^{}\n]*\}|[{}]`)

// Validate names every fault, the unknown placeholders by line.
func (o Own) Validate() error {
	var faults []survey.Fault
	add := func(path string, line int, what, mend survey.Text) {
		faults = append(faults, survey.Fault{Path: path, Line: line, What: what, Mend: mend})
	}
	length := func(path, s string, most int) {
		if n := utf8.RuneCountInString(s); n > most {
			add(path, 0, survey.Say("Texten har %d tecken.", "The text has %d characters.", n),
				survey.Say("Korta den till högst %d.", "Shorten it to at most %d.", most))
		}
	}
	length("subject", o.Subject, maxOwnSubject)
	length("message", o.Message, maxOwnMessage)
	if strings.ContainsFunc(strings.TrimSpace(o.Subject), breaks) {
		add("subject", 0, survey.Say("Ämnesraden har flera rader.", "The subject has more than one line."), survey.Say("Skriv den på en rad.", "Enter it on one line."))
	}
	for _, f := range unknown(o.Subject) {
		add("subject", 0, f.What, f.Mend)
	}
	for _, f := range unknown(o.Message) {
		add("message", f.Line, f.What, f.Mend)
	}
	if len(faults) > 0 {
		return survey.Refuse(faults)
	}
	return nil
}

func breaks(r rune) bool { return unicode.IsControl(r) && r != '\t' || r == '\u2028' || r == '\u2029' }

// unknown finds what stands in braces and is no placeholder.
func unknown(text string) (faults []survey.Fault) {
	list := strings.Join(Placeholders(), ", ")
	there := survey.Say("Välj bland %s.", "Choose one of %s.", list)
	number := 0
	for line := range strings.SplitSeq(text, "\n") {
		number++
		for _, s := range inBraces.FindAllString(line, -1) {
			switch {
			case len(s) == 1:
				faults = append(faults, survey.Fault{Line: number, What: survey.Say("Klammerparentesen %s står ensam.", "Unmatched brace %s.", s),
					Mend: survey.Say("Ta bort den, eller skriv hela platshållaren. "+there[survey.Swedish], "Remove it, or write the whole placeholder. "+there[survey.English])})
			case factOf(s) == "":
				shown := tidy(s, 50)
				faults = append(faults, survey.Fault{Line: number, What: survey.Say("Platshållaren %s finns inte.", "There is no placeholder %s.", shown), Mend: there})
			}
		}
	}
	return faults
}

func factOf(braced string) string {
	name := strings.ToLower(strings.Join(strings.Fields(strings.Trim(braced, "{}")), " "))
	for _, p := range placeholders {
		if p.name == name {
			return p.fact
		}
	}
	return ""
}

// replace puts the coordinator's wording in place of ours.
func (o Own) replace(f Facts, s *Section) {
	fill := func(text string) string {
		return inBraces.ReplaceAllStringFunc(text, func(found string) string { return f.value(factOf(found), s.Lang) })
	}
	if strings.TrimSpace(o.Subject) != "" {
		s.Title = tidy(fill(o.Subject), maxSubject)
	}
	if strings.TrimSpace(o.Message) == "" {
		return
	}
	s.Paragraphs = nil
	for _, p := range paragraphs(o.Message) {
		s.Paragraphs = append(s.Paragraphs, fill(p))
	}
}

var blankLines = regexp.MustCompile(`\n(?:[ \t]*\n)+`)

// paragraphs takes a plain text apart. The lines of a paragraph stay as they were written: they may be a list.
func paragraphs(text string) (list []string) {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Bidi_Control, r):
			return -1
		case unicode.IsControl(r) && r != '\n':
			return ' '
		}
		return r
	}, text)
	for _, p := range blankLines.Split(text, -1) {
		if p = strings.TrimSpace(p); p != "" {
			list = append(list, p)
		}
	}
	return list
}
