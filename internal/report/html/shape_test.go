package html_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"mogna/internal/locale"
	"mogna/internal/narrative"
	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/survey"
)

// One heading of the first level, and none that skips a level: a PDF's outline is made of them.
func TestHTMLHeadingsAreInOrder(t *testing.T) {
	for _, m := range []model.Model{reporttest.Standard(t), reporttest.Hostile(), reporttest.WithPremises(t), reporttest.Risky(t), {}} {
		eachHTML(t, m, func(t *testing.T, p htmlPage, lang string) {
			last := 0
			for n, h := range p.all("h1", "h2", "h3", "h4", "h5", "h6") {
				level := int(h.Data[1] - '0')
				if (level == 1) != (n == 0) || level > last+1 {
					t.Errorf("%q is of level %d after %d", textOf(h), level, last)
				}
				if strings.TrimSpace(textOf(h)) == "" {
					t.Errorf("heading %d says nothing", n)
				}
				last = level
			}
		})
	}
}

// Whoever reads by ear hears what a table is, what each cell is about, and where a link leads.
func TestHTMLTablesAndLinksAreNamed(t *testing.T) {
	for _, m := range []model.Model{reporttest.Standard(t), reporttest.Hostile(), reporttest.WithPremises(t), reporttest.Changed(t), reporttest.Risky(t)} {
		eachHTML(t, m, func(t *testing.T, p htmlPage, lang string) {
			ids := map[string]bool{}
			for n := range p.root.Descendants() {
				if id := attribute(n, "id"); id != "" {
					if ids[id] {
						t.Errorf("two elements are called %s", id)
					}
					ids[id] = true
				}
			}
			for _, a := range p.all("a") {
				if to, inside := strings.CutPrefix(attribute(a, "href"), "#"); !inside || !ids[to] {
					t.Errorf("%q leads to %q", textOf(a), attribute(a, "href"))
				}
			}
			captions := map[string]bool{}
			for _, c := range p.all("caption") {
				if s := textOf(c); s == "" || captions[s] {
					t.Errorf("the caption %q is empty, or of two tables", s)
				} else {
					captions[s] = true
				}
			}
			if len(captions) != len(p.all("table")) {
				t.Errorf("%d tables, %d captions", len(p.all("table")), len(captions))
			}
			for _, h := range p.all("th") {
				if !slices.Contains([]string{"col", "row", "colgroup"}, attribute(h, "scope")) {
					t.Errorf("the heading %q is of %q", textOf(h), attribute(h, "scope"))
				}
			}
		})
	}
}

// Every row of a table has as many cells as there are columns, counted as a browser does.
func TestHTMLRowsAreWhole(t *testing.T) {
	for _, m := range []model.Model{reporttest.Standard(t), reporttest.Hostile(), reporttest.WithPremises(t), reporttest.Changed(t), reporttest.Risky(t)} {
		eachHTML(t, m, func(t *testing.T, p htmlPage, lang string) {
			for _, table := range p.all("table") {
				rows := htmlPage{t, table}.all("tr")
				want := columnsOf(rows[0])
				for _, r := range rows {
					if got := columnsOf(r); got != want {
						t.Errorf("%q: %d columns in %q, want %d", textOf(htmlPage{t, table}.all("caption")[0]), got, textOf(r), want)
					}
				}
			}
		})
	}
}

func columnsOf(row *html.Node) (n int) {
	for c := range row.ChildNodes() {
		if c.Type != html.ElementNode {
			continue
		}
		span, err := strconv.Atoi(attribute(c, "colspan"))
		if err != nil {
			span = 1
		}
		n += span
	}
	return n
}

// What a reader sees is the number, rounded as the language writes it.
func TestHTMLShowsScoresAsPerCent(t *testing.T) {
	eachHTML(t, reporttest.Standard(t), func(t *testing.T, p htmlPage, lang string) {
		seen := 0
		for _, n := range p.all("data") {
			x, err := strconv.ParseFloat(attribute(n, "value"), 64)
			reporttest.Must(t, err)
			if strings.HasSuffix(attribute(n, "data-figure"), "/score") {
				seen++
				if got, want := textOf(n), locale.Index(lang, x); got != want {
					t.Errorf("%v is shown as %q, want %q", x, got, want)
				}
			}
		}
		if seen < 100 {
			t.Errorf("only %d scores", seen)
		}
	})
}

// The marks stand first in the file and at the head of every printed page; a published report has none.
func TestHTMLMarks(t *testing.T) {
	m := reporttest.Generated(reporttest.Autumn(true), reporttest.Fyrbodal(), reporttest.Shipped(t), 3)
	m.Comparison.Round.Draft = true
	eachHTML(t, m, func(t *testing.T, p htmlPage, lang string) {
		text, style := textOf(p.all("body")[0]), textOf(p.all("style")[0])
		for _, want := range []string{reporttest.Pick(lang, "Påhittade svar – demonstration", "Fictional answers – demo"), reporttest.Pick(lang, "Utkast – inte publicerat", "Draft – not published")} {
			if at, title := strings.Index(text, want), strings.Index(text, m.Comparison.Round.Title); at < 0 || at > title {
				t.Errorf("%q is not before the title", want)
			}
		}
		if want := reporttest.Pick(lang, `Påhittade svar \2013  demonstration \b7  Utkast \2013  inte publicerat`, `Fictional answers \2013  demo \b7  Draft \2013  not published`); !strings.Contains(style, want) {
			t.Errorf("%q is not on printed pages", want)
		}
	})
	eachHTML(t, reporttest.Standard(t), func(t *testing.T, p htmlPage, lang string) {
		for _, n := range p.all("p") {
			if attribute(n, "class") == "banner" {
				t.Errorf("%q is on a published report", textOf(n))
			}
		}
		if style := textOf(p.all("style")[0]); strings.Contains(style, "@top-center") {
			t.Error("printed pages have a mark")
		}
	})
}

// A suppressed organisation's chapter says why it has no scores, and how its answers were given.
func TestHTMLGivesReasonsInWords(t *testing.T) {
	m := reporttest.WithPremises(t)
	eachHTML(t, m, func(t *testing.T, p htmlPage, lang string) {
		text := textOf(p.all("main")[0])
		for _, want := range []string{(model.Labels{Language: model.Language(lang)}).Full("too-few"), reporttest.Pick(lang, "Ny ledning", "Ny ledning"), "Storm", "Uppstart",
			reporttest.Pick(lang, "It-chef", "IT manager"), locale.Moment(lang, m.Comparison.Round.AsOf.Add(9*24*time.Hour)), reporttest.Pick(lang, "Så räknas siffrorna fram", "How the figures are calculated")} {
			if !strings.Contains(text, want) {
				t.Errorf("%q is not said", want)
			}
		}
	})
}

// Sentences stand in the chapters that they are about.
func TestHTMLTellsTheNarrative(t *testing.T) {
	m := reporttest.Standard(t)
	text := textOf(openHTML(t, m, survey.Swedish).root)
	for _, sentence := range narrative.Tell(m.Comparison, m.Questionnaires, survey.Swedish).Premises {
		if !strings.Contains(text, sentence) {
			t.Errorf("%q is not told", sentence)
		}
	}
}
