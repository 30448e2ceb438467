package survey_test

import (
	"strings"
	"testing"

	"mogna/internal/survey"
)

func levelForm() *survey.Questionnaire {
	return &survey.Questionnaire{ID: "f", Kind: survey.Capability, Scales: map[string]survey.Scale{"s": {Options: []survey.Option{{Value: 0}, {Value: 1}, {Value: 2}, {Value: 3}, {Value: 4}}}},
		Sections: []survey.Section{{Items: []survey.Item{{ID: "F-01", Type: survey.ScaleItem, Scale: "s"}, {ID: "F-02", Type: survey.ScaleItem, Scale: "s"}, {ID: "text", Type: survey.TextItem}}}}}
}

func two() []survey.Organisation {
	residents := 9000
	return []survey.Organisation{{Code: "1435", Name: "Tanum", Population: &residents}, {Code: "SML-IT", Name: "SML-IT", Kind: survey.JointBody}}
}

func pathsOf(faults []survey.Fault) string {
	var paths []string
	for _, f := range faults {
		paths = append(paths, f.Path)
		for _, text := range []survey.Text{f.What, f.Mend} {
			if text[survey.Swedish] == "" || text[survey.English] == "" || strings.Contains(text[survey.Swedish]+text[survey.English], "%!") {
				paths = append(paths, "without words")
			}
		}
	}
	return strings.Join(paths, " ")
}

func TestAFaultyScenarioNamesEachField(t *testing.T) {
	c := survey.ScenarioContent{Title: " ", Description: strings.Repeat("å", 2001), Measures: []survey.Measure{
		{ToLevel: 5, YearlyCost: -1, YearlySaving: 1e12},
		{Capabilities: []string{"F-01", "F-01", "text"}, Organisations: []string{"1435", "1435", "9999"}, ToLevel: 2.5},
		{Capabilities: []string{"F-02"}, Organisations: []string{"1435", "SML-IT"}, ToLevel: 4, Shared: true},
		{Capabilities: []string{"F-02"}, Organisations: []string{"1435", "SML-IT"}, ToLevel: 4, Shared: true, Key: survey.SplitAsAgreed,
			Shares: []survey.SplitShare{{Organisation: "1486", Weight: 1}, {Organisation: "1435", Weight: -1}, {Organisation: "1435", Weight: 1}}},
		{Capabilities: []string{"F-02"}, Organisations: []string{"1435"}, ToLevel: 4, Shared: true, Key: "thirds"},
	}}
	c.Tidy()
	want := "title description measures/0/capabilities measures/0/organisations measures/0/toLevel measures/0/yearlyCost measures/0/yearlySaving " +
		"measures/1/capabilities measures/1/capabilities measures/1/organisations measures/1/organisations measures/1/toLevel " +
		"measures/2/key measures/3/shares/0 measures/3/shares/1 measures/3/shares/2 measures/3/shares measures/4/key"
	if got := pathsOf(c.Validate(levelForm(), two(), nil)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	whole := survey.ScenarioContent{Title: " Gemensam plattform ", Measures: []survey.Measure{
		{Capabilities: []string{"F-01"}, Organisations: []string{"1435"}, ToLevel: 3, YearlyCost: 1, Key: survey.SplitEqually, Shares: []survey.SplitShare{{Organisation: "1486"}}},
		{Capabilities: []string{"F-01"}, Organisations: []string{"1435"}, ToLevel: 3, Shared: true}}}
	whole.Tidy()
	if f := whole.Validate(levelForm(), two(), nil); len(f) > 0 || whole.Title != "Gemensam plattform" || whole.Measures[0].Key != "" || whole.Measures[0].Shares != nil || whole.Measures[1].Key != survey.SplitByPopulation {
		t.Errorf("%+v, %+v", f, whole)
	}
}

func TestFaultyTargetsNameEach(t *testing.T) {
	targets := survey.Targets{Capability: map[string]float64{"F-01": 4, "F-02": 5, "text": 3}, Organisation: map[string]float64{"1435": 0, "9999": 3, "SML-IT": 2.5}}
	if got := pathsOf(targets.Validate(levelForm(), two())); got != "capabilities/F-02 capabilities/text organisations/9999 organisations/SML-IT" {
		t.Error(got)
	}
	for _, want := range []struct {
		code, id string
		level    float64
	}{{"1435", "F-01", 0}, {"1486", "F-01", 4}, {"1486", "F-09", survey.DefaultTarget}} {
		if got := targets.Of(want.code, want.id); got != want.level {
			t.Errorf("%s in %s is to reach %v, want %v", want.code, want.id, got, want.level)
		}
	}
}
