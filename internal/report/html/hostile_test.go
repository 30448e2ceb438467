package html_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/scoring"
)

var hostileMarkup = []string{`</title><script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `'; } body { display: none } @import "http://example.com/x"; {`, `</style><h1>x`,
	"\u202eemoc\u202c", `javascript:alert(1)`, `{{.Version}}`, strings.Repeat("mycketlångtordutanmellanslag", 40), "<!-- ", `\"; }</style>`}

// Every free text is a text: it makes no element, no attribute and no style.
func TestHTMLIsSafeFromWhatPeopleWrite(t *testing.T) {
	s := strings.Join(hostileMarkup, " ")
	m := reporttest.WithPremises(t)
	m.Comparison.Round.Organiser, m.Version, m.Comparison.Organisations[3].Name = s, s, s
	m.Comparison.Premises.Exemptions[0].Reason, m.Comparison.Premises.Extensions[0].Reason = s, s
	m.Comparison.Premises.Workshops[0].Title = s
	m.Comparison.Premises.Workshops[0].Participation = append(m.Comparison.Premises.Workshops[0].Participation, scoring.Participation{Organisation: "1439", Role: "x\"><b>", People: 1})
	eachHTML(t, m, func(t *testing.T, p htmlPage, lang string) {
		holdsNothingStrange(t, p)
		for _, tag := range []string{"header", "main"} {
			if !strings.Contains(textOf(p.all(tag)[0]), s) {
				t.Errorf("what people wrote is not told in %s", tag)
			}
		}
	})
	eachHTML(t, reporttest.Hostile(), func(t *testing.T, p htmlPage, lang string) { holdsNothingStrange(t, p) })
}

// The round's title stands in the page's head and in its style as well.
func TestHTMLIsSafeFromItsTitle(t *testing.T) {
	for _, s := range hostileMarkup {
		m := model.Model{}
		m.Comparison.Round.Title = s
		eachHTML(t, m, func(t *testing.T, p htmlPage, lang string) {
			holdsNothingStrange(t, p)
			for _, tag := range []string{"title", "h1"} {
				if !strings.Contains(textOf(p.all(tag)[0]), strings.TrimSpace(s)) {
					t.Errorf("%q is not told in %s", s, tag)
				}
			}
		})
	}
}

// holdsNothingStrange finds no element and no attribute that the page doesn't make itself, and one style.
func holdsNothingStrange(t *testing.T, p htmlPage) {
	t.Helper()
	known := " html head meta title style body a p strong header main section h1 h2 h3 h4 h5 dl div dt dd nav ol ul li table caption span colgroup thead tbody tr th td data figure figcaption "
	attributes := " lang charset content name http-equiv class href id role tabindex aria-labelledby aria-label aria-describedby span scope colspan value data-figure data-page-of "
	for n := range p.root.Descendants() {
		if n.Namespace == "svg" {
			holdsADrawing(t, n)
			continue
		}
		if n.Type == html.CommentNode || n.Type == html.ElementNode && !strings.Contains(known, " "+n.Data+" ") {
			t.Errorf("the page has %q", n.Data)
		}
		for _, a := range n.Attr {
			if !strings.Contains(attributes, " "+a.Key+" ") {
				t.Errorf("<%s> has the attribute %s", n.Data, a.Key)
			}
		}
	}
	style := textOf(p.all("style")[0])
	if len(p.all("style")) != 1 || strings.Contains(style, "@import") || strings.Contains(style, "url(") || strings.Count(style, "{") != strings.Count(style, "}") {
		t.Error("somebody else has written the style")
	}
}

// holdsADrawing finds nothing in a chart that runs, is fetched, or leads out of the page.
func holdsADrawing(t *testing.T, n *html.Node) {
	t.Helper()
	if strings.Contains(" script style foreignobject image use iframe animate set ", " "+strings.ToLower(n.Data)+" ") {
		t.Errorf("a chart has %q", n.Data)
	}
	for _, a := range n.Attr {
		if strings.HasPrefix(strings.ToLower(a.Key), "on") || a.Key == "style" || a.Key == "href" && !strings.HasPrefix(a.Val, "#") {
			t.Errorf("<%s> in a chart has %s=%q", n.Data, a.Key, a.Val)
		}
	}
}
