package svg_test

import (
	"strings"
	"testing"

	"mogna/internal/economy"
	"mogna/internal/locale"
	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/report/svg"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Every municipality stands with its own figure or with the reason why it has none, the dearest first.
func TestCostPerResidentStandsBesideTheMedian(t *testing.T) {
	m := charted(t)
	d := reporttest.DocumentOf(t, m, survey.EconomyFigures)
	munkedal := d.Organisations["1430"] // which has only its part of what a joint body pays
	munkedal.Economy = &economy.Result{Received: munkedal.Economy.Received, AllocatedReason: economy.ReasonNoAnswers}
	d.Organisations["1430"] = munkedal
	median := *d.Economy.KeyFigures[economy.PerResident].Median
	for _, lang := range []string{"sv", "en"} {
		c := draw(t, m, svg.Order{Name: "cost-per-resident", Lang: lang, Link: func(code string) string { return "/r/" + code }})
		last, places := -1.0, 0
		for _, title := range c.titles() {
			o := named(t, m, title)
			r := d.Organisations[o.Code]
			if r.Economy == nil || r.Economy.KeyFigures[economy.PerResident].Value == nil {
				if reason := strings.TrimPrefix(title, o.Name+": "); reason == "" || reason == model.Absent {
					t.Errorf("%s has no figure, and no reason for that", o.Name)
				}
				continue
			}
			x := *r.Economy.KeyFigures[economy.PerResident].Value
			if places++; last >= 0 && x > last {
				t.Errorf("%s comes after a lower cost", o.Name)
			}
			last = x
			if !strings.Contains(title, locale.Number(lang, x, 0)) || !strings.HasSuffix(title, locale.Number(lang, median, 0)) {
				t.Errorf("%q for %v, median %v", title, x, median)
			}
		}
		if len(c.marks) != 14 || places < 5 {
			t.Errorf("%d marks, %d with a figure", len(c.marks), places)
		}
	}
}

// Where the comparison has no median, none is drawn, and the chart says why.
func TestCostPerResidentWithoutAMedian(t *testing.T) {
	m := charted(t)
	for n, d := range m.Comparison.Documents {
		if d.Economy != nil {
			few := *d.Economy
			few.KeyFigures = map[string]scoring.Benchmark{economy.PerResident: {N: 2, Reason: scoring.ReasonTooFewOrgs}}
			m.Comparison.Documents[n].Economy = &few
		}
	}
	c := draw(t, m, svg.Order{Name: "cost-per-resident", Lang: "sv"})
	if strings.Contains(strings.Join(append(c.titles(), c.texts...), " "), "median") || !strings.Contains(c.description, "För få kommuner") {
		t.Errorf("%q %q", c.description, c.titles())
	}
}

// named is the organisation whose mark says so.
func named(t *testing.T, m model.Model, title string) scoring.OrganisationInfo {
	for _, o := range m.Comparison.Organisations {
		if strings.HasPrefix(title, o.Name+":") {
			if o.Kind != survey.Municipality {
				t.Errorf("%s has no residents and a mark", o.Name)
			}
			return o
		}
	}
	t.Fatalf("%q is of nobody", title)
	return scoring.OrganisationInfo{}
}
