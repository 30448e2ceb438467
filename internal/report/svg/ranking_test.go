package svg_test

import (
	"fmt"
	"strings"
	"testing"

	"mogna/internal/locale"
	"mogna/internal/report/reporttest"
	"mogna/internal/report/svg"
	"mogna/internal/survey"
)

// Every municipality stands with its total and the interval of it, the highest first, and with the places that it may have in a list
// of them all; who has none to show stands with the reason.
func TestTheRankingDrawsHowFarScoresCarry(t *testing.T) {
	m := charted(t)
	d := reporttest.DocumentOf(t, m, survey.Maturity)
	for _, lang := range []string{"sv", "en"} {
		c := draw(t, m, svg.Order{Name: "ranking", Lang: lang, Link: func(code string) string { return "/r/" + code }})
		last, placed, absent := 101.0, 0, 0
		for _, title := range c.titles() {
			o := named(t, m, title)
			total := d.Organisations[o.Code].Total
			if total == nil || total.Value == nil {
				absent++
				if strings.ContainsAny(title, "0123456789%") {
					t.Errorf("%s has no score to show: %q", o.Name, title)
				}
				continue
			}
			if absent > 0 || *total.Value > last {
				t.Errorf("%s stands below a lower score", o.Name)
			}
			last = *total.Value
			for _, want := range []string{locale.Index(lang, *total.Value), locale.Index(lang, *total.Low) + reporttest.Pick(lang, " till ", " to ") + locale.Index(lang, *total.High)} {
				if !strings.Contains(title, want) {
					t.Errorf("%q lacks %q", title, want)
				}
			}
			if r := total.Rank; r != nil {
				placed++
				if want := fmt.Sprintf(reporttest.Pick(lang, "plats %d–%d av %d", "place %d–%d of %d"), r.AllLow, r.AllHigh, d.Total.Benchmark.N); r.AllLow != r.AllHigh && !strings.HasSuffix(title, want) {
					t.Errorf("%q lacks %q", title, want)
				}
			}
			if c.mark(t, o.Name).href != "/r/"+o.Code {
				t.Errorf("%s leads elsewhere", o.Name)
			}
		}
		if placed < 5 || absent == 0 || !strings.Contains(strings.Join(c.texts, " "), "95") {
			t.Errorf("%d have places, %d none to show: %q", placed, absent, c.texts)
		}
	}
}
