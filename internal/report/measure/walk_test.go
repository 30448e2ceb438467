package measure_test

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"mogna/internal/economy"
	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// named are numbers of the result document that name what a figure is about, or its measure, or that a sentence tells of, and are no
// figures themselves.
var named = []string{"premises.corrections.was.population", "premises.corrections.became.population", "risks.number", "scenarios.notes.measure", "documents.organisations.profile.counts.value",
	"documents.organisations.profile.areas.counts.value", "documents.capabilities.distribution.value"}

// Each number of the result document's type has one measure, and each measure's place is one in the document.
func TestEachNumberHasOneMeasure(t *testing.T) {
	numbers, others := leaves(reflect.TypeFor[scoring.Comparison](), "")
	measures := map[string][]string{}
	for _, p := range measure.Paths() {
		measures[p.At] = append(measures[p.At], p.ID)
		if !slices.Contains(numbers, p.At) && !slices.Contains(others, p.At) {
			t.Errorf("%s is read of %s, which is not in the document", p.ID, p.At)
		}
	}
	for _, at := range numbers {
		if got, want := len(measures[at]), 1; slices.Contains(named, at) == (got == want) {
			t.Errorf("%s has %d measures: %v", at, got, measures[at])
		}
	}
	if len(numbers) < 100 {
		t.Errorf("only %d numbers in the document", len(numbers))
	}
}

// Walk visits each number of a document that has one of everything exactly once, under the measure that the catalogue names.
func TestWalkVisitsEachNumberOnce(t *testing.T) {
	f := filler{numbers: map[float64]string{}}
	var c scoring.Comparison
	f.fill(reflect.ValueOf(&c).Elem(), "")
	w, err := measure.New(model.Model{Comparison: c, Questionnaires: []*survey.Questionnaire{everything()}})
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]string{}
	for _, p := range measure.Paths() {
		at[p.At] = p.ID
	}
	visited := map[string]int{}
	w.Walk(func(g measure.Figure) {
		if x, is := g.Number(); is {
			path, known := f.numbers[x]
			switch {
			case g.ID == "rank": // as a place, which is worked out of all ranks
				path = "documents.capabilities.rank"
			case !known && (g.ID == "conversation" || g.ID == "priority_place"): // where something stands
				return
			case at[path] != g.ID:
				t.Errorf("%v of %q is visited as %s", x, path, g.ID)
			}
			visited[path]++
		}
	})
	for _, path := range slices.Sorted(maps.Values(f.numbers)) {
		if !slices.Contains(named, path) && visited[path] != 1 {
			t.Errorf("%s is visited %d times", path, visited[path])
		}
	}
}

// Every measure says in both languages what it means and in what unit.
func TestEveryMeasureIsDefined(t *testing.T) {
	for _, m := range measure.All() {
		for _, lang := range []string{survey.Swedish, survey.English} {
			if m.Means[lang] == "" || m.Unit[lang] == "" {
				t.Errorf("%s has no meaning or no unit in %s", m.ID, lang)
			}
		}
		if strings.Contains(m.ID, "#") != (m.Family != measure.Alone) {
			t.Errorf("%s is of the family %d", m.ID, m.Family)
		}
	}
}

// leaves are the paths of the numbers and of all else in a type as it is written as JSON.
func leaves(t reflect.Type, path string) (numbers, others []string) {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		numbers, others = leaves(t.Elem(), path)
		return numbers, append(others, path)
	case reflect.Float64, reflect.Int, reflect.Int64:
		return []string{path}, nil
	case reflect.Struct:
		if t == reflect.TypeFor[time.Time]() {
			return nil, []string{path}
		}
		for n := range t.NumField() {
			if name := jsonName(t.Field(n)); name != "-" {
				more, rest := leaves(t.Field(n).Type, under(path, name))
				numbers, others = append(numbers, more...), append(others, rest...)
			}
		}
		return numbers, others
	}
	return nil, []string{path}
}

func jsonName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}

func under(path, name string) string { return strings.TrimPrefix(path+"."+name, ".") }

// filler gives everything in a document one of each, and each number a value of its own.
type filler struct{ numbers map[float64]string }

func (f filler) fill(v reflect.Value, path string) {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem(), path)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		f.fill(v.Index(0), path)
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		one := reflect.New(v.Type().Elem()).Elem()
		f.fill(one, path)
		v.SetMapIndex(reflect.ValueOf(key(path, v.Type().Elem())).Convert(v.Type().Key()), one)
	case reflect.Struct:
		f.fields(v, path)
	case reflect.String:
		v.SetString(word(path))
	case reflect.Float64:
		v.SetFloat(f.next() + 0.5)
		f.numbers[v.Float()] = path
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(f.next()))
		f.numbers[float64(v.Int())] = path
	}
}

func (f filler) next() float64 { return float64(1000 + len(f.numbers)) }

func (f filler) fields(v reflect.Value, path string) {
	if v.Type() == reflect.TypeFor[time.Time]() {
		return
	}
	for n := range v.NumField() {
		if name := jsonName(v.Type().Field(n)); name != "-" {
			f.fill(v.Field(n), under(path, name))
		}
	}
}

// key is the key of a map: the organisation, or the part of the questionnaire that it is by.
func key(path string, of reflect.Type) string {
	last := path[strings.LastIndex(path, ".")+1:]
	switch {
	case last == "organisations" && path == "changes.organisations" && of.Kind() == reflect.Pointer, last == "constructs":
		return "construct"
	case last == "organisations":
		return "organisation"
	case last == "facts":
		return economy.Fee
	case last == "stated":
		return economy.Pupils
	case last == "keyFigures":
		return economy.PerResident
	case (last == "divisions" || last == "shares") && of != reflect.TypeFor[float64]() && of != reflect.TypeFor[scoring.Benchmark]():
		return economy.Pools
	case last == "amounts", last == "divisions", last == "shares":
		return "class"
	}
	return "item"
}

func word(path string) string {
	switch path {
	case "changes.questionnaire.id", "documents.questionnaire.id", "changes.questionnaire.version", "documents.questionnaire.version", "changes.questionnaire.kind", "documents.questionnaire.kind":
		return "q"
	}
	switch path[strings.LastIndex(path, ".")+1:] {
	case "code", "organisation", "organisations", "members", "from":
		return "organisation"
	case "area":
		return "construct"
	}
	return "item"
}

// everything is a questionnaire that asks of everything.
func everything() *survey.Questionnaire {
	return &survey.Questionnaire{ID: "q", Version: "q", Kind: "q", Economy: &survey.Economy{Pools: []survey.Label{{ID: "class"}}, Scope: []survey.ScopeArea{{ID: "item"}}}, Scales: map[string]survey.Scale{"s": {Options: []survey.Option{{Value: 1}}}},
		Constructs: []survey.Construct{{ID: "construct"}},
		Sections:   []survey.Section{{Items: []survey.Item{{ID: "item", Type: survey.ScaleItem, Scale: "s"}}}}}
}
