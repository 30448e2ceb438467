package questionnaire_test

import (
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"

	"mogna/internal/questionnaire"
	"mogna/internal/survey"
)

const shipped = "../../configs/questionnaires"

func newLoader(t testing.TB) *questionnaire.Loader {
	t.Helper()
	loader, err := questionnaire.Standard()
	if err != nil {
		t.Fatal(err)
	}
	return loader
}

func read(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func parse(t testing.TB, yaml string) *survey.Questionnaire {
	t.Helper()
	q, err := newLoader(t).Parse("q.yaml", []byte(yaml))
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// faults parses a broken questionnaire and checks what holds for every refusal.
func faults(t testing.TB, yaml string) []survey.Fault {
	t.Helper()
	q, err := newLoader(t).Parse("q.yaml", []byte(yaml))
	var refused *survey.Error
	if !errors.As(err, &refused) || q != nil {
		t.Fatalf("got %v and %v, want a refusal", q, err)
	}
	if refused.Code != survey.Invalid || len(refused.Faults) == 0 {
		t.Fatalf("code %s with %d faults", refused.Code, len(refused.Faults))
	}
	for _, f := range refused.Faults {
		if f.Source != "q.yaml" || f.What[survey.Swedish] == "" || f.What[survey.English] == "" ||
			f.Mend[survey.Swedish] == "" || f.Mend[survey.English] == "" || strings.Contains(f.In(survey.Swedish)+f.In(survey.English), "%!") {
			t.Errorf("unfinished fault %#v", f)
		}
	}
	return refused.Faults
}

func TestParseMinimal(t *testing.T) {
	q := parse(t, read(t, "testdata/minimal.yaml"))
	want := survey.Item{ID: "a-1", Text: survey.Say("Vi vet vad vi vill.", "We know what we want."), Type: survey.ScaleItem,
		Scale: "instamm", Construct: "vilja", Weight: 1}
	if got := q.Items()[0]; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got := q.Scoring; got.MinAnswered != 0.5 || got.MinRespondents != 1 || got.Complete == nil || len(got.Complete) > 0 {
		t.Errorf("scoring %+v", got)
	}
}

func TestParseEveryKey(t *testing.T) {
	q := parse(t, read(t, "testdata/rich.yaml"))
	empty := emptyFields(reflect.ValueOf(*q), map[string]bool{})
	for field, alwaysEmpty := range empty {
		if alwaysEmpty {
			t.Errorf("%s is empty everywhere: the key is not read, or not in rich.yaml", field)
		}
	}
	item, _ := q.Item("kostnad")
	if *item.Min != 0 || *item.Max != 1e12 || item.Tower != "nat" || q.Economy.Taxonomy.Version != "4.0" || q.Title["fi"] != "Kaikki" {
		t.Errorf("kostnad %+v", item)
	}
}

// emptyFields says of every field of the structs below a value whether it is empty wherever it occurs.
func emptyFields(v reflect.Value, found map[string]bool) map[string]bool {
	switch v.Kind() {
	case reflect.Struct:
		for n := range v.NumField() {
			name := v.Type().Name() + "." + v.Type().Field(n).Name
			if before, seen := found[name]; !seen || before {
				found[name] = v.Field(n).IsZero()
			}
			emptyFields(v.Field(n), found)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			emptyFields(v.Elem(), found)
		}
	case reflect.Slice:
		for n := range v.Len() {
			emptyFields(v.Index(n), found)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			emptyFields(v.MapIndex(key), found)
		}
	}
	return found
}

// An absent weight is 1 and a weight of 0 is 0, for items and at every depth of the tree.
func TestParseWeights(t *testing.T) {
	q := parse(t, read(t, "testdata/rich.yaml"))
	weights := map[string]float64{}
	for _, i := range q.Items() {
		weights["item "+i.ID] = i.Weight
	}
	survey.Walk(q.Constructs, func(c survey.Construct, _ int) { weights[c.ID] = c.Weight })
	want := map[string]float64{"item niva": 0.25, "item extra": 0, "item val": 1, "item flera": 1, "item ord": 1, "item kostnad": 1, "item larm": 1,
		"topp": 2, "under": 0, "ovan": 1, "sida": 1}
	if !reflect.DeepEqual(weights, want) {
		t.Errorf("got %v, want %v", weights, want)
	}
}

// Windows editors write a byte order mark and CRLF; a date or a yes in a text is a text.
func TestParseTolerates(t *testing.T) {
	minimal := read(t, "testdata/minimal.yaml")
	want := parse(t, minimal)
	got := parse(t, "\uFEFF"+strings.ReplaceAll(minimal, "\n", "\r\n"))
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	got = parse(t, strings.Replace(minimal, "{sv: Minsta, en: Least}", "{sv: 2026-01-31, en: yes}", 1))
	if got.Title["sv"] != "2026-01-31" || got.Title["en"] != "yes" {
		t.Errorf("title %v", got.Title)
	}
}

func TestDocumentRoundTrip(t *testing.T) {
	for _, name := range []string{"minimal", "rich"} {
		q := parse(t, read(t, "testdata/"+name+".yaml"))
		roundTrip(t, q)
	}
}

func roundTrip(t testing.TB, q *survey.Questionnaire) {
	t.Helper()
	stored, err := questionnaire.Document(q)
	if err != nil {
		t.Fatal(err)
	}
	back, err := questionnaire.FromDocument(stored)
	if err != nil || !reflect.DeepEqual(back, q) {
		t.Errorf("got %+v (%v), want %+v", back, err, q)
	}
	again, _ := questionnaire.Document(back)
	if string(again) != string(stored) {
		t.Errorf("stored again as %s, want %s", again, stored)
	}
}

func TestFromDocumentRefuses(t *testing.T) {
	for _, data := range []string{"", "{", `{"ID": "x", "Colour": "red"}`, `{"ID": "x"} {"ID": "y"}`, `[]`} {
		if q, err := questionnaire.FromDocument([]byte(data)); err == nil {
			t.Errorf("%s gave %+v", data, q)
		}
	}
}

func TestNewLoaderRefusesBrokenSchema(t *testing.T) {
	for _, schema := range []string{"", "[]", `{"type": "colour"}`, `{"$ref": "#/$defs/nothing"}`} {
		if _, err := questionnaire.NewLoader([]byte(schema)); err == nil {
			t.Errorf("%q was taken", schema)
		}
	}
}
