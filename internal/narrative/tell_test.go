package narrative_test

import (
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"mogna/internal/app/permission"
	"mogna/internal/config"
	"mogna/internal/demo"
	"mogna/internal/narrative"
	"mogna/internal/report"
	"mogna/internal/scoring"
	"mogna/internal/server"
	"mogna/internal/survey"
)

var languages = []string{survey.Swedish, survey.English}

// demonstration is the comparison of the round that Mogna comes with.
func demonstration(t *testing.T) (scoring.Comparison, []*survey.Questionnaire) {
	t.Helper()
	s, err := server.Make(t.Context(), &config.Config{Database: filepath.Join(t.TempDir(), "mogna.db"), LogLevel: "error", LogFormat: "text"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	round, _, err := demo.Load(t.Context(), s.App, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	results, err := s.App.Results.Published(t.Context(), permission.System, round, 0)
	if err != nil {
		t.Fatal(err)
	}
	return results.Comparison, results.Questionnaires
}

// Whatever a comparison holds, what is said of it is whole sentences, as many in either language.
func TestWholeSentencesInBothLanguages(t *testing.T) {
	check := func(name string, c scoring.Comparison, questionnaires []*survey.Questionnaire) {
		var shapes []string
		for _, lang := range languages {
			s := narrative.Tell(c, questionnaires, lang)
			var shape []string
			said := 0
			visit(reflect.ValueOf(s), "", func(at, words string) {
				shape, said = append(shape, at), said+1
				whole(t, name+" "+lang+at, words)
			})
			if said < 20 {
				t.Errorf("%s: only %d sentences in %s", name, said, lang)
			}
			shapes = append(shapes, strings.Join(shape, "\n"))
			charts(t, s)
		}
		if shapes[0] != shapes[1] {
			t.Errorf("%s: the languages say different things:\n%s\n\n%s", name, shapes[0], shapes[1])
		}
	}
	c, questionnaires := demonstration(t)
	check("demo", c, questionnaires)
	for seed := range uint64(12) {
		c, questionnaires := narrative.Generated(t, seed, int(seed))
		check("generated", c, questionnaires)
		c.Documents, c.Changes = scoring.Compare(c.Round, nil, nil).Documents, nil
		if s := narrative.Tell(c, nil, survey.Swedish); len(s.Documents) != 0 || len(s.Premises) == 0 {
			t.Errorf("nothing was asked: %+v", s)
		}
	}
}

// visit calls with every sentence in a summary and where it stands; the ids of questionnaires and the names of types are none.
func visit(v reflect.Value, at string, each func(at, words string)) {
	switch v.Kind() {
	case reflect.String:
		each(at, v.String())
	case reflect.Slice:
		for n := range v.Len() {
			visit(v.Index(n), at+"/"+v.Type().String(), each)
		}
	case reflect.Map:
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
		for _, k := range keys {
			visit(v.MapIndex(k), at+"/"+k.String(), each)
		}
	case reflect.Struct:
		for n := range v.NumField() {
			if f := v.Type().Field(n); !slices.Contains([]string{"Questionnaire", "Types", "Subject", "Certainty"}, f.Name) {
				visit(v.Field(n), at+"/"+f.Name, each)
			}
		}
	}
}

func whole(t *testing.T, at, words string) {
	t.Helper()
	if strings.TrimSpace(words) != words || !strings.HasSuffix(words, ".") || strings.HasSuffix(words, "..") {
		t.Errorf("%s is no whole sentence: %q", at, words)
	}
	for _, wrong := range []string{"{", "}", "NaN", "+Inf", "-Inf", "%!", "<nil>", "  ", " .", " ,", "””", "“”", "-0 ", "()"} {
		if strings.Contains(words, wrong) {
			t.Errorf("%s has %q in it: %q", at, wrong, words)
		}
	}
}

func charts(t *testing.T, s narrative.Summary) {
	t.Helper()
	told := map[string]bool{}
	for _, d := range s.Documents {
		for name := range d.Charts {
			told[name] = true
		}
	}
	for _, o := range s.Organisations {
		for name := range o.Charts {
			told[name] = true
		}
	}
	for name := range told {
		if !slices.Contains(report.Charts, name) {
			t.Errorf("there is no chart %q", name)
		}
	}
}

// An organisation whose result is hidden is told of alike, whether nobody answered or too few did; and it stands in no chart.
func TestAHiddenOrganisationIsToldNothingOf(t *testing.T) {
	for _, lang := range languages {
		var told []narrative.Organisation
		for people := range 3 {
			c, questionnaires := narrative.Generated(t, 5, people)
			s := narrative.Tell(c, questionnaires, lang)
			told = append(told, s.Organisations["Tanum"])
			for n, d := range s.Documents {
				if c.Documents[n].Questionnaire.Kind != survey.Maturity {
					continue
				}
				for _, words := range append(slices.Collect(maps.Values(d.Charts)), append(d.Changes, d.Coverage...)...) {
					if strings.Contains(words, "Tanum") {
						t.Errorf("with %d respondents: %q", people, words)
					}
				}
			}
		}
		if !reflect.DeepEqual(told[0], told[1]) || !reflect.DeepEqual(told[0], told[2]) {
			t.Errorf("what is hidden shows in %s:\n%+v\n%+v\n%+v", lang, told[0], told[1], told[2])
		}
		c, questionnaires := narrative.Generated(t, 5, 6)
		if shown := narrative.Tell(c, questionnaires, lang).Organisations["Tanum"]; reflect.DeepEqual(shown, told[0]) {
			t.Error("what is shown is not told of")
		}
	}
}
