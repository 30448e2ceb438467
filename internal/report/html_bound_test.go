package report

import (
	"bytes"
	htmlreport "mogna/internal/report/html"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"mogna/internal/survey"
)

// nation is every municipality with a response to all the questionnaires.
func nation(t testing.TB) Model { return generated(autumn(false), country(290), shipped(t), 7) }

// A country's report is one that can be opened and printed, and says where the rest is.
func TestAReportOfManyIsBounded(t *testing.T) {
	m := nation(t)
	for _, lang := range languages {
		var b bytes.Buffer
		must(t, htmlreport.Write(&b, m, lang))
		size := b.Len()
		root, err := html.Parse(&b)
		must(t, err)
		elements := 0
		for n := range root.Descendants() {
			if n.Type == html.ElementNode {
				elements++
			}
		}
		if size > 5e6 || elements > 5000 {
			t.Errorf("%s: %d bytes, %d elements", lang, size, elements)
		}
		text := textOf(root)
		for _, want := range []string{pick(lang, "290 organisationer och visar dem tillsammans", "290 organisations and shows them together"),
			pick(lang, "Tabellen har 290 rader", "The table has 290 rows")} {
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
	m := standard(t)
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
