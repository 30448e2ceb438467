package report_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"mogna/internal/locale"
	"mogna/internal/narrative"
	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/report/svg"
	"mogna/internal/survey"
)

// pageText is a text of a dictionary of the pages.
func pageText(t *testing.T, area, lang, key string) string {
	t.Helper()
	file, err := os.ReadFile("../../frontend/src/lib/" + area + "/" + lang + ".ts")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`(?m)^\t'?` + regexp.QuoteMeta(key) + `'?: '((?:[^'\\]|\\.)*)'`).FindSubmatch(file)
	if found == nil {
		t.Fatalf("%s/%s.ts has no %s", area, lang, key)
	}
	return strings.NewReplacer(`\u00a0`, "\u00a0", `\'`, `'`).Replace(string(found[1]))
}

func TestReasonsAreTheSameOnPagesAndInReports(t *testing.T) {
	for _, lang := range []string{survey.Swedish, survey.English} {
		known := 0
		for _, r := range model.Reasons {
			switch r.ID {
			case "too-few-items", "too-few-respondents", "too-few-groups", "too-few-values", "no-values", "no-variance", "out-of-range": // of statistics that pages don't have
				continue
			}
			known++
			if got := locale.Capital(pageText(t, "figures", lang, "reason."+r.ID)); got != r.Short.In(lang) {
				t.Errorf("%s: the pages say %q, the reports %q", r.ID, got, r.Short.In(lang))
			}
		}
		if known < 12 {
			t.Errorf("only %d reasons are held", known)
		}
	}
}

// What a figure is the pages say in the words of its measure.
func TestDefinitionsAreTheSameOnPagesAndInReports(t *testing.T) {
	for _, lang := range []string{survey.Swedish, survey.English} {
		for id, key := range map[string][2]string{"percentile": {"results/organisation", "maturityLead"}, "alpha": {"results/region", "reliabilityNote"}, "icc1": {"results/region", "reliabilityNote"}, "icc2": {"results/region", "reliabilityNote"}} {
			if want, got := measure.ByID(id).Means.In(lang), pageText(t, key[0], lang, key[1]); !strings.Contains(got, want) {
				t.Errorf("%s: %q does not say %q", id, got, want)
			}
		}
	}
}

func TestHeadingsAndTermsAreTheSameOnPagesAndInReports(t *testing.T) {
	templates := ""
	files, err := os.ReadDir("html")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		b, err := os.ReadFile("html/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		templates += string(b)
	}
	for _, key := range [][2]string{{"results", "premisesTitle"}, {"results", "importanceTitle"}, {"results/costs", "title"}, {"results/region", "exchangeTitle"},
		{"results/organisation", "trustTitle"}, {"results/organisation", "gapsTitle"}, {"results/organisation", "calibrationTitle"}, {"results/organisation", "conversationTitle"}, {"results/costs", "keyTitle"}, {"results/costs", "breakdownsTitle"}, {"results/costs", "bodiesTitle"}} {
		if pair := `{{say "` + pageText(t, key[0], survey.Swedish, key[1]) + `" "` + pageText(t, key[0], survey.English, key[1]) + `"}}`; !strings.Contains(templates, pair) {
			t.Errorf("the report has no heading %s, as %s of the pages", pair, key[1])
		}
	}
	for _, lang := range []string{survey.Swedish, survey.English} {
		cross := svg.Fields(lang)
		for key, want := range map[string]string{"quadrant.start": cross.LowHigh, "quadrant.keep": cross.HighHigh, "quadrant.wait": cross.LowLow, "quadrant.rest": cross.HighLow} {
			if got := pageText(t, "results/organisation", lang, key); got != want {
				t.Errorf("%s: the page says %q, the chart %q", key, got, want)
			}
		}
		for _, key := range []string{"cost-per-resident", "cost-per-user", "cost-per-workplace", "staff-per-thousand-users", "users-per-staff", "pools", "towers", "purposes"} {
			l := model.Labels{Language: model.Language(lang)}
			if got := pageText(t, "results/costs", lang, key); got != l.EconomyTitle(key) {
				t.Errorf("%s: the page says %q, the report %q", key, got, l.EconomyTitle(key))
			}
		}
		for _, verdict := range []string{"over", "under"} {
			got, want := pageText(t, "results/organisation", lang, "calibration."+verdict), narrative.Compared(verdict).In(lang)
			if !strings.Contains(strings.ToLower(got), strings.ToLower(want)) {
				t.Errorf("%s: the page says %q, the report %q", verdict, got, want)
			}
		}
		if got, want := pageText(t, "results/organisation", lang, "calibration.even"), narrative.Compared("").In(lang)+"."; got != want {
			t.Errorf("the page says %q, the report %q", got, want)
		}
	}
}

// A comparison group is called the same where it is chosen and in the files made for it.
func TestGroupsAreTheSameOnPagesAndInReports(t *testing.T) {
	for _, lang := range []string{survey.Swedish, survey.English} {
		names := map[string]survey.Text{}
		for n, key := range []string{"liten", "mellan", "stor"} {
			names[key] = survey.SizeClasses[n].Name
		}
		for code, name := range survey.SKRGroups {
			names["skr."+code] = name
		}
		for key, name := range names {
			if got := pageText(t, "results/frame", lang, key); got != name.In(lang) {
				t.Errorf("%s: the page says %q, the report %q", key, got, name.In(lang))
			}
		}
		own := model.Labels{Language: model.Language(lang)}.OwnMark(model.Model{})
		for _, area := range []string{"results/frame", "results/conclusion"} {
			if got := pageText(t, area, lang, "own"); got != locale.Capital(own) {
				t.Errorf("the page says %q, the report %q", got, own)
			}
		}
	}
}

// A definition stands in the catalogue alone: the forms take it from there. What is shorter is a heading.
func TestFormsRepeatNoDefinition(t *testing.T) {
	for _, pattern := range []string{"xlsx/*.go", "html/*.go", "html/*.tmpl", "csv/*.go", "svg/*.go"} {
		files, err := filepath.Glob(pattern)
		reporttest.Must(t, err)
		if len(files) == 0 {
			t.Errorf("there is no %s", pattern)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			reporttest.Must(t, err)
			for _, m := range measure.All() {
				for _, words := range m.Means {
					if len(words) > 40 && strings.Contains(string(text), strings.TrimSuffix(words, ".")) {
						t.Errorf("%s repeats %s: %q", file, m.ID, words)
					}
				}
			}
		}
	}
}
