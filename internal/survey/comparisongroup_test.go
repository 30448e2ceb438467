package survey_test

import (
	"testing"

	"mogna/internal/survey"
)

func TestComparisonGroups(t *testing.T) {
	tanum := survey.Place{Code: "1435", County: "Västra Götalands län", Group: "C9"}
	residents := 12_865
	for named, want := range map[string]bool{"size.small": true, "size.medium": false, "size.large": false, "county.Västra Götalands län": true, "county.Stockholms län": false,
		"skr.C9": true, "skr.A1": false, "chosen.1435.SML-IT": true, "chosen.1488": false} {
		g, err := survey.ParseComparisonGroup(named)
		if err != nil || g.Has("1435", &residents, tanum) != want || g.Name.In("sv") == "" || g.Name.In("en") == "" {
			t.Errorf("%s: %v, %v", named, g.Name, err)
		}
	}
	small, _ := survey.ParseComparisonGroup("size.small")
	if small.Has("SML-IT", nil, survey.Place{}) {
		t.Error("an organisation without residents has a size")
	}
	for n, limit := range []int{14_999, 15_000, 49_999, 50_000} {
		g, _ := survey.ParseComparisonGroup("size." + []string{"small", "medium", "medium", "large"}[n])
		if !g.Has("x", &limit, survey.Place{}) {
			t.Errorf("%d is not %s", limit, g.Name)
		}
	}
	for _, wrong := range []string{"", "small", "size.", "size.huge", "skr.", "skr.X9", "county.", "chosen.", "chosen.1435.", "liten", "all"} {
		if _, err := survey.ParseComparisonGroup(wrong); err == nil {
			t.Errorf("%q is a group", wrong)
		}
	}
}
