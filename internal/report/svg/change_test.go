package svg_test

import (
	"errors"
	"strings"
	"testing"

	"mogna/internal/locale"
	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/report/svg"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func TestProfileAndChange(t *testing.T) {
	m := charted(t)
	r := reporttest.DocumentOf(t, m, survey.Maturity).Organisations["1421"]
	since := m.Comparison.Changes[0].Organisations["1421"][""]
	if r.Total == nil || r.Total.Value == nil || r.Total.Low == nil || r.Total.Median == nil || since.Low == nil {
		t.Fatal("Orust has no profile to show")
	}
	for _, lang := range []string{"sv", "en"} {
		c := draw(t, m, svg.Order{Name: "profile", Organisation: "1421", Lang: lang, Width: 280})
		total := c.mark(t, reporttest.Pick(lang, "Totalt", "Total"))
		for _, x := range []float64{*r.Total.Value, *r.Total.Low, *r.Total.High, *r.Total.Median, *since.Before} {
			if !strings.Contains(total.title, " "+locale.Index(lang, x)) {
				t.Errorf("%q lacks %v", total.title, x)
			}
		}
		if len(c.marks) != 9 { // the total, two dimensions, six categories
			t.Errorf("%q", c.titles())
		}
		c = draw(t, m, svg.Order{Name: "change", Lang: lang})
		for code, by := range m.Comparison.Changes[0].Organisations {
			title := c.mark(t, model.NewLabels(m, lang).Organisation(code)).title
			if x := by[""]; x.Change != nil && !strings.Contains(title+" ", " "+signedIn(lang, *x.Change)+" ") || x.Low != nil && !strings.Contains(title, " "+signedIn(lang, *x.Low)+" ") {
				t.Errorf("%q lacks %v or %v", title, *x.Change, x.Low)
			}
		}
		if c := draw(t, m, svg.Order{Name: "change", Organisation: "1421", Lang: lang}); len(c.marks) != 9 {
			t.Errorf("%q", c.titles())
		}
	}
}

func signedIn(lang string, x float64) string {
	if x >= 0.5 {
		return "+" + locale.Number(lang, x, 0)
	}
	return locale.Number(lang, x, 0)
}

func TestChartsThatCannotBeDrawn(t *testing.T) {
	m := charted(t)
	alone := m
	alone.Comparison.Earlier, alone.Comparison.Documents = nil, m.Comparison.Documents[:1]
	levels := reporttest.DocumentOf(t, m, survey.Capability).Q.ID
	for _, c := range []struct {
		m model.Model
		o svg.Order
	}{{m, svg.Order{Name: "pie"}}, {m, svg.Order{Name: "profile"}}, {m, svg.Order{Name: "four-types", Organisation: "0000"}}, {m, svg.Order{Name: "profile", Organisation: "0000"}},
		{m, svg.Order{Name: "four-types", Questionnaire: levels}}, {m, svg.Order{Name: "levels", Questionnaire: "none"}}, {alone, svg.Order{Name: "change"}}, {alone, svg.Order{Name: "levels"}},
		{reporttest.Hostile(), svg.Order{Name: "four-types"}}} {
		_, err := svg.Draw(c.m, c.o)
		var ours *survey.Error
		if !errors.As(err, &ours) || ours.Code != survey.NotFound || ours.Detail["sv"] == "" || ours.Detail["en"] == "" {
			t.Errorf("%+v: %v", c.o, err)
		}
	}
}

func TestHostileNamesInTheCharts(t *testing.T) {
	m := reporttest.Hostile()
	m.Comparison.Earlier = &scoring.EarlierRound{Title: `"><script>`}
	for _, o := range m.Comparison.Organisations {
		c := draw(t, m, svg.Order{Name: "profile", Organisation: o.Code, Lang: "sv", Width: 280})
		if o.Name != "" && !strings.Contains(c.title, strings.TrimSpace(o.Name)) {
			t.Errorf("%q lacks %q", c.title, o.Name)
		}
	}
	draw(t, m, svg.Order{Name: "change", Lang: "sv", Width: 240})
}
