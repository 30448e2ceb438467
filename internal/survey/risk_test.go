package survey_test

import (
	"strings"
	"testing"

	"mogna/internal/survey"
)

func TestRiskValues(t *testing.T) {
	want := map[survey.RiskBand][]int{survey.LowRisk: {1, 2, 3, 4}, survey.ModerateRisk: {5, 6, 8, 9}, survey.HighRisk: {10, 12}, survey.VeryHighRisk: {15, 16, 20, 25}}
	for s := 1; s <= survey.RiskSteps; s++ {
		for k := 1; k <= survey.RiskSteps; k++ {
			value := survey.RiskContent{Likelihood: s, Impact: k}.Value()
			if value != s*k {
				t.Errorf("S %d, K %d: R %d", s, k, value)
			}
			found := false
			for _, x := range want[survey.BandOf(value)] {
				found = found || x == value
			}
			if !found {
				t.Errorf("%d is said to be %s", value, survey.BandOf(value))
			}
		}
	}
}

func TestAFaultyRiskNamesEachField(t *testing.T) {
	c := survey.RiskContent{Threat: "  ", Vulnerability: strings.Repeat("å", 2001), Likelihood: 6, Status: "gone"}
	c.Tidy()
	var paths []string
	for _, f := range c.Validate() {
		paths = append(paths, f.Path)
	}
	if got := strings.Join(paths, " "); got != "threat vulnerability consequence likelihood impact status" {
		t.Error(got)
	}
	whole := survey.RiskContent{Threat: " Hot ", Consequence: "Följd", Likelihood: 1, Impact: 5}
	whole.Tidy()
	if f := whole.Validate(); len(f) > 0 || whole.Threat != "Hot" || whole.Status != survey.RiskOpen {
		t.Errorf("%+v, %+v", f, whole)
	}
}
