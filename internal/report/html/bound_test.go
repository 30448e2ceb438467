package html_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	htmlreport "mogna/internal/report/html"
	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/survey"
)

// nation is every municipality with a response to all the questionnaires.
func nation(t testing.TB) model.Model {
	return reporttest.Generated(reporttest.Autumn(false), reporttest.Country(290), reporttest.Shipped(t), 7)
}

// A country's report is one that can be opened and printed, and says where the rest is.
func TestAReportOfManyIsBounded(t *testing.T) {
	m := nation(t)
	for _, lang := range reporttest.Languages {
		var b bytes.Buffer
		reporttest.Must(t, htmlreport.Write(&b, m, lang))
		size := b.Len()
		root, err := html.Parse(&b)
		reporttest.Must(t, err)
		elements := 0
		for n := range root.Descendants() {
			if n.Type == html.ElementNode {
				elements++
			}
		}
		if size > 5e6 || elements > 5250 {
			t.Errorf("%s: %d bytes, %d elements", lang, size, elements)
		}
		text := textOf(root)
		for _, want := range []string{reporttest.Pick(lang, "290 organisationer och visar dem tillsammans", "290 organisations and shows them together"),
			reporttest.Pick(lang, "Tabellen har 290 rader", "The table has 290 rows")} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is not said", lang, want)
			}
		}
		for n := range root.Descendants() {
			if n.Data == "a" && strings.HasPrefix(attribute(n, "href"), "#org-") {
				t.Fatalf("%s: %q leads to a chapter that is not there", lang, textOf(n))
			}
		}
	}
}

// One of few organisations leaves nothing out.
func TestAReportOfFewIsWhole(t *testing.T) {
	m := reporttest.Standard(t)
	p := openHTML(t, m, survey.Swedish)
	for _, o := range m.Comparison.Organisations {
		if !slices.ContainsFunc(p.all("h3"), func(n *html.Node) bool { return textOf(n) == o.Name }) {
			t.Errorf("%s has no chapter", o.Name)
		}
	}
	if strings.Contains(textOf(p.root), "visar dem tillsammans") {
		t.Error("something is left out")
	}
}
