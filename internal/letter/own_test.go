package letter

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"mogna/internal/survey"
)

func TestOwnWording(t *testing.T) {
	own := Own{
		Subject: "  {Mätomgång}: vi behöver {organisation} ",
		Message: "Hej {namn}!\r\n\r\nDu som är { roll } i {organisation}:\r\n- <b>svara</b>\r- senast {sista  svarsdag}\n \t \nVänligen\nLena & co\n\n\n",
	}
	for _, kind := range []Kind{Invitation, Reminder} {
		_, ours, _ := write(t, kind, facts(), Own{})
		l, text, html := write(t, kind, facts(), own)
		if want := "Digital mognad 2026: vi behöver Åmål"; l.Subject != want || !strings.Contains(html, want+"</h1>") {
			t.Errorf("%s: %q", kind, l.Subject)
		}
		want := []string{"Hej Åsa Öberg!", "Du som är it-chef i Åmål:\n- <b>svara</b>\n- senast " + until, "Vänligen\nLena & co"}
		if !slices.Equal(l.Sections[0].Paragraphs, want) {
			t.Errorf("%s: %q", kind, l.Sections[0].Paragraphs)
		}
		begin := "In English below.\n\n" + strings.Join(want, "\n\n") + "\n\n" + l.Sections[0].Button.Text + ":\n" + facts().URL
		_, rest, _ := strings.Cut(ours, facts().URL)
		if text != begin+rest {
			t.Errorf("%s: more than the wording changed: %s", kind, text)
		}
		if !strings.Contains(html, "Du som är it-chef i Åmål:<br>\n- &lt;b&gt;svara&lt;/b&gt;<br>\n- senast") {
			t.Errorf("%s: %s", kind, html)
		}
	}
	l, _, _ := write(t, Reminder, facts(), Own{Message: "Bara {namn}"})
	if l.Subject != "Påminnelse om Digital mognad 2026: svara senast den 3 december" || l.Sections[0].Paragraphs[0] != "Bara Åsa Öberg" {
		t.Errorf("%+v", l)
	}
	l, _, _ = write(t, Reminder, facts(), Own{Subject: "Bara {namn}", Message: " \n"})
	if l.Subject != "Bara Åsa Öberg" || l.Sections[0].Paragraphs[0] != "Hej Åsa Öberg!" || l.Sections[1].Title != "Reminder: Digital mognad 2026 – answer by 3 December" {
		t.Errorf("%+v", l)
	}
}

// What stands in a name is never taken for the coordinator's placeholder, and a name brings no lines.
func TestOwnWordingWithHostileFacts(t *testing.T) {
	f := facts()
	f.Name = "{roll}\n\n<i>"
	l, _, html := write(t, Invitation, f, Own{Subject: "Till {namn}", Message: "Till {namn}\u202e\x00."})
	if l.Subject != "Till {roll} <i>" || !slices.Equal(l.Sections[0].Paragraphs, []string{"Till {roll} <i> ."}) || strings.Contains(html, "<i>") {
		t.Errorf("%q, %q", l.Subject, l.Sections[0].Paragraphs)
	}
}

func TestFaultsInOwnWording(t *testing.T) {
	all := "{namn}, {organisation}, {roll}, {mätomgång}, {sista svarsdag}, {det som saknas}"
	if got := strings.Join(Placeholders(), ", "); got != all {
		t.Error(got)
	}
	for name, test := range map[string]struct {
		own  Own
		want []string // path, line, part of the Swedish sentence
	}{
		"unknown":        {Own{Message: "Hej!\n\nSvara på {länk}."}, []string{"rad 3, message: Platshållaren {länk} finns inte. Välj bland " + all + "."}},
		"in the subject": {Own{Subject: "{datum}"}, []string{"subject: Platshållaren {datum} finns inte. Välj bland " + all + "."}},
		"several":        {Own{Subject: "{a}", Message: "{b} {namn} {c}\n{}"}, []string{"subject: Platshållaren {a}", "rad 1, message: Platshållaren {b}", "rad 1, message: Platshållaren {c}", "rad 2, message: Platshållaren {} "}},
		"not closed":     {Own{Message: "Hej {namn\noch }"}, []string{"rad 1, message: Klammerparentesen { står", "rad 2, message: Klammerparentesen } står"}},
		"ours":           {Own{Message: "{hello} {url} {name}"}, []string{"Platshållaren {hello}", "Platshållaren {url}", "Platshållaren {name}"}},
		"subject lines":  {Own{Subject: "Hej\nBcc: a@b.example"}, []string{"subject: Ämnesraden har flera rader. Skriv den på en rad."}},
		"subject length": {Own{Subject: strings.Repeat("å", maxOwnSubject+1)}, []string{"subject: Texten har 151 tecken. Korta den till högst 150."}},
		"length":         {Own{Message: strings.Repeat("å", maxOwnMessage+1)}, []string{"message: Texten har 5001 tecken. Korta den till högst 5000."}},
	} {
		for _, kind := range []Kind{Invitation, Reminder} {
			_, err := Write(kind, facts(), test.own)
			var e *survey.Error
			if !errors.As(err, &e) || e.Code != survey.Invalid || len(e.Faults) != len(test.want) {
				t.Errorf("%s: %v", name, err)
				continue
			}
			for i, f := range e.Faults {
				if !strings.Contains(f.In("sv"), test.want[i]) || f.What["en"] == "" || f.Mend["en"] == "" || f.What["en"] == f.What["sv"] {
					t.Errorf("%s: %s", name, f.In("sv"))
				}
			}
		}
	}
	if err := (Own{Subject: strings.Repeat("å", maxOwnSubject), Message: strings.Repeat("å", maxOwnMessage)}).Validate(); err != nil {
		t.Error(err)
	}
	for _, kind := range []Kind{Extension, HandOver, SignIn, StaffInvitation} {
		if _, err := Write(kind, facts(), Own{Message: "Hej"}); err == nil || !strings.Contains(err.Error(), "no wording") {
			t.Errorf("%s: %v", kind, err)
		}
	}
}
