// Package letter is what letters say: in Swedish, and below it in English. It only writes; others keep, show and send.
package letter

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"mogna/internal/survey"
)

// Kind is the occasion for a letter.
type Kind string

const (
	Invitation      Kind = "invitation"
	Reminder        Kind = "reminder"
	Extension       Kind = "extension"        // the deadline was moved
	HandOver        Kind = "hand-over"        // a colleague has handed the assignment over
	SignIn          Kind = "sign-in"          // a single-use link for staff
	StaffInvitation Kind = "staff-invitation" // you have access
	Publication     Kind = "publication"      // results that staff may read
	Correction      Kind = "correction"       // of such
)

// Kinds lists every kind.
var Kinds = []Kind{Invitation, Reminder, Extension, HandOver, SignIn, StaffInvitation, Publication, Correction}

// Letter is a letter to one person, ready to be rendered.
type Letter struct {
	Subject  string
	Sections []Section // Swedish, then English
}

// Section is the letter in one language.
type Section struct {
	Lang       string
	Title      string
	Paragraphs []string
	Button     Button
	After      []string
	Sender     []string // who sends it, why you get it, and how they have your address
	Wrong      Button   // where whoever is not the one to answer says so; empty in letters to others
}

// Button is the link that the letter is there for.
type Button struct {
	Text string
	URL  string
}

// Write writes a letter from what is known. Own is the coordinator's own wording, which an invitation and a reminder can
// have; it fails with a *survey.Error where that can't be used. Any other error is the caller's.
func Write(kind Kind, f Facts, own Own) (Letter, error) {
	d, known := drafts[kind]
	if !known {
		return Letter{}, fmt.Errorf("there is no letter %q", kind)
	}
	if own != (Own{}) && !d.own {
		return Letter{}, fmt.Errorf("letter %s takes no wording of one's own", kind)
	}
	if err := own.Validate(); err != nil {
		return Letter{}, err
	}
	for _, name := range d.needs {
		if f.value(name, survey.Swedish) == "" {
			return Letter{}, fmt.Errorf("letter %s: %s is missing", kind, name)
		}
	}
	if !webAddress(f.URL) {
		return Letter{}, fmt.Errorf("letter %s: its link is no web address", kind)
	}
	l := Letter{Sections: []Section{d.section(f, survey.Swedish), d.section(f, survey.English)}}
	own.replace(f, &l.Sections[0])
	l.Subject = l.Sections[0].Title
	return l, nil
}

func webAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && u.Host != "" && (u.Scheme == "https" || u.Scheme == "http") && !strings.ContainsFunc(s, unicode.IsSpace)
}

// draft is a kind of letter before it is filled in. Texts have the names of facts in braces.
type draft struct {
	needs      []string
	own        bool
	title      survey.Text
	paragraphs []paragraph
	button     survey.Text
	after      []paragraph
	sender     []paragraph
	wrong      bool // whoever is not the one to answer can say so
}

// paragraph is its sentences. One that names a fact that is not there is left out.
type paragraph []survey.Text

func (d draft) section(f Facts, lang string) Section {
	fill := func(s string) string { return f.fill(s, lang) }
	all := func(list []paragraph) (filled []string) {
		for _, p := range list {
			if s := p.fill(f, lang); s != "" {
				filled = append(filled, s)
			}
		}
		return filled
	}
	s := Section{Lang: lang, Title: tidy(fill(d.title[lang]), maxSubject), Paragraphs: all(d.paragraphs),
		Button: Button{Text: fill(d.button[lang]), URL: f.URL}, After: all(d.after), Sender: all(d.sender)}
	if u, err := url.Parse(f.URL); d.wrong && err == nil {
		s.Wrong = Button{Text: wrongPerson.In(lang), URL: u.JoinPath("fel-person").String()}
	}
	return s
}

func (p paragraph) fill(f Facts, lang string) string {
	var sentences []string
	for _, s := range p {
		if f.has(s[lang], lang) {
			sentences = append(sentences, f.fill(s[lang], lang))
		}
	}
	return strings.Join(sentences, " ")
}
