package narrative_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"mogna/internal/locale"
	"mogna/internal/narrative"
	"mogna/internal/survey"
)

// Whoever tells what a percentile is says the same: the pages, the contract and the documentation in the words that the report
// takes from here.
func TestAPercentileIsTheSameEverywhere(t *testing.T) {
	for name, lang := range map[string]string{
		"../../frontend/src/lib/results/organisation/sv.ts": survey.Swedish,
		"../../frontend/src/lib/results/organisation/en.ts": survey.English,
		"../../docs/scoring.md":                             survey.English,
		"../../api/openapi.yaml":                            survey.English,
	} {
		file, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if want := narrative.Percentile.In(lang); !strings.Contains(string(file), want) {
			t.Errorf("%s doesn't say %q", name, want)
		}
	}
}

// Nobody tells it in words of their own.
func TestNobodyElseTellsWhatAPercentileIs(t *testing.T) {
	own := regexp.MustCompile(`lika räknas|level count|(ligger lägre|lie lower)[".;]`)
	for _, dir := range []string{"../report", "../report/html", "../report/model", "../report/measure", "../report/csv", "../httpapi"} {
		files, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			if f.IsDir() || strings.HasSuffix(f.Name(), "_test.go") {
				continue
			}
			text, err := os.ReadFile(dir + "/" + f.Name())
			if err != nil {
				t.Fatal(err)
			}
			for _, line := range strings.Split(string(text), "\n") {
				if !strings.HasPrefix(strings.TrimSpace(line), "//") && own.MatchString(line) {
					t.Errorf("%s/%s: %s", dir, f.Name(), line)
				}
			}
		}
	}
}

// Pages part capabilities at the same importance and level as sentences do.
func TestPagesCutWhereSentencesDo(t *testing.T) {
	file, err := os.ReadFile("../../frontend/src/lib/results/quadrant.ts")
	if err != nil {
		t.Fatal(err)
	}
	for name, cut := range map[string]float64{"important": narrative.ImportanceCut, "good": narrative.GoodLevel} {
		if want := "export const " + name + " = " + locale.Number(survey.English, cut, 1) + ";"; !strings.Contains(string(file), want) {
			t.Errorf("no %q", want)
		}
	}
}
