package letter

import (
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"mogna/internal/survey"
)

// facts has everything that any letter needs.
func facts() Facts {
	return Facts{
		Name: "Åsa Öberg", Organisation: "Åmål", Role: survey.ITManager, Round: "Digital mognad 2026", Organiser: "Fyrbodals kommunalförbund",
		Contact: "Lena Ek, lena.ek@fyrbodal.example", Closes: time.Date(2026, 12, 3, 22, 59, 0, 0, time.UTC), URL: "https://mogna.example/svara/x?a=1&b=2",
		Reason: "Flera kommuner har bett om mer tid.", Controller: "Trollhättans stad", Erases: time.Date(2028, 1, 31, 0, 0, 0, 0, time.UTC), Previous: time.Date(2026, 11, 26, 22, 59, 0, 0, time.UTC), By: "Bo Älv", Minutes: 15, Task: survey.Contact,
		Lacking: []survey.Text{survey.Say("Digital mognad", "Digital maturity"), survey.Say("Förmågor", "Capabilities"), survey.Say("It-ekonomi", "IT costs")},
	}
}

func write(t testing.TB, kind Kind, f Facts, own Own) (l Letter, text, html string) {
	t.Helper()
	l, err := Write(kind, f, own)
	if err != nil {
		t.Fatal(err)
	}
	html, err = l.HTML()
	if err != nil {
		t.Fatal(err)
	}
	return l, l.Text(), html
}

// seen is what a reader of the page sees, by language; it fails where the page's elements don't close.
func seen(t testing.TB, html string) map[string]string {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(html))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	texts, langs := map[string]string{}, []string{}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return texts
		}
		if err != nil {
			t.Fatalf("%v in %s", err, html)
		}
		switch token := token.(type) {
		case xml.StartElement:
			lang := ""
			if len(langs) > 0 {
				lang = langs[len(langs)-1]
			}
			for _, a := range token.Attr {
				if a.Name.Local == "lang" {
					lang = a.Value
				}
			}
			langs = append(langs, lang)
		case xml.EndElement:
			langs = langs[:len(langs)-1]
		case xml.CharData:
			if len(langs) > 0 {
				texts[langs[len(langs)-1]] += string(token) + " "
			}
		}
	}
}

const (
	until   = "torsdag 3 december 2026 kl. 23.59"
	untilEn = "Thursday 3 December 2026, 23:59"
)

func TestEveryLetterSaysWhatItMust(t *testing.T) {
	always := map[string][]string{
		"sv": {"Hej Åsa Öberg!", "Fyrbodals kommunalförbund", "Du får det för att", "https://mogna.example/svara/x?a=1&b=2", "Länken är", "Skicka den inte vidare", "Lena Ek, lena.ek@fyrbodal.example", "Din adress har "},
		"en": {"Hello Åsa Öberg!", "Fyrbodals kommunalförbund", "You have received it because", "https://mogna.example/svara/x?a=1&b=2", "This link is", "Do not forward it", "Lena Ek, lena.ek@fyrbodal.example", "has entered your address|gave us your address"},
	}
	round := map[string][]string{
		"sv": {"Åmål", "Digital mognad 2026", until, "Svaren blir allmänna handlingar hos Fyrbodals kommunalförbund", "Trollhättans stad är personuppgiftsansvarig."},
		"en": {"Åmål", "Digital mognad 2026", untilEn, "The answers become public records of Fyrbodals kommunalförbund", "Trollhättans stad is the data controller."},
	}
	for kind, test := range map[Kind]struct {
		subject string
		sv, en  []string
	}{
		Invitation: {"Inbjudan att svara: Digital mognad 2026", []string{"i rollen it-chef", "Svara på frågorna"}, []string{"role of IT manager", "Answer the questions"}},
		Reminder:   {"Påminnelse om Digital mognad 2026: svara senast den 3 december", []string{"Vi har inte fått alla dina svar", "Det som saknas är ”Digital mognad”, ”Förmågor” och ”It-ekonomi”.", "raderas den 31 januari 2028"}, []string{"We have not received all your answers", "Not yet submitted: “Digital maturity”, “Capabilities” and “IT costs”.", "erased on 31 January 2028", "answer by 3 December"}},
		Extension: {"Ny sista svarsdag den 3 december: Digital mognad 2026", []string{"Skäl: Flera kommuner har bett om mer tid.", "Tidigare gällde torsdag 26 november 2026 kl. 23.59."},
			[]string{"The previous deadline was Thursday 26 November 2026, 23:59.", "Reason, as Fyrbodals kommunalförbund wrote it: Flera kommuner har bett om mer tid."}},
		HandOver:        {"Bo Älv har lämnat över ett formulär till dig: Digital mognad 2026", []string{"Bo Älv har lämnat över ett formulär till dig. ", "fått av Bo Älv"}, []string{"Bo Älv has handed a questionnaire over", "Bo Älv gave us your address"}},
		SignIn:          {"Din länk för att logga in i Mogna", []string{"välj sedan knappen", "i 15 minuter och bara en gång"}, []string{"select the button", "for 15 minutes and can be used once"}},
		Publication:     {"Resultatet är publicerat: Digital mognad 2026", []string{"har publicerat resultatet", "publicerat senast"}, []string{"has published the results", "the latest publication"}},
		Correction:      {"Resultatet är rättat: Digital mognad 2026", []string{"Rättelse: Flera kommuner har bett om mer tid."}, []string{"Correction, as Fyrbodals kommunalförbund wrote it: Flera"}},
		StaffInvitation: {"Du har fått behörighet till Mogna", []string{"Bo Älv har gett dig behörighet", "kontaktperson för Åmål", "men inte vad", "i sju dagar"}, []string{"Bo Älv has given you access", "the contact for Åmål", "not what they answered", "seven days"}},
	} {
		t.Run(string(kind), func(t *testing.T) {
			l, text, html := write(t, kind, facts(), Own{})
			if l.Subject != test.subject || len(l.Sections) != 2 || l.Sections[0].Lang != "sv" || l.Sections[1].Lang != "en" {
				t.Errorf("%q, %+v", l.Subject, l.Sections)
			}
			shown := seen(t, html)
			swedish, english, _ := strings.Cut(text, rule)
			for lang, want := range map[string][]string{"sv": append(test.sv, always["sv"]...), "en": append(test.en, always["en"]...)} {
				switch kind {
				case SignIn, StaffInvitation:
				case Publication, Correction: // its link is nobody's own
					want = append(want, "Digital mognad 2026", round[lang][4])
					want = slices.DeleteFunc(want, func(s string) bool {
						return s == "Skicka den inte vidare" || s == "Do not forward it" || s == "Länken är" || s == "This link is"
					})
				default:
					want = append(want, round[lang]...)
				}
				for _, s := range want {
					plain := map[string]string{"sv": swedish, "en": english}[lang]
					if !containsEither(plain, s) || !containsEither(shown[lang], s) {
						t.Errorf("%s lacks %q", lang, s)
					}
				}
			}
			for _, s := range []string{l.Subject, text, html} {
				if strings.ContainsAny(s, "{}%") {
					t.Errorf("something was not filled in: %s", s)
				}
			}
			if !strings.HasPrefix(text, "In English below.\n\nHej ") || !strings.HasSuffix(text, ".\n") {
				t.Errorf("begins or ends wrongly: %q", text)
			}
		})
	}
}

func containsEither(text, alternatives string) bool {
	for s := range strings.SplitSeq(alternatives, "|") {
		if strings.Contains(text, s) {
			return true
		}
	}
	return false
}

func TestHTML(t *testing.T) {
	for _, kind := range Kinds {
		l, _, html := write(t, kind, facts(), Own{})
		for _, want := range []string{`<html lang="sv">`, `<div lang="sv">`, `<div lang="en"`, "max-width:600px", `content="light dark"`, "<title>" + l.Subject + "</title>", "<h1", "<h2"} {
			if !strings.Contains(html, want) {
				t.Errorf("%s lacks %s", kind, want)
			}
		}
		for _, link := range []string{`href="https://mogna.example/svara/x?a=1&amp;b=2"`, "<br>\nhttps://mogna.example/svara/x?a=1&amp;b=2</p>"} {
			if n := strings.Count(html, link); n != 2 {
				t.Errorf("%s has %s %d times", kind, link, n)
			}
		}
		for _, bad := range []string{"<table", "<img", "<link", "<script", "<style", "src=", "url(", "<p style=\"margin:0 0 16px\"></p>"} {
			if strings.Contains(html, bad) {
				t.Errorf("%s has %s", kind, bad)
			}
		}
		for _, element := range []string{"html", "head", "title", "body", "main", "div", "h1", "h2", "p", "a"} {
			if strings.Count(html, "<"+element+">")+strings.Count(html, "<"+element+" ") != strings.Count(html, "</"+element+">") {
				t.Errorf("%s leaves %s open", kind, element)
			}
		}
		want := 4
		if drafts[kind].wrong {
			want = 6
			if !strings.Contains(html, `<a href="https://mogna.example/svara/x/fel-person?a=1&amp;b=2">`) {
				t.Errorf("%s has nowhere for the wrong person to say so", kind)
			}
		}
		if n := strings.Count(html, "http"); n != want {
			t.Errorf("%s has %d addresses", kind, n)
		}
	}
}

// What isn't known is left out, and what must be known is asked for.
func TestMissingFacts(t *testing.T) {
	f := facts()
	f.Name, f.Role, f.Contact, f.Controller, f.Previous, f.Erases = "", "", "", "", time.Time{}, time.Time{}
	for _, kind := range Kinds {
		_, text, _ := write(t, kind, f, Own{})
		if !strings.Contains(text, "Hej!\n") || !strings.Contains(text, "Hello!\n") || !strings.Contains(text, "Hör av dig till Fyrbodals kommunalförbund.") {
			t.Errorf("%s: %s", kind, text)
		}
		if strings.Contains(text, "rollen ") || strings.Contains(text, "Tidigare gällde") || strings.Contains(text, "previous deadline") || strings.Contains(text, "raderas den") || strings.Contains(text, "data controller") || strings.Contains(text, "  ") {
			t.Errorf("%s says half a sentence: %s", kind, text)
		}
	}
	for name, test := range map[string]struct {
		kind  Kind
		spoil func(*Facts)
	}{
		"organiser":      {Invitation, func(f *Facts) { f.Organiser = "" }},
		"organisation":   {Reminder, func(f *Facts) { f.Organisation = " \n" }},
		"round":          {Extension, func(f *Facts) { f.Round = "" }},
		"closes":         {HandOver, func(f *Facts) { f.Closes = time.Time{} }},
		"reason":         {Extension, func(f *Facts) { f.Reason = "" }},
		"by":             {HandOver, func(f *Facts) { f.By = "" }},
		"minutes":        {SignIn, func(f *Facts) { f.Minutes = 0 }},
		"its link":       {Invitation, func(f *Facts) { f.URL = "" }},
		"its link ":      {Invitation, func(f *Facts) { f.URL = "/svara/x" }},
		"its link is":    {Invitation, func(f *Facts) { f.URL = "javascript:alert(1)" }},
		"its link is no": {Invitation, func(f *Facts) { f.URL = "ftp://a.example/svara/x" }},
		"its link is ":   {Invitation, func(f *Facts) { f.URL = "https://a.example/b c" }},
		"its link is n":  {Invitation, func(f *Facts) { f.URL = "https://a.example/\nb" }},
		"no letter":      {"greeting", func(*Facts) {}},
	} {
		f := facts()
		test.spoil(&f)
		if l, err := Write(test.kind, f, Own{}); err == nil || !strings.Contains(err.Error(), name) || l.Subject != "" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Each sentence is there in both languages, and every fact that it names is one.
func TestDrafts(t *testing.T) {
	f := facts()
	if len(Kinds) != len(drafts) {
		t.Errorf("%d kinds, %d drafts", len(Kinds), len(drafts))
	}
	for _, kind := range Kinds {
		d := drafts[kind]
		texts := []survey.Text{d.title, d.button}
		for _, list := range [][]paragraph{d.paragraphs, d.after, d.sender} {
			for _, p := range list {
				texts = append(texts, p...)
			}
		}
		for _, text := range texts {
			for _, lang := range []string{survey.Swedish, survey.English} {
				if !f.has(text[lang], lang) {
					t.Errorf("%s: %q can't be filled in", kind, text[lang])
				}
			}
		}
	}
}

// Each role is told what it does, in both languages, and a contact of which organisation.
func TestStaffAreToldWhatTheyDo(t *testing.T) {
	for role, want := range map[survey.StaffRole]string{survey.Coordinator: "Du är processledare", survey.Reader: "Du är läsare", survey.Contact: "kontaktperson för Åmål"} {
		f := facts()
		f.Task = role
		if _, text, _ := write(t, StaffInvitation, f, Own{}); !strings.Contains(text, want) {
			t.Errorf("%s: %s", role, text)
		}
	}
	f := facts()
	f.Task, f.Organisation = survey.Contact, ""
	if _, err := Write(StaffInvitation, f, Own{}); err == nil {
		t.Error("a contact of nothing is invited")
	}
}
