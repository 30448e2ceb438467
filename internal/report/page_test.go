package report

import (
	"fmt"
	"strings"
	"testing"

	"mogna/internal/report/model"
	"mogna/internal/survey"
)

// Every sheet keeps its headings in view, is printed in landscape, and repeats its headings on each page.
func TestEverySheetIsSetUp(t *testing.T) {
	eachStandardBook(t, func(t *testing.T, b openedBook, lang string) {
		titles := map[string]string{}
		for _, d := range b.file.GetDefinedName() {
			if d.Name == "_xlnm.Print_Titles" {
				titles[d.Scope] = d.RefersTo
			}
		}
		for _, s := range b.sheets {
			panes, err := b.file.GetPanes(s.name)
			must(t, err)
			if !panes.Freeze || panes.YSplit < 2 || !strings.HasSuffix(titles[s.name], fmt.Sprintf("$1:$%d", panes.YSplit)) {
				t.Errorf("%s: frozen %+v, repeated %q", s.name, panes, titles[s.name])
			}
			page, err := b.file.GetPageLayout(s.name)
			must(t, err)
			if *page.Orientation != "landscape" || *page.Size != 9 { // A4
				t.Errorf("%s is printed as %s on %d", s.name, *page.Orientation, *page.Size)
			}
			footer, err := b.file.GetHeaderFooter(s.name)
			must(t, err)
			if want := "&LDigital motor Fyrbodal, hösten 2020&C&A&R" + pick(lang, "Sida &P av &N", "Page &P of &N"); footer.OddFooter != want {
				t.Errorf("%s has the footer %q", s.name, footer.OddFooter)
			}
		}
	})
}

func TestHeatTableIsColoured(t *testing.T) {
	eachStandardBook(t, func(t *testing.T, b openedBook, lang string) {
		formats, err := b.file.GetConditionalFormats(pick(lang, "Förmågor", "Capabilities"))
		must(t, err)
		if rules := formats["D4:R58"]; len(rules) != 5 || rules[0].Value != "0" || rules[4].Value != "4" {
			t.Errorf("got %+v", formats)
		}
	})
	nobody := generated(autumn(true), nil, shipped(t), 3)
	eachBook(t, nobody, func(t *testing.T, b openedBook, lang string) {
		formats, err := b.file.GetConditionalFormats(pick(lang, "Förmågor", "Capabilities"))
		must(t, err)
		if len(formats) != 5 { // the headings of the levels
			t.Errorf("got %+v", formats)
		}
	})
}

// An ampersand in a title is a sign in the footer and no code; a long title leaves room for the rest.
func TestFooterTakesAnyTitle(t *testing.T) {
	m := generated(autumn(false), nil, nil, 1)
	m.Comparison.Round.Title = "A&P\n" + strings.Repeat("å", 400)
	eachBook(t, m, func(t *testing.T, b openedBook, lang string) {
		footer, err := b.file.GetHeaderFooter(b.sheets[0].name)
		must(t, err)
		if !strings.HasPrefix(footer.OddFooter, "&LA&&P å") || len([]rune(footer.OddFooter)) > 100 {
			t.Errorf("got %q", footer.OddFooter)
		}
	})
}

func TestCodebookHasEveryQuestion(t *testing.T) {
	m := standard(t)
	eachStandardBook(t, func(t *testing.T, b openedBook, lang string) {
		s := b.sheet(t, pick(lang, "Kodbok", "Codebook"))
		row := s.row(0, pick(lang, "Formulär", "Questionnaire"), 0)
		for _, q := range m.Questionnaires {
			for _, i := range q.Items() {
				row++
				s.says(row, 2, i.ID)
				s.says(row, 4, i.Text.In(lang))
				s.holds(row, 9, &i.Weight)
			}
		}
		if row != len(s.cells)-1 {
			t.Errorf("%d rows, want %d", len(s.cells), row+1)
		}
		s.says(s.row(2, "eff-02", 0), 8, pick(lang, "ja", "yes"))
		s.says(s.row(2, "eff-02", 0), 7, pick(lang,
			"1 = Stämmer inte alls; 2 = Stämmer till liten del; 3 = Stämmer delvis; 4 = Stämmer till stor del; 5 = Stämmer helt; Vet ej",
			"1 = Not true at all; 2 = True to a small extent; 3 = Partly true; 4 = Largely true; 5 = Completely true; Don’t know"))
		s.says(s.row(2, "eff-02", 0), 10, pick(lang, "Digitala flöden", s.at(s.row(2, "eff-02", 0), 10)))
		s.says(s.row(2, "eff-02", 0), 11, pick(lang, "Förvaltningschef, It-chef, E-samordnare", "Head of department, IT manager, E-services coordinator"))
	})
}

// Every reason that the method can give has words, in both languages.
func TestEveryReasonHasWords(t *testing.T) {
	for _, r := range model.Reasons {
		for _, lang := range []string{survey.Swedish, survey.English} {
			l := model.Labels{Language: model.Language(lang)}
			if l.Short(r.ID) == r.ID || l.Full(r.ID) == r.ID {
				t.Errorf("%s has no words in %s", r.ID, lang)
			}
		}
	}
	if got := (model.Labels{}).Short("some-later-reason"); got != "some-later-reason" {
		t.Errorf("an unknown reason became %q", got)
	}
}
