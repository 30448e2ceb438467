package html_test

import (
	"bytes"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"mogna/internal/cputest"
	"mogna/internal/report/figurestest"
	htmlreport "mogna/internal/report/html"
	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
)

// htmlPage is a report as a browser reads it.
type htmlPage struct {
	t    testing.TB
	root *html.Node
}

func openHTML(t testing.TB, m model.Model, lang string) htmlPage {
	t.Helper()
	var b bytes.Buffer
	reporttest.Must(t, htmlreport.Write(&b, m, lang))
	root, err := html.Parse(&b)
	reporttest.Must(t, err)
	return htmlPage{t, root}
}

// eachHTML renders a model in both languages and checks it.
func eachHTML(t *testing.T, m model.Model, check func(t *testing.T, p htmlPage, lang string)) {
	for _, lang := range reporttest.Languages {
		t.Run(lang, func(t *testing.T) { check(t, openHTML(t, m, lang), lang) })
	}
}

// all are the elements of some kinds, in order.
func (p htmlPage) all(tags ...string) (list []*html.Node) {
	for n := range p.root.Descendants() {
		if n.Type == html.ElementNode && slices.Contains(tags, n.Data) {
			list = append(list, n)
		}
	}
	return list
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// figures are the page's numbers by their names. One that stands in several places is the same in all.
func (p htmlPage) figures() map[string]float64 {
	p.t.Helper()
	found := map[string]float64{}
	for _, n := range p.all("data") {
		name := attribute(n, "data-figure")
		x, err := strconv.ParseFloat(attribute(n, "value"), 64)
		reporttest.Must(p.t, err)
		if before, again := found[name]; again && before != x {
			p.t.Errorf("%s is %v in one place and %v in another", name, before, x)
		}
		found[name] = x
		if strings.TrimSpace(textOf(n)) == "" {
			p.t.Errorf("%s shows nothing", name)
		}
	}
	return found
}

func TestHTMLHoldsEveryFigureAndNoOther(t *testing.T) {
	for name, m := range map[string]model.Model{"the standard round": reporttest.Standard(t), "hostile names": reporttest.Hostile(), "premises": reporttest.WithPremises(t), "an earlier round": reporttest.Changed(t), "risks": reporttest.Risky(t), "scenarios": reporttest.Choices(t)} {
		want, err := figurestest.Flatten(m.Comparison)
		reporttest.Must(t, err)
		eachHTML(t, m, func(t *testing.T, p htmlPage, lang string) {
			got := p.figures()
			for path, x := range want {
				if y, there := got[path]; !there || x != y {
					t.Fatalf("%s: %s is %v, want exactly %v (there: %v)", name, path, y, x, there)
				}
			}
			for path, x := range got {
				if _, there := want[path]; !there {
					t.Fatalf("%s: %s = %v is not in the comparison", name, path, x)
				}
			}
		})
	}
}

// What is suppressed has no name, and nothing stands in its place but the reason.
func TestHTMLShowsNoSuppressedFigure(t *testing.T) {
	m := reporttest.Standard(t)
	d := reporttest.DocumentOf(t, m, "maturity")
	hidden := 0
	eachHTML(t, m, func(t *testing.T, p htmlPage, lang string) {
		got := slices.Collect(maps.Keys(p.figures()))
		for code, r := range d.Organisations {
			if !r.Suppressed {
				continue
			}
			hidden++
			for _, path := range got {
				if strings.HasPrefix(path, d.Questionnaire.ID+"/"+code+"/") && !strings.Contains(path, "/assignments/") && !strings.HasSuffix(path, "/median") {
					t.Errorf("%s is shown", path)
				}
			}
		}
	})
	if hidden == 0 {
		t.Error("nothing was suppressed")
	}
}

// BenchmarkHTML tells how large the page of Sweden's report is, too.
func BenchmarkHTML(b *testing.B) {
	m := reporttest.Sweden(b)
	var page bytes.Buffer
	b.ReportAllocs()
	end := cputest.Measure(b)
	for b.Loop() {
		page.Reset()
		reporttest.Must(b, htmlreport.Write(&page, m, "sv"))
	}
	end()
	b.ReportMetric(float64(page.Len())/1e6, "MB")
}
