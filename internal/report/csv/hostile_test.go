package csv_test

import (
	"slices"
	"strings"
	"testing"

	"mogna/internal/report/csv"
	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/survey"
)

func TestHostileNamesInTheCSV(t *testing.T) {
	m := reporttest.Hostile()
	names := map[string]bool{}
	for _, r := range reporttest.ReadCSV(t, m, survey.Swedish) {
		for column, v := range r {
			if column != "value" && v != "" && strings.ContainsAny(v[:1], "=+-@\t\r") {
				t.Fatalf("%s %q would run as a formula", column, v)
			}
		}
		if r["measure"] == "organiser" && r["value"] != "'@Förbundet" {
			t.Errorf("organiser %q", r["value"])
		}
		names[r["organisation_name"]] = true
	}
	for _, name := range reporttest.HostileNames {
		if !names[csv.Defuse(name)] {
			t.Errorf("%q is not among %v", name, names)
		}
	}
}

func TestCSVHoldsHostileFigures(t *testing.T) {
	m := reporttest.Hostile()
	codes := map[string]string{}
	for _, o := range m.Comparison.Organisations {
		codes[csv.Defuse(o.Code)] = o.Code
	}
	found := 0
	for _, r := range reporttest.ReadCSV(t, m, survey.English) {
		if r["measure"] != "score" || r["value"] == "" {
			continue
		}
		d := m.Comparison.Documents[slices.Index([]string{"one", "two"}, r["questionnaire"])]
		if want := model.Exact(*reporttest.ScoreOf(d.Organisations[codes[r["organisation"]]], r["construct_or_item"]).Value); r["value"] != want {
			t.Errorf("%v: want %s", r, want)
		}
		found++
	}
	if found < 20 {
		t.Errorf("only %d scores", found)
	}
}

func TestDefuse(t *testing.T) {
	for _, dangerous := range []string{"=1", "+1", "-1", "@a", "\tx", "\rx", "\nx", " =1", "\u00a0=1", "\ufeff=1", "＝1", "＠a"} {
		if got := csv.Defuse(dangerous); got != "'"+dangerous {
			t.Errorf("%q became %q", dangerous, got)
		}
	}
	for _, harmless := range []string{"", "Tanum", "1435", "a=b", "Dals-Ed", "  ", "'=1", "(=1)", "\xff"} {
		if got := csv.Defuse(harmless); got != harmless {
			t.Errorf("%q became %q", harmless, got)
		}
	}
}
