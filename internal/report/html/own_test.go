package html_test

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"mogna/internal/report/figurestest"
	htmlreport "mogna/internal/report/html"
	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/survey"
)

// madeFor is a copy for one organisation, which compares with two others.
func madeFor(t testing.TB, m model.Model, own, group string) model.Model {
	t.Helper()
	reporttest.Must(t, m.Choose(own, group, nil))
	return m
}

// figuresIn are the numbers of a page, by their names.
func figuresIn(p htmlPage) map[string]string {
	found := map[string]string{}
	for _, n := range p.all("data") {
		found[attribute(n, "data-figure")] = attribute(n, "value")
	}
	return found
}

// A copy that is made for somebody says for whom, marks its row in every table that has it, and its column; and marks nobody else.
func TestACopyMarksTheReadersOwn(t *testing.T) {
	m := madeFor(t, reporttest.Standard(t), "1435", "")
	for _, lang := range reporttest.Languages {
		p, mark := openHTML(t, m, lang), reporttest.Pick(lang, "Tanum (min kommun)", "Tanum (my municipality)")
		marked := 0
		for _, table := range p.all("table") {
			for _, row := range (htmlPage{t, table}).all("tr") {
				heads := htmlPage{t, row}.all("th")
				if len(heads) == 0 || attribute(heads[0], "scope") != "row" {
					continue
				}
				own := slices.Contains(strings.Fields(attribute(row, "class")), "own")
				if own != (textOf(heads[0]) == mark) {
					t.Errorf("%s: the row of %q, marked: %v", lang, textOf(heads[0]), own)
				}
				if own {
					marked++
				}
				if name := textOf(heads[0]); name == "Tanum" {
					t.Errorf("%s: a row says %q", lang, name)
				}
			}
		}
		columns := slices.DeleteFunc(p.all("th"), func(n *html.Node) bool {
			return attribute(n, "scope") != "col" || !strings.Contains(attribute(n, "class"), "own")
		})
		if marked < 8 || len(columns) == 0 || textOf(columns[0]) != mark {
			t.Errorf("%s: %d rows and %d columns are marked", lang, marked, len(columns))
		}
		text := textOf(p.root)
		for _, want := range []string{reporttest.Pick(lang, "Den här kopian är gjord för Tanum", "This copy is made for Tanum"), reporttest.Pick(lang, "Min kommun: ", "My municipality: ")} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is not said", lang, want)
			}
		}
		if plain := textOf(openHTML(t, reporttest.Standard(t), lang).root); strings.Contains(plain, reporttest.Pick(lang, "min kommun", "my municipality")) {
			t.Errorf("%s: a copy for nobody is marked", lang)
		}
	}
}

// Every chart of all organisations has the own one's mark, which no chart of a copy for nobody has.
func TestACopyMarksTheReadersOwnInCharts(t *testing.T) {
	draw := func(m model.Model) string {
		var b bytes.Buffer
		reporttest.Must(t, htmlreport.Write(&b, m, survey.Swedish))
		return b.String()
	}
	const diamond = `fill="#2874c5"` // chart.OwnDiamond
	m := reporttest.Changed(t)
	if plain := draw(m); strings.Contains(plain, diamond) {
		t.Error("a copy for nobody has a marked organisation")
	}
	if n := strings.Count(draw(madeFor(t, m, "1435", "")), diamond); n < 2 {
		t.Errorf("%d marks", n)
	}
}

// A group limits the rows of tables and the chapters: what is told of the others is gone, and of all together nothing changes.
func TestACopyForAGroupTellsOfTheGroup(t *testing.T) {
	whole := reporttest.Standard(t)
	m := madeFor(t, whole, "1435", "chosen.1484.1421")
	shown := []string{"1435", "1484", "1421"}
	want, err := figurestest.Flatten(whole.Comparison)
	reporttest.Must(t, err)
	p := openHTML(t, m, survey.Swedish)
	got := figuresIn(p)
	all := figuresIn(openHTML(t, whole, survey.Swedish))
	for path := range maps.Keys(want) {
		parts := strings.SplitN(path, "/", 4)
		kept := parts[1] == "*" || slices.Contains(shown, parts[1])
		if parts[1] == "SML-IT" && strings.HasPrefix(parts[3], "economy/") { // its costs go to a member that is shown
			continue
		}
		x, there := got[path]
		switch {
		case kept && !strings.HasPrefix(parts[3], "exchange") && !strings.Contains(path, "scenario") && (!there || x != all[path]):
			t.Errorf("%s is %q, want %q", path, x, all[path])
		case !kept && there && !strings.Contains(path, "scenario") && !strings.Contains(path, "people"):
			t.Errorf("%s is told", path)
		}
	}
	for path := range got {
		if _, there := want[path]; !there {
			t.Errorf("%s is not in the comparison", path)
		}
	}
	text := textOf(p.root)
	if !strings.Contains(text, "Jämförelsegrupp: de som du har valt. Tabellerna visar 3 av") {
		t.Error("the group is not told")
	}
	for _, a := range p.all("a") {
		if to, org := strings.CutPrefix(attribute(a, "href"), "#org-"); org && !slices.Contains(shown, to) {
			t.Errorf("%q leads to a chapter that is not there", textOf(a))
		}
	}
}

// Of a country the copy for one organisation has its tables and its chapter, and stays small.
func TestACopyOfACountryTellsOfTheReadersOwn(t *testing.T) {
	m := nation(t)
	own := m.Comparison.Organisations[7]
	m = madeFor(t, m, own.Code, "")
	var b bytes.Buffer
	reporttest.Must(t, htmlreport.Write(&b, m, survey.Swedish))
	size := b.Len()
	root, err := html.Parse(&b)
	reporttest.Must(t, err)
	p := htmlPage{t, root}
	chapters := slices.DeleteFunc(p.all("h3"), func(n *html.Node) bool { return !strings.HasPrefix(attribute(n, "id"), "org-") })
	if size > 5e6 || len(chapters) != 1 || textOf(chapters[0]) != own.Name || !strings.Contains(textOf(root), "Tabellerna visar 1 av dem") {
		t.Errorf("%d bytes, %d chapters", size, len(chapters))
	}
}

// A group that is too large for a report's tables is not said to be in them, with the reader's own organisation or without it.
func TestAGroupTooLargeIsNotSaidToBeShown(t *testing.T) {
	all := nation(t)
	var codes []string
	for _, o := range all.Comparison.Organisations[:45] {
		codes = append(codes, o.Code)
	}
	for _, own := range []string{"", all.Comparison.Organisations[60].Code} {
		var b bytes.Buffer
		reporttest.Must(t, htmlreport.Write(&b, madeFor(t, all, own, "chosen."+strings.Join(codes, ".")), survey.Swedish))
		if text := b.String(); !strings.Contains(text, "Den är för stor för tabellerna.") || strings.Contains(text, "Tabellerna visar 4") {
			t.Errorf("for %q: the copy says that it shows the group", own)
		}
	}
}
