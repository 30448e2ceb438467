package xlsx_test

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/report/xlsx"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

var (
	titlePattern  = regexp.MustCompile(`<(?:c:)?title>`)
	seriesPattern = regexp.MustCompile(`<(?:c:)?ser>`)
	sourcePattern = regexp.MustCompile(`<(?:c:)?f>([^<]*)</(?:c:)?f>`)
	altPattern    = regexp.MustCompile(`cNvPr [^>]*descr="[^"]+"`)
)

// Every chart has a title and a title on each axis, is told in words to those who can't see it, and is drawn from cells. Those
// of a whole country have no name for each organisation.
func TestChartsAreTitledAndTold(t *testing.T) {
	for name, m := range map[string]model.Model{"standard": reporttest.Standard(t), "scenarios": reporttest.Choices(t), "hostile": reporttest.Hostile(), "country": reporttest.Generated(reporttest.Autumn(false), reporttest.Country(120), reporttest.Shipped(t), 5)} {
		var b bytes.Buffer
		reporttest.Must(t, xlsx.Write(&b, m, survey.English))
		charts, told, decisions := 0, 0, 0
		for part, content := range partsOf(t, b.Bytes()) {
			told += len(altPattern.FindAllString(content, -1))
			if !strings.HasPrefix(part, "xl/charts/chart") {
				continue
			}
			charts++
			if n := len(titlePattern.FindAllString(content, -1)); n != 3 {
				t.Errorf("%s, %s: %d titles, want one and one for each axis", name, part, n)
			}
			if n := len(seriesPattern.FindAllString(content, -1)); n == 0 || name == "country" && n > 15 {
				t.Errorf("%s, %s: %d series", name, part, n)
			}
			if strings.Contains(content, "Decision ") {
				decisions++
			}
			for _, source := range sourcePattern.FindAllStringSubmatch(content, -1) {
				if sheet := strings.TrimPrefix(strings.ReplaceAll(source[1], "&#39;", "'"), "'"); !strings.HasPrefix(sheet, "Charts, ") && !strings.HasPrefix(sheet, "Decision ") {
					t.Errorf("%s, %s is drawn from %s, not from the table beside it", name, part, source[1])
				}
			}
		}
		if charts < 3 || told != charts {
			t.Errorf("%s: %d charts, %d of them told in words", name, charts, told)
		}
		if over := slices.ContainsFunc(m.Comparison.Scenarios, func(x scoring.Scenario) bool { return x.Years != nil }); over != (decisions > 0) {
			t.Errorf("%s: %d charts of a scenario's net", name, decisions)
		}
	}
}

func partsOf(t testing.TB, book []byte) map[string]string {
	t.Helper()
	parts, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	reporttest.Must(t, err)
	all := map[string]string{}
	for _, part := range parts.File {
		r, err := part.Open()
		reporttest.Must(t, err)
		content, err := io.ReadAll(r)
		reporttest.Must(t, err)
		all[part.Name] = string(content)
	}
	return all
}

// A whole that a hidden part has a say in stands as a number without a formula, marked: its formula would say what is hidden, or
// be wrong. One that is made of the parts that are shown has its formula.
func TestAWholeWithAHiddenPartHasAFormulaOfWhatIsShown(t *testing.T) {
	t.Run("with a say", func(t *testing.T) { wholesWithHiddenParts(t, hiddenBy(t, reporttest.GeneratedExactly), false) })
	t.Run("without", func(t *testing.T) { wholesWithHiddenParts(t, hidden(t), true) })
}

func wholesWithHiddenParts(t *testing.T, m model.Model, follows bool) {
	found := 0
	d := reporttest.DocumentOf(t, m, survey.Maturity)
	b := reporttest.OpenBook(t, m, survey.English)
	s := b.Sheet(t, "Maturity")
	for k, column := range model.Branches(d.Q.Constructs) {
		for _, o := range m.Comparison.Organisations {
			r := d.Organisations[o.Code]
			hides := false
			survey.Walk(d.Q.Constructs, func(c survey.Construct, _ int) {
				for _, part := range c.Children {
					hides = hides || c.ID == column.ID && part.Weight > 0 && r.Constructs[part.ID].Suppressed
				}
			})
			if !hides || r.Constructs[column.ID].Value == nil {
				continue
			}
			found++
			at := reporttest.Ref(4+k, s.Row(0, o.Code, 0)+1)
			formula, err := b.File.GetCellFormula(s.Name, at)
			reporttest.Must(t, err)
			id, err := b.File.GetCellStyle(s.Name, at)
			reporttest.Must(t, err)
			style, err := b.File.GetStyle(id)
			reporttest.Must(t, err)
			if marked := style.CustomNumFmt != nil && strings.Contains(*style.CustomNumFmt, "*"); (formula != "") != follows || marked == follows {
				t.Errorf("%s: formula %q, shown as %v", at, formula, style.CustomNumFmt)
			}
		}
	}
	if found == 0 {
		t.Error("no whole has a hidden part: nothing was tested")
	}
}
