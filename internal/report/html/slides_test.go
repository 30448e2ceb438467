package html_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"mogna/internal/narrative"
	htmlreport "mogna/internal/report/html"
	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
)

func openSlides(t *testing.T, m model.Model, lang, code string) htmlPage {
	t.Helper()
	var b bytes.Buffer
	reporttest.Must(t, htmlreport.Slides(&b, m, lang, code))
	root, err := html.Parse(&b)
	reporttest.Must(t, err)
	return htmlPage{t, root}
}

// Each sentence of the conclusion is the heading of a slide, in its order, with how sure it is and why, and no other sentence is.
func TestSlidesSayTheConclusion(t *testing.T) {
	m := reporttest.Standard(t)
	for _, lang := range reporttest.Languages {
		of := map[string][]narrative.Finding{"": narrative.Conclude(m.Comparison, m.Questionnaires, lang, "").Findings}
		for _, o := range m.Comparison.Organisations {
			of[o.Code] = narrative.OwnFindings(m.Comparison, m.Questionnaires, lang, o.Code)
		}
		for code, findings := range of {
			p := openSlides(t, m, lang, code)
			var want, why, got []string
			for _, f := range findings {
				want, why = append(want, f.Text), append(why, f.Why)
			}
			for _, h := range p.all("h2") {
				if text := textOf(h); text != reporttest.Pick(lang, "I siffror", "In figures") && text != reporttest.Pick(lang, "Det finns inget att säga av svaren än.", "The answers do not say anything yet.") {
					got = append(got, text)
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s %s: %q, want %q", lang, code, got, want)
			}
			n := 0
			for _, x := range p.all("p") {
				if attribute(x, "class") == "why" {
					if !strings.HasSuffix(textOf(x), why[n]) {
						t.Errorf("%s %s: %q, want %q", lang, code, textOf(x), why[n])
					}
					n++
				}
			}
			if links := p.all("a"); len(links) > 0 {
				t.Errorf("%s %s: %d links that lead nowhere", lang, code, len(links))
			}
			if n != len(want) {
				t.Errorf("%s %s: %d of %d say why", lang, code, n, len(want))
			}
		}
	}
}

// The own organisation is marked in the charts of all: the drawing is another where one is chosen.
func TestSlidesMarkTheOwnOrganisation(t *testing.T) {
	m := reporttest.Standard(t)
	drawn := func(own string) string {
		m.Own = own
		var b bytes.Buffer
		reporttest.Must(t, htmlreport.Slides(&b, m, "sv", ""))
		return b.String()
	}
	if plain, marked := drawn(""), drawn("1421"); plain == marked || strings.Count(plain, "<svg") != strings.Count(marked, "<svg") {
		t.Errorf("%d characters plain, %d marked", len(plain), len(marked))
	}
}
