package csv_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"mogna/internal/report"
	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/survey"
)

// The whole comparison can be put together again from the CSV, to the last bit.
func TestCSVHoldsEveryFigure(t *testing.T) {
	for _, m := range []model.Model{reporttest.Standard(t), reporttest.Related(t), reporttest.Generated(reporttest.Autumn(true), reporttest.Fyrbodal(), reporttest.Shipped(t), 4)} {
		for _, lang := range reporttest.Languages {
			got, want := reporttest.AsJSON(t, reporttest.Rebuilt(t, reporttest.ReadCSV(t, m, lang))), reporttest.AsJSON(t, reporttest.Placed(m))
			if got != want {
				t.Errorf("%s: the CSV gives another comparison:\n%s", lang, reporttest.FirstDifference(got, want))
			}
		}
	}
}

func TestCSVColumns(t *testing.T) {
	var b bytes.Buffer
	reporttest.Must(t, report.Write(&b, "csv", reporttest.Generated(reporttest.Autumn(true), reporttest.Fyrbodal(), reporttest.Shipped(t), 3), survey.Swedish))
	head, _, _ := strings.Cut(b.String(), "\n")
	want := "\ufeffround,made_up,draft,questionnaire,version,kind,organisation,organisation_name,construct_or_item,title,measure,value,reason\r"
	if head != want {
		t.Errorf("got %q, want %q", head, want)
	}
}

// What is absent says why: a row without a value has a reason, and no row has both.
func TestCSVValueOrReason(t *testing.T) {
	for _, r := range reporttest.ReadCSV(t, reporttest.Standard(t), survey.Swedish) {
		if (r["value"] == "") == (r["reason"] == "") {
			t.Errorf("value %q and reason %q in %v", r["value"], r["reason"], r)
		}
	}
}

func TestCSVFollowsTheLanguage(t *testing.T) {
	m := reporttest.Standard(t)
	title := func(lang string) string {
		for _, r := range reporttest.ReadCSV(t, m, lang) {
			if r["construct_or_item"] == "F-01" {
				return r["title"]
			}
		}
		return ""
	}
	if sv, en := title("sv"), title("en"); sv != "Gemensam digital målbild" || en != "Shared digital vision" {
		t.Errorf("got %q and %q", sv, en)
	}
}

func TestCSVOrder(t *testing.T) {
	m := reporttest.Standard(t)
	place := map[string]int{"": len(m.Comparison.Organisations)} // what is about all of them comes last
	for n, o := range m.Comparison.Organisations {
		place[o.Code] = n
	}
	last, of := 0, ""
	for _, r := range reporttest.ReadCSV(t, m, survey.Swedish) {
		if r["questionnaire"] == "" || ofAll(r) {
			continue
		}
		if r["questionnaire"] != of {
			last, of = 0, r["questionnaire"]
		}
		if place[r["organisation"]] < last {
			t.Fatalf("%v stands too late", r)
		}
		last = place[r["organisation"]]
	}
}

// ofAll reports whether a row is about a questionnaire as a whole, though an organisation may stand in it.
func ofAll(r reporttest.CSVRow) bool {
	kind, _, _ := strings.Cut(r["measure"], "_")
	return slices.Contains([]string{"method", "leader", "matching", "pair"}, kind) || r["measure"] == "result" && r["organisation"] == ""
}
