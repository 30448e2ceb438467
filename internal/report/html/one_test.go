package html_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"mogna/internal/narrative"
	htmlreport "mogna/internal/report/html"
	"mogna/internal/report/reporttest"
)

// An organisation's file says of it what the whole report says, leads to nothing that it does not hold, and stands by itself.
func TestAnOrganisationsFileAgreesWithTheWhole(t *testing.T) {
	m := reporttest.Standard(t)
	for _, lang := range reporttest.Languages {
		whole := openHTML(t, m, lang).figures()
		files, err := htmlreport.NewFiles(m, lang)
		reporttest.Must(t, err)
		for _, o := range m.Comparison.Organisations {
			var b bytes.Buffer
			reporttest.Must(t, files.Write(&b, o.Code))
			root, err := html.Parse(&b)
			reporttest.Must(t, err)
			p := htmlPage{t, root}
			own := 0
			for path, x := range p.figures() {
				if y, there := whole[path]; !there || x != y {
					t.Errorf("%s: %s is %v, in the whole %v", o.Code, path, x, y)
				}
				if strings.Contains(path, "/"+o.Code+"/") {
					own++
				}
			}
			if h1 := textOf(p.all("h1")[0]); h1 != o.Name || own == 0 {
				t.Errorf("%s: %q, %d figures of its own", o.Code, h1, own)
			}
			for _, c := range p.all("caption") {
				if strings.HasSuffix(textOf(c), "(2)") {
					t.Errorf("%s: %q is numbered, and no other table is called so", o.Code, textOf(c))
				}
			}
			said, told := p.all("li"), narrative.TellOf(m.Comparison, m.Questionnaires, lang, o.Code).Organisations[o.Code].Findings
			for _, f := range told {
				if !slices.ContainsFunc(said, func(li *html.Node) bool { return strings.HasPrefix(textOf(li), f.Text) }) {
					t.Errorf("%s: does not say %q", o.Code, f.Text)
				}
			}
			ids, last := map[string]bool{}, 0
			for n := range root.Descendants() {
				ids[attribute(n, "id")] = true
			}
			for _, a := range p.all("a") {
				if to, inside := strings.CutPrefix(attribute(a, "href"), "#"); !inside || !ids[to] {
					t.Errorf("%s: %q leads to %q", o.Code, textOf(a), attribute(a, "href"))
				}
			}
			for _, h := range p.all("h1", "h2", "h3", "h4", "h5") {
				level := int(h.Data[1] - '0')
				if level > last+1 {
					t.Errorf("%s: %q is of level %d after %d", o.Code, textOf(h), level, last)
				}
				last = level
			}
		}
	}
}

// The conclusion stands first, then what to do and how certain it is, then the contents, the materials and what they rest on.
func TestHTMLBeginsWithTheConclusion(t *testing.T) {
	eachHTML(t, reporttest.Standard(t), func(t *testing.T, p htmlPage, lang string) {
		var order []string
		for _, h := range p.all("h2") {
			order = append(order, attribute(h, "id"))
		}
		want := "conclusion actions certainty content maturity-"
		if got := strings.Join(order, " "); !strings.HasPrefix(got, want) || !strings.Contains(got, " premises method organisations ") {
			t.Errorf("%s", got)
		}
	})
}
