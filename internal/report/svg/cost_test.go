package svg_test

import (
	"fmt"
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

func TestCostStandsBesideMaturity(t *testing.T) {
	m := charted(t)
	costs, scores := reporttest.DocumentOf(t, m, survey.EconomyFigures), reporttest.DocumentOf(t, m, survey.Maturity)
	for _, lang := range []string{"sv", "en"} {
		c := draw(t, m, svg.Order{Name: "cost-maturity", Lang: lang, Link: func(code string) string { return "/r/" + code }})
		var rights, ups [][2]float64
		for _, o := range m.Comparison.Organisations {
			total, own := scores.Organisations[o.Code].Total, costs.Organisations[o.Code].Economy
			if o.Kind != survey.Municipality || total == nil || total.Value == nil || own == nil || own.KeyFigures[economy.PerResident].Value == nil {
				if strings.Contains(strings.Join(c.titles(), "\n"), o.Name+":") {
					t.Errorf("%s has no place and a mark", o.Name)
				}
				continue
			}
			x, y, mark := *total.Value, *own.KeyFigures[economy.PerResident].Value, c.mark(t, o.Name)
			if !strings.Contains(mark.title, locale.Index(lang, x)) || !strings.HasSuffix(mark.title, " "+locale.Number(lang, y, 0)) || mark.href != "/r/"+o.Code {
				t.Errorf("%+v for %v, %v", mark, x, y)
			}
			rights, ups = append(rights, [2]float64{x, mark.x}), append(ups, [2]float64{y, -mark.y})
		}
		if !rising(rights) || !rising(ups) || len(rights) != len(c.marks) {
			t.Errorf("places don't follow the figures: %v %v", rights, ups)
		}
		if !strings.Contains(c.description, fmt.Sprint(len(rights), reporttest.Pick(lang, " av 14", " of 14"))) {
			t.Errorf("%q", c.description)
		}
	}
}

// Where the comparison has no median there is no group to place: the chart is empty and says why.
func TestTooFewCostsAreNoChart(t *testing.T) {
	m := charted(t)
	bare := charted(t)
	for n, d := range bare.Comparison.Documents {
		if d.Questionnaire.Kind == survey.Maturity {
			bare.Comparison.Documents[n].Total = nil
		}
	}
	for n, d := range m.Comparison.Documents {
		if d.Questionnaire.Kind == survey.EconomyFigures {
			few := *d.Economy
			few.KeyFigures = map[string]scoring.Benchmark{economy.PerResident: {N: 2, Reason: scoring.ReasonTooFewOrgs}}
			m.Comparison.Documents[n].Economy = &few
		}
	}
	for why, model := range map[string]model.Model{"Kostnad: För få kommuner": m, "Det finns inget mognadsindex": bare} {
		c := draw(t, model, svg.Order{Name: "cost-maturity", Lang: "sv"})
		if said := strings.Join(c.texts, " "); len(c.marks) > 0 || !strings.Contains(said, why) {
			t.Errorf("%q: %q, %d marks", why, said, len(c.marks))
		}
	}
}
