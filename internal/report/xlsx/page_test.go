package xlsx_test

import (
	"fmt"
	"strings"
	"testing"

	"mogna/internal/report/reporttest"
)

// Every sheet keeps its headings in view, is printed in landscape, and repeats its headings on each page.
func TestEverySheetIsSetUp(t *testing.T) {
	reporttest.EachStandardBook(t, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		titles := map[string]string{}
		for _, d := range b.File.GetDefinedName() {
			if d.Name == "_xlnm.Print_Titles" {
				titles[d.Scope] = d.RefersTo
			}
		}
		for _, s := range b.Sheets {
			panes, err := b.File.GetPanes(s.Name)
			reporttest.Must(t, err)
			if !panes.Freeze || panes.YSplit < 2 || !strings.HasSuffix(titles[s.Name], fmt.Sprintf("$1:$%d", panes.YSplit)) {
				t.Errorf("%s: frozen %+v, repeated %q", s.Name, panes, titles[s.Name])
			}
			page, err := b.File.GetPageLayout(s.Name)
			reporttest.Must(t, err)
			if *page.Orientation != "landscape" || *page.Size != 9 { // A4
				t.Errorf("%s is printed as %s on %d", s.Name, *page.Orientation, *page.Size)
			}
			footer, err := b.File.GetHeaderFooter(s.Name)
			reporttest.Must(t, err)
			if want := "&LDigital motor Fyrbodal, hösten 2020&C&A&R" + reporttest.Pick(lang, "Sida &P av &N", "Page &P of &N"); footer.OddFooter != want {
				t.Errorf("%s has the footer %q", s.Name, footer.OddFooter)
			}
		}
	})
}

func TestHeatTableIsColoured(t *testing.T) {
	reporttest.EachStandardBook(t, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		formats, err := b.File.GetConditionalFormats(reporttest.Pick(lang, "Förmågor", "Capabilities"))
		reporttest.Must(t, err)
		if rules := formats["D4:R58"]; len(rules) != 5 || rules[0].Value != "0" || rules[4].Value != "4" {
			t.Errorf("got %+v", formats)
		}
	})
	nobody := reporttest.Generated(reporttest.Autumn(true), nil, reporttest.Shipped(t), 3)
	reporttest.EachBook(t, nobody, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		formats, err := b.File.GetConditionalFormats(reporttest.Pick(lang, "Förmågor", "Capabilities"))
		reporttest.Must(t, err)
		if len(formats) != 5 { // the headings of the levels
			t.Errorf("got %+v", formats)
		}
	})
}

// An ampersand in a title is a sign in the footer and no code; a long title leaves room for the rest.
func TestFooterTakesAnyTitle(t *testing.T) {
	m := reporttest.Generated(reporttest.Autumn(false), nil, nil, 1)
	m.Comparison.Round.Title = "A&P\n" + strings.Repeat("å", 400)
	reporttest.EachBook(t, m, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		footer, err := b.File.GetHeaderFooter(b.Sheets[0].Name)
		reporttest.Must(t, err)
		if !strings.HasPrefix(footer.OddFooter, "&LA&&P å") || len([]rune(footer.OddFooter)) > 100 {
			t.Errorf("got %q", footer.OddFooter)
		}
	})
}

func TestCodebookHasEveryQuestion(t *testing.T) {
	m := reporttest.Standard(t)
	reporttest.EachStandardBook(t, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		s := b.Sheet(t, reporttest.Pick(lang, "Kodbok", "Codebook"))
		row := s.Row(0, reporttest.Pick(lang, "Formulär", "Questionnaire"), 0)
		for _, q := range m.Questionnaires {
			for _, i := range q.Items() {
				row++
				s.Says(row, 2, i.ID)
				s.Says(row, 4, i.Text.In(lang))
				s.Holds(row, 9, &i.Weight)
			}
		}
		if row != len(s.Cells)-1 {
			t.Errorf("%d rows, want %d", len(s.Cells), row+1)
		}
		s.Says(s.Row(2, "eff-02", 0), 8, reporttest.Pick(lang, "ja", "yes"))
		s.Says(s.Row(2, "eff-02", 0), 7, reporttest.Pick(lang,
			"1 = Stämmer inte alls; 2 = Stämmer till liten del; 3 = Stämmer delvis; 4 = Stämmer till stor del; 5 = Stämmer helt; Vet ej",
			"1 = Not true at all; 2 = True to a small extent; 3 = Partly true; 4 = Largely true; 5 = Completely true; Don’t know"))
		s.Says(s.Row(2, "eff-02", 0), 10, reporttest.Pick(lang, "Digitala flöden", s.At(s.Row(2, "eff-02", 0), 10)))
		s.Says(s.Row(2, "eff-02", 0), 11, reporttest.Pick(lang, "Förvaltningschef, Enhetschef, Systemförvaltare, It-chef, E-samordnare", "Head of department, Head of unit, System manager, IT manager, E-services coordinator"))
	})
}
